package org.candorcrm.insight.answers;

import java.time.LocalDate;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.records.query.AggregateRequest.Span;

/** How far a picture looks back: far enough to see a season, and all of the period. */
final class Looking {

  private Looking() {}

  static LocalDate back(Span span, Period period) {
    var enough =
        switch (span) {
          case DAY -> period.to().minusDays(60);
          case WEEK -> period.to().minusWeeks(52);
          case MONTH -> period.to().minusMonths(35);
          case QUARTER, FISCAL_QUARTER -> period.to().minusMonths(57);
          case YEAR, FISCAL_YEAR -> period.to().minusYears(9);
        };
    return Steps.start(span, enough.isBefore(period.from()) ? enough : period.from());
  }
}
