package org.candorcrm.identity.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of a person or company.
 *
 * @param key names it in the API and in the message catalogue
 * @param weight its share of the facet against the others
 * @param measurable whether records can hold it today; if not, the catalogue says what would
 * @param askable whether there is a question for it that does not pry
 * @param ownQuestion the question in the words of this company, or null for that of the catalogue
 */
record Thing(
    String key,
    Facet facet,
    double weight,
    Measure measure,
    boolean measurable,
    boolean askable,
    @Nullable String ownQuestion) {

  static Thing of(String key, Facet facet, double weight, Measure measure) {
    return new Thing(key, facet, weight, measure, true, false, null);
  }

  static Thing field(String name, Facet facet, double weight) {
    return of(name, facet, weight, new Measure.OfField(name));
  }

  /** With a question that the catalogue holds. */
  Thing asked() {
    return new Thing(key, facet, weight, measure, measurable, true, ownQuestion);
  }

  Thing unmeasured() {
    return new Thing(key, facet, weight, measure, false, askable, ownQuestion);
  }

  Thing weighing(double other) {
    return new Thing(key, facet, other, measure, measurable, askable, ownQuestion);
  }

  /** A field that people added to the ring; without a question of theirs it is never asked. */
  static Thing added(String field, Facet facet, double weight, @Nullable String question) {
    return new Thing(
        field, facet, weight, new Measure.OfField(field), true, question != null, question);
  }

  /** After how many days an answer to it is worth half. */
  int answerHalfLife() {
    return switch (measure) {
      case Measure.OfAnswer answer -> answer.halfLifeDays();
      case Measure.OfEncounter encounter -> encounter.halfLifeDays();
      case Measure.OfWonDeal deal -> deal.halfLifeDays();
      case Measure.OfOrder order -> order.halfLifeDays();
      case Measure.OfField _,
          Measure.OfOpenDeal _,
          Measure.OfPeople _,
          Measure.OfReachablePerson _ ->
          90;
    };
  }
}
