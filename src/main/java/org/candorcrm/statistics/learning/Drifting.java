package org.candorcrm.statistics.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Drift;
import org.candorcrm.statistics.learning.drift.Rates;
import org.candorcrm.statistics.learning.drift.Rows;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.judging.Scores;
import org.candorcrm.statistics.learning.judging.Shift;
import org.candorcrm.statistics.learning.linear.Ridge;

/**
 * Looks for what has moved between the rows learned from, early and late, and those asked about.
 */
public final class Drifting {

  private static final double MOVED = 0.25;
  private static final int LEAST = 400;
  private static final int STEP = 4;

  /** An area must fall by so much, and by so many standard errors. */
  private static final double FALL = 0.03;

  private static final double SURE = 2.5;

  private Drifting() {}

  /** What moved, the strongest kind of news first. */
  public static List<Drift> of(Study study, Cases asked, String time) {
    List<Drift> found = new ArrayList<>();
    if (study.inTime()) {
      follows(study, time).ifPresent(found::add);
      Rates.moved(study.happened(), row -> named(study, time, row)).ifPresent(found::add);
    }
    said(study, asked).ifPresent(found::add);
    List<Drift> rows = new ArrayList<>(new Rows(study.cases(), asked, time).moved(study.columns()));
    rows.sort(Comparator.comparing(Drift::column));
    found.addAll(rows);
    return found;
  }

  private static String named(Study study, String time, int row) {
    String when = time.isEmpty() ? "" : study.cases().cell(row, study.cases().place(time));
    return when.isEmpty() ? "row " + (row + 1) : when;
  }

  /** Learned from the first half: how it did on shuffled rows of it, and on the second half. */
  private static Optional<Drift> follows(Study study, String time) {
    double[] happened = study.happened();
    int half = happened.length / 2;
    double[] early = Arrays.copyOf(happened, half);
    double[] late = Arrays.copyOfRange(happened, half, happened.length);
    if (half < LEAST || Verdict.tooFew(early) || Verdict.tooFew(late)) {
      return Optional.empty();
    }
    Frame frame = study.encoding().frame(study.cases());
    double[] weights = new double[happened.length];
    Arrays.fill(weights, 1);
    double[] before = new double[half];
    var folds = Folds.shuffled(early, 3);
    for (Folds.Part part : folds.parts()) {
      var path = new Ridge().learn(frame, happened, weights, part.learned(), part.judged());
      for (int row : part.judged()) {
        before[row] = path.score(frame, row, STEP);
      }
    }
    int[] first = IntStream.range(0, half).toArray();
    var path = new Ridge().learn(frame, happened, weights, first, new int[0]);
    double[] after =
        IntStream.range(half, happened.length)
            .mapToDouble(row -> path.score(frame, row, STEP))
            .toArray();
    double was = Scores.auc(before, early);
    double is = Scores.auc(after, late);
    double yes = Arrays.stream(late).sum();
    double error = Scores.aucError(Math.max(is, 0.5), yes, late.length - yes);
    if (was - is < FALL || was - is < SURE * error) {
      return Optional.empty();
    }
    String since = named(study, time, half);
    return Optional.of(
        new Drift(
            Drift.Kind.WHAT_FOLLOWS,
            "",
            since,
            was,
            is,
            String.format(
                Locale.ROOT,
                "What is learned does not last: from the rows before %s, AUC %.2f among themselves and %.2f on those after it. Learn anew as time passes, and look at what has changed.",
                since,
                was,
                is)));
  }

  private static Optional<Drift> said(Study study, Cases asked) {
    if (!study.signal().usable() || asked.count() < 50) {
      return Optional.empty();
    }
    double[] now = scores(study.chances(asked));
    int every = Math.max(1, study.cases().count() / 2_000);
    int[] some = IntStream.range(0, study.cases().count() / every).map(i -> i * every).toArray();
    double[] then = scores(study.chances(study.cases().only(some)));
    double size = Shift.numbers(then, now);
    if (size < MOVED) {
      return Optional.empty();
    }
    double before = Scores.chance(Arrays.stream(then).average().orElse(0));
    double after = Scores.chance(Arrays.stream(now).average().orElse(0));
    return Optional.of(
        new Drift(
            Drift.Kind.WHAT_IS_SAID,
            "",
            "the first row asked about",
            before,
            after,
            String.format(
                Locale.ROOT,
                "The probabilities themselves have moved (stability index %.2f): the middle one was %.1f %% on the rows learned from and is %.1f %% on those asked about.",
                size,
                100 * before,
                100 * after)));
  }

  private static double[] scores(Chance[] chances) {
    return Arrays.stream(chances).mapToDouble(c -> Scores.logOdds(c.probability())).toArray();
  }
}
