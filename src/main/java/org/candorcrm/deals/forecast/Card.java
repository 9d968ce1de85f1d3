package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.List;
import org.candorcrm.deals.chances.Ground;
import org.candorcrm.deals.futures.Arrivals;
import org.candorcrm.deals.futures.Correction;
import org.candorcrm.deals.futures.Corrections;
import org.candorcrm.deals.futures.PerPerson;
import org.candorcrm.deals.futures.Swing;
import org.candorcrm.deals.futures.UsualCourse;
import org.candorcrm.statistics.Chance;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast stands on. Kept with it as JSON.
 *
 * @param learnedFrom nothing earlier was looked at; null: everything was
 * @param base of all deals that are over, the share that was won
 * @param auc how well deals not learned from were told apart; null where nothing could be learned
 * @param leaks fields that know the outcome, and were left out or are doubtful
 * @param recordedAfterwards left out because most deals were recorded when they were over
 * @param withoutRate open deals left out for want of an exchange rate
 * @param withoutAmount open deals without an amount: they count for what won ones usually bring
 * @param halfLife after so many days, what happened counts half
 * @param correction what past errors teach of the spans that are rehearsed
 * @param corrections the same of each span ahead; null: kept before they were told apart
 * @param recalibrated null: kept before it was reckoned
 * @param course null: kept before it was reckoned
 * @param perPerson null: too few colleagues to tell
 * @param begunLately deals that began in the last year
 */
record Card(
    int fiscalStart,
    @Nullable LocalDate learnedFrom,
    Ground ground,
    int over,
    int won,
    Chance base,
    @Nullable Double auc,
    @Nullable Double aucLower,
    @Nullable Double aucUpper,
    List<Leaking> leaks,
    List<String> recordedAfterwards,
    List<String> columns,
    int open,
    int withoutRate,
    int withoutAmount,
    int begunLately,
    Arrivals arrivals,
    Swing swing,
    double halfLife,
    Correction correction,
    @Nullable Corrections corrections,
    @Nullable Recalibrated recalibrated,
    @Nullable UsualCourse course,
    @Nullable PerPerson perPerson,
    Proof proof,
    List<Moved> moved,
    @Nullable Refit refit) {

  /**
   * @param leftOut false: it is doubtful, and was listened to
   */
  record Leaking(String column, String kind, boolean leftOut) {}

  Card {
    leaks = List.copyOf(leaks);
    recordedAfterwards = List.copyOf(recordedAfterwards);
    columns = List.copyOf(columns);
    moved = List.copyOf(moved);
  }

  Corrections ofEachSpan() {
    return corrections == null ? Corrections.all(correction) : corrections;
  }

  Recalibrated sure() {
    return recalibrated == null ? Recalibrated.NONE : recalibrated;
  }
}
