package org.candorcrm.deals.futures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.futures.Span.Grain;

/**
 * What past errors teach of each month and quarter ahead. Each has errors of its own; where they
 * are few, it leans on the one before it, and the first ones on the spans that are rehearsed.
 *
 * @param base of the spans that are rehearsed
 * @param months the present one first
 * @param quarters the present one first
 */
public record Corrections(Correction base, List<Correction> months, List<Correction> quarters) {

  public Corrections {
    months = List.copyOf(months);
    quarters = List.copyOf(quarters);
  }

  /** The same for all that is ahead. */
  public static Corrections all(Correction base) {
    return new Corrections(base, List.of(base), List.of(base));
  }

  /**
   * @param raw rehearsals as they were before any correction, the oldest first
   * @param halfLife how fast is forgotten in what is to be corrected
   * @param morning what was not over by then is not looked at
   */
  public static Corrections of(List<Rehearsal> raw, double halfLife, LocalDate morning) {
    if (raw.isEmpty()) {
      return all(Correction.NONE);
    }
    var grain = raw.getFirst().span().grain();
    var known =
        raw.stream()
            .flatMap(one -> one.misses().stream())
            .filter(miss -> miss.span().ends().isBefore(morning))
            .toList();
    var nearest = new Lane(some(known, grain, 0), null);
    var base = Correction.of(nearest, halfLife, Correction.NONE);
    return new Corrections(
        base,
        chain(known, Grain.MONTH, halfLife, base, nearest, grain, Horizon.SHOWN_MONTHS),
        chain(known, Grain.QUARTER, halfLife, base, nearest, grain, Horizon.SHOWN_QUARTERS));
  }

  private static List<Correction> chain(
      List<Miss> known,
      Grain grain,
      double halfLife,
      Correction base,
      Lane nearest,
      Grain own,
      int count) {
    var chain = new ArrayList<Correction>();
    var before = base;
    var lane = nearest;
    for (int ahead = 0; ahead < count; ahead++) {
      if (ahead > 0 || grain != own) {
        lane = new Lane(some(known, grain, ahead), lane);
        before = Correction.of(lane, halfLife, before);
      }
      chain.add(before);
    }
    return chain;
  }

  private static List<Miss> some(List<Miss> known, Grain grain, int ahead) {
    return known.stream()
        .filter(miss -> miss.span().grain() == grain && miss.ahead() == ahead)
        .toList();
  }

  public Correction at(Grain grain, int ahead) {
    var chain = grain == Grain.MONTH ? months : quarters;
    return chain.get(Math.min(ahead, chain.size() - 1));
  }

  /** Of a span as it is seen from a day. */
  public Correction at(Span span, Horizon horizon) {
    return at(span.grain(), Math.max(0, horizon.ahead(span)));
  }
}
