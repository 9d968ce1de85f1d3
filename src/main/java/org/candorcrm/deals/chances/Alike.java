package org.candorcrm.deals.chances;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.chances.Path.Like;
import org.candorcrm.deals.past.DealLife;

/**
 * What a person expects of what the history of a deal tells, and what became of similar deals that
 * were like it in this.
 */
final class Alike {

  private static final int LEAST = 10;
  private static final double CLEARLY = 1;
  private static final double LATELY = 30;
  private static final double SOON = 14;

  private Alike() {}

  /**
   * 1 or -1: what people would act upon as good or bad; 0: they would not. To speak with a customer
   * more often than others do, or later, is good.
   *
   * @param value of the deal; NaN where there is none
   * @param usual the middle of those that stood where it stands
   */
  static int expected(String column, DealLife life, double day, double value, double usual) {
    return switch (column) {
      case "contacts_30" -> Double.compare(value, usual);
      // Where nobody ever spoke with the customer there is no number, and none is greater.
      case "quiet_days" -> Double.compare(usual, value);
      case "close_date_pushes" -> life.pushesUntil(day) > 0 ? -1 : 1;
      case "due_in_days" -> life.closeDateAt(day) < Math.floor(day) ? -1 : 0;
      default -> 0;
    };
  }

  /**
   * Those among the similar ones, where there are enough and what became of them goes the same way
   * as a step; else of what surprises, those in any stage.
   */
  static Like of(
      String column, DealLife life, double day, Similar similar, double step, int expected) {
    var band = band(column, life, day);
    if (band.isEmpty()) {
      return Like.NONE;
    }
    Predicate<Landmark> alike = one -> band.equals(band(column, one.life(), one.at()));
    var here = like(List.of(similar.met(Place.of(life, day))), alike, day, true);
    if (expected * step >= 0) {
      return tells(here, step, 0) ? here : Like.NONE;
    }
    if (tells(here, step, CLEARLY)) {
      return here;
    }
    var anywhere = like(similar.places(), alike, day, false);
    return tells(anywhere, step, CLEARLY) ? anywhere : Like.NONE;
  }

  /**
   * @param clearly by how many standard errors it has to differ from what is usual
   */
  private static boolean tells(Like like, double step, double clearly) {
    double differs = (like.won() - like.usual()) * Math.signum(step);
    double error = Math.sqrt(like.usual() * (1 - like.usual() / Math.max(1.0, like.all())));
    return like.all() >= LEAST && differs > clearly * error;
  }

  private static Like like(
      Collection<List<Landmark>> places, Predicate<Landmark> alike, double day, boolean here) {
    int all = 0;
    int won = 0;
    double usual = 0;
    for (var met : places) {
      var some = met.stream().filter(alike).toList();
      all += some.size();
      won += won(some, day);
      usual += met.isEmpty() ? 0 : some.size() * (double) won(met, day) / met.size();
    }
    return new Like(all, won, (int) Math.round(usual), here);
  }

  private static int won(List<Landmark> some, double day) {
    return (int) some.stream().filter(one -> one.life().won(day)).count();
  }

  private static OptionalInt band(String column, DealLife life, double day) {
    return switch (column) {
      case "contacts_30" -> band(life.contactsWithin(LATELY, day), 1, 2, 4);
      case "quiet_days" -> band(life.quietAt(day), 7, SOON, LATELY);
      case "close_date_pushes" -> band(life.pushesUntil(day), 1, 2, 3);
      case "due_in_days" -> band(life.closeDateAt(day) - Math.floor(day), 0, LATELY, 90);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt band(double value, double... limits) {
    int band = 0;
    while (band < limits.length && value >= limits[band]) {
      band++;
    }
    return OptionalInt.of(Double.isNaN(value) ? -1 : band);
  }
}
