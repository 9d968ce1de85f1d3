package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.gate.Body;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.futures.Standing;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import tools.jackson.databind.JsonNode;

/**
 * What somebody supposes.
 *
 * @param moves deals that are decided in the month of another day, if they are won
 * @param without stages that are dropped: their deals, and those before them, are decided sooner by
 *     the days that the stage usually takes; chances stay as they are
 * @param newDeals so many times the new deals that are expected
 * @param people so many colleagues more, from the next month on
 */
record Supposition(Map<UUID, LocalDate> moves, Set<String> without, double newDeals, int people) {

  private static final int MOST_MOVES = 200;
  private static final double MOST_NEW = 10;
  private static final int MOST_PEOPLE = 100;
  private static final double DAYS_A_MONTH = 30.44;

  Supposition {
    moves = Map.copyOf(moves);
    without = Set.copyOf(without);
  }

  /**
   * @throws Problem {@code forecast_supposition_invalid}
   */
  static Supposition of(Body body) {
    var moves = new HashMap<UUID, LocalDate>();
    var node = body.node("moves");
    if (node != null) {
      if (!node.isArray() || node.size() > MOST_MOVES) {
        throw wrong("moves");
      }
      node.values().forEach(move -> moves.put(deal(move), day(move)));
    }
    var factor = body.node("new_deals");
    if (factor != null
        && (!factor.isNumber() || factor.asDouble() < 0 || factor.asDouble() > MOST_NEW)) {
      throw wrong("new_deals");
    }
    var without = new HashSet<>(body.texts("without_stages"));
    if (without.size() > MOST_MOVES) {
      throw wrong("without_stages");
    }
    var people = body.node("people");
    if (people != null && (!people.isInt() || people.asInt() < 0 || people.asInt() > MOST_PEOPLE)) {
      throw wrong("people");
    }
    return new Supposition(
        moves,
        without,
        factor == null ? 1 : factor.asDouble(),
        people == null ? 0 : people.asInt());
  }

  private static UUID deal(JsonNode move) {
    var id = Ids.parse(move.path("deal").asString(""));
    if (id == null) {
      throw wrong("moves");
    }
    return id;
  }

  private static LocalDate day(JsonNode move) {
    try {
      return LocalDate.parse(move.path("date").asString(""));
    } catch (java.time.format.DateTimeParseException notADay) {
      throw wrong("moves");
    }
  }

  private static Problem wrong(String field) {
    return Problem.invalid("forecast_supposition_invalid").field(field);
  }

  /**
   * @param sooner days by which a deal in a stage is decided sooner
   */
  Standing of(Standing deal, Horizon horizon, Map<String, Double> sooner) {
    var day = moves.get(deal.deal());
    if (day != null) {
      var when = new double[Horizon.MONTHS];
      int month = horizon.monthOf(day);
      if (month >= 0) {
        when[month] = deal.chance();
      }
      return deal.later(when);
    }
    double days = sooner.getOrDefault(deal.stage(), 0.0);
    return days > 0 ? deal.later(shifted(deal, days / DAYS_A_MONTH)) : deal;
  }

  /** What lay beyond the horizon stays there, as nobody knows how far. */
  private static double[] shifted(Standing deal, double months) {
    var when = deal.when();
    var earlier = new double[when.length];
    int whole = (int) Math.floor(months);
    double part = months - whole;
    for (int i = 0; i < when.length; i++) {
      earlier[Math.max(0, i - whole)] += when[i] * (1 - part);
      earlier[Math.max(0, i - whole - 1)] += when[i] * part;
    }
    return earlier;
  }
}
