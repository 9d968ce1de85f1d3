package org.candorcrm.statistics.learning.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.statistics.Leak;
import org.candorcrm.statistics.Leak.Kind;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.leaks.Alone.State;

/**
 * The signs by which one column is suspected.
 *
 * @param rate in what share of all rows it happened
 * @param rarer rows with the rarer outcome
 */
record Suspicion(Alone alone, double rate, double rarer, Name name) {

  /** Fewer rows of an outcome than this prove nothing. */
  private static final int PROOF = 30;

  /** Yes, no, and perhaps nothing: each of so few words is looked at by itself. */
  private static final int FEW = 3;

  Optional<Leak> withTheOutcome(String[] cells, double[] happened) {
    double[] rows = new double[2];
    double[] filled = new double[2];
    for (int i = 0; i < cells.length; i++) {
      int open = Double.isNaN(happened[i]) ? 1 : 0;
      rows[open]++;
      filled[open] += Blank.is(cells[i]) ? 0 : 1;
    }
    boolean follows =
        rows[0] >= PROOF
            && rows[1] >= PROOF
            && filled[0] >= 0.9 * rows[0]
            && filled[1] <= 0.1 * rows[1];
    return follows
        ? leak(
            Kind.FILLED_WITH_THE_OUTCOME,
            true,
            "filled in for %s of the rows with an outcome and for %s of those still open",
            percent(filled[0] / rows[0]),
            percent(filled[1] / rows[1]))
        : Optional.empty();
  }

  Optional<Leak> saysTheOutcome() {
    if (alone.lower() < 0.975 || alone.auc() < 0.985) {
      return Optional.empty();
    }
    return leak(
        Kind.SAYS_THE_OUTCOME,
        rarer >= PROOF,
        "alone it tells the outcomes apart almost perfectly (AUC %.3f)",
        alone.auc());
  }

  Optional<Leak> filledForOne() {
    List<State> states =
        new ArrayList<>(List.of(alone.filled(), alone.blank(), alone.something(), alone.nothing()));
    if (alone.levels().size() <= FEW) {
      states.addAll(alone.levels());
    }
    for (State state : states) {
      boolean whole = state == alone.filled() || state == alone.blank();
      double expected = state.expected(rate);
      double other = alone.filled().rows() + alone.blank().rows() - state.rows();
      if (state.rows() >= PROOF
          && other >= PROOF
          && expected >= (whole ? 15 : 25)
          && state.contrary() <= (whole ? 0.005 : 0.0005) * state.rows()) {
        return leak(
            Kind.FILLED_FOR_ONE_OUTCOME,
            true,
            "where it is %s, %s of %.0f rows have the same outcome (%.0f others were to be expected)",
            words(state),
            percent(1 - state.contrary() / state.rows()),
            state.rows(),
            expected);
      }
    }
    return Optional.empty();
  }

  private String words(State state) {
    if (state == alone.filled()) {
      return "filled in";
    }
    if (state == alone.blank()) {
      return "empty";
    }
    if (alone.levels().contains(state)) {
      return '"' + state.name() + '"';
    }
    return state == alone.nothing() ? "zero" : "not zero";
  }

  Optional<Leak> valuesOfOne() {
    double pure = 0;
    double pureYes = 0;
    double all = 0;
    String example = "";
    double most = 0;
    for (State level : alone.levels()) {
      all += level.rows();
      if (level.rows() >= 20
          && level.contrary() <= 0.035 * level.rows()
          && level.expected(rate) >= 5) {
        pure += level.rows();
        pureYes += level.yes() * 2 > level.rows() ? level.rows() : 0;
        example = level.rows() > most ? level.name() : example;
        most = Math.max(most, level.rows());
      }
    }
    boolean both = pureYes >= PROOF && pure - pureYes >= PROOF;
    if (pure < 0.3 * all || !both || alone.lower() < 0.85) {
      return Optional.empty();
    }
    return leak(
        Kind.VALUES_OF_ONE_OUTCOME,
        true,
        "%s of the rows have a value that comes with one outcome only, such as \"%s\" (AUC %.2f)",
        percent(pure / all),
        example,
        alone.auc());
  }

  Optional<Leak> tellsTheEnd() {
    boolean date = alone.column().kind() == Column.Kind.DATE;
    if (date && name.ofEnd()) {
      return leak(
          Kind.TELLS_THE_END,
          true,
          "by its name, the day when the case ended (AUC %.2f)",
          alone.auc());
    }
    if (!name.ofEnd() && !name.echoesTarget() && !name.ofStatus()) {
      return Optional.empty();
    }
    boolean strong = alone.lower() >= (name.ofStatus() ? 0.8 : 0.72) && rarer >= PROOF;
    if (!strong && alone.lower() < 0.6) {
      return Optional.empty();
    }
    return leak(
        Kind.TELLS_THE_END,
        strong,
        "by its name it tells how the case ended, and it tells the outcomes apart (AUC %.2f)",
        alone.auc());
  }

  Optional<Leak> goesOnChanging() {
    boolean changes =
        alone.column().kind() == Column.Kind.WORD || alone.column().kind() == Column.Kind.DATE;
    if (!name.ofLast() || !changes || alone.lower() < 0.55) {
      return Optional.empty();
    }
    return leak(
        Kind.GOES_ON_CHANGING,
        alone.lower() >= 0.6 && rarer >= PROOF,
        "it is overwritten until the case ends, and what stands there at the end tells the outcomes apart (AUC %.2f)",
        alone.auc());
  }

  Optional<Leak> judged() {
    double blank = alone.blank().rows() / (alone.blank().rows() + alone.filled().rows());
    if (!name.ofJudgement() || alone.lower() < 0.53) {
      return Optional.empty();
    }
    boolean some = blank >= 0.2 && rarer >= PROOF;
    if (!some && alone.lower() < 0.75) {
      return Optional.empty();
    }
    return leak(
        Kind.JUDGED_ON_THE_WAY,
        some,
        "a judgement that was made for some rows only (%s are empty) and may be younger than the outcome (AUC %.2f)",
        percent(blank),
        alone.auc());
  }

  /** Strong alone: it may be right, and somebody should look. */
  Optional<Leak> strong() {
    boolean length = name.ofLength() && alone.lower() >= 0.62;
    if (!length && alone.lower() < 0.93) {
      return Optional.empty();
    }
    return leak(
        Kind.SAYS_THE_OUTCOME,
        false,
        length
            ? "how long something lasted is known only when it is over (AUC %.2f)"
            : "alone it tells the outcomes apart very well (AUC %.2f): is it known before?",
        alone.auc());
  }

  private Optional<Leak> leak(Kind kind, boolean leftOut, String words, Object... parts) {
    return Optional.of(
        new Leak(
            alone.column().name(),
            kind,
            leftOut,
            alone.auc(),
            String.format(Locale.ROOT, words, parts)));
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0.99 && share < 1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
