package org.candorcrm.statistics.forecasting;

/** Takes the swings of a long period out before a model sees them, and puts them back after. */
record Unseasoned(Model inner) implements Model {

  @Override
  public Fitted fit(Past past) {
    Seasons seasons = Seasons.of(past);
    Fitted fitted = inner.fit(without(past, seasons));
    return (later, horizon) ->
        seasons.putBack(fitted.after(without(later, seasons), horizon), later.length());
  }

  private static Past without(Past past, Seasons seasons) {
    return new Past(seasons.takenOut(past.values()), 1);
  }
}
