package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What people agreed to do when the present month or quarter falls short of its target.
 *
 * @param below it falls short where the measure is less: a share of the target, or of all futures
 * @param owner who does it
 * @param raisedAt when it last fell short; null: it rests
 * @param raisedFor the month or quarter that fell short, by its first day
 * @param task what was made of it
 */
record Agreement(
    UUID id,
    Asked asked,
    Span.Grain grain,
    Measure measure,
    double below,
    String response,
    UUID owner,
    UUID agreedBy,
    Instant agreedAt,
    @Nullable Instant raisedAt,
    @Nullable LocalDate raisedFor,
    @Nullable UUID task) {

  enum Measure {
    /** The middle of the futures as a share of the target. */
    MIDDLE,
    /** The share of futures that reach the target. */
    CHANCE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static double percent(double share) {
    return Math.rint(1000 * share) / 10;
  }

  /** With what is agreed instead. */
  Agreement as(Terms terms) {
    return new Agreement(
        id,
        asked,
        terms.grain(),
        terms.measure(),
        terms.below(),
        terms.response(),
        terms.owner(),
        agreedBy,
        agreedAt,
        raisedAt,
        raisedFor,
        task);
  }

  /** What people agree on. */
  record Terms(Span.Grain grain, Measure measure, double below, String response, UUID owner) {

    private static final int LONGEST = 500;
    private static final double LEAST_SHARE = 0.01;
    private static final double MOST_MIDDLE = 1.5;
    private static final double MOST_CHANCE = 0.99;

    /**
     * @throws Problem {@code forecast_agreement_invalid}
     */
    static Terms of(
        Span.Grain grain, Measure measure, double percent, String response, UUID owner) {
      double below = percent / 100;
      double most = measure == Measure.MIDDLE ? MOST_MIDDLE : MOST_CHANCE;
      if (!(below >= LEAST_SHARE && below <= most)) {
        throw Agreements.wrong("below");
      }
      if (response.isBlank() || response.length() > LONGEST) {
        throw Agreements.wrong("response");
      }
      return new Terms(grain, measure, below, response.strip(), owner);
    }
  }

  Terms terms() {
    return new Terms(grain, measure, below, response, owner);
  }

  /** The span that it speaks of on the day of a forecast. */
  Span span(Run run) {
    return Span.around(grain, run.day(), run.card().fiscalStart());
  }

  double value(KeptBand band, double target) {
    return switch (measure) {
      case MIDDLE -> target > 0 ? band.band().at(0.5) / target : 1;
      case CHANCE -> band.band().reaching(target);
    };
  }

  boolean raised(Span span) {
    return raisedAt != null && span.starts().equals(raisedFor);
  }
}
