package org.candorcrm.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.statistics.learning.Outcomes;
import org.candorcrm.statistics.learning.Study;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.judging.Shift;
import org.candorcrm.statistics.learning.leaks.Leaks;

/**
 * Learns from a table what becomes of its rows: probabilities with intervals for rows to come, or
 * the honest answer that the table does not know.
 *
 * <p>Columns that were filled in after the outcome are found and left out. Logistic regression and
 * boosted trees are learned and judged on rows that they have not seen (on later ones where time is
 * known), heard together, and calibrated. Nothing has to be set.
 */
public final class Learning {

  /** A shift that is none. */
  private static final double AMONG = 0.05;

  private Learning() {}

  /**
   * @throws CannotLearn where the target has no two outcomes, or a named column is missing
   */
  public static Learned of(Cases cases, Lesson lesson) {
    return of(cases, lesson, Optional.empty());
  }

  /**
   * @param asked rows that will be asked about, without a look at their outcomes: columns that they
   *     lack are not learned from, and where the rows of the table change from first to last and
   *     these go on from there, the order of the rows is taken for time
   */
  public static Learned of(Cases cases, Lesson lesson, Cases asked) {
    return of(cases, lesson, Optional.of(asked));
  }

  private static Learned of(Cases all, Lesson lesson, Optional<Cases> asked) {
    check(all, lesson);
    Cases cases = inOrder(all, lesson);
    Outcomes outcomes = Outcomes.of(cases.column(lesson.target()), lesson);
    List<Column> columns =
        all.names().stream()
            .filter(name -> !name.equals(all.names().get(all.place(lesson.target()))))
            .filter(name -> !named(lesson.leaveOut(), all, name))
            .map(name -> Column.of(name, cases.column(name)))
            .toList();
    List<Leak> leaks =
        Leaks.in(cases, columns, outcomes.happened(), lesson.target(), lesson.time()).stream()
            .map(leak -> named(lesson.keep(), all, leak.column()) ? kept(leak) : leak)
            .toList();
    List<Column> used = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (Column column : columns) {
      boolean leaking =
          leaks.stream().anyMatch(l -> l.leftOut() && l.column().equals(column.name()));
      boolean there = asked.isEmpty() || asked.get().has(column.name());
      if (!leaking && there && column.kind() != Column.Kind.SAME) {
        used.add(counter(column, cases, asked) ? column.asNumbers() : column);
      } else if (!leaking) {
        unused.add(column.name());
      }
    }
    int[] known =
        IntStream.range(0, cases.count())
            .filter(i -> !Double.isNaN(outcomes.happened()[i]))
            .toArray();
    double[] happened = Arrays.stream(known).mapToDouble(i -> outcomes.happened()[i]).toArray();
    String time = lesson.time().isEmpty() ? "" : cases.names().get(cases.place(lesson.time()));
    var study = Study.of(cases.only(known), happened, used, time, asked);
    return new Learned(
        outcomes, leaks, List.copyOf(unused), cases.count() - known.length, study, time);
  }

  /**
   * Numbers that count the rows tell their order, which is worth knowing only where the rows asked
   * about stand among the others.
   */
  private static boolean counter(Column column, Cases cases, Optional<Cases> asked) {
    return asked.isPresent()
        && column.counts(cases.column(column.name()))
        && Shift.of(column.asNumbers(), cases, asked.get()) < AMONG;
  }

  private static void check(Cases cases, Lesson lesson) {
    need(cases, lesson.target(), "target");
    if (!lesson.time().isEmpty()) {
      need(cases, lesson.time(), "time");
    }
    lesson.leaveOut().forEach(name -> need(cases, name, "left out"));
    lesson.keep().forEach(name -> need(cases, name, "kept"));
  }

  private static void need(Cases cases, String name, String use) {
    if (!cases.has(name)) {
      throw new CannotLearn(
          "There is no column \"%s\" (%s); there are %s."
              .formatted(name, use, String.join(", ", cases.names())));
    }
  }

  private static boolean named(List<String> names, Cases cases, String column) {
    return names.stream().anyMatch(name -> cases.place(name) == cases.place(column));
  }

  private static Leak kept(Leak leak) {
    return new Leak(
        leak.column(), leak.kind(), false, leak.auc(), leak.words() + "; kept as asked");
  }

  /**
   * The rows as they are learned from: earliest first by the lesson's time, where it names one;
   * rows without a time stand at the beginning.
   */
  public static Cases inOrder(Cases cases, Lesson lesson) {
    if (lesson.time().isEmpty()) {
      return cases;
    }
    double[] time = times(cases, lesson.time());
    return cases.only(
        IntStream.range(0, cases.count())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Double.isNaN(time[i]) ? -1e300 : time[i]))
            .mapToInt(i -> i)
            .toArray());
  }

  private static double[] times(Cases cases, String name) {
    String[] cells = cases.column(name);
    double[] time = Column.of(name, cells).numbers(cells);
    if (Arrays.stream(time).filter(Double::isFinite).count() < 0.5 * time.length) {
      throw new CannotLearn(
          "The column \"%s\" holds no dates or numbers by which rows could be ordered."
              .formatted(name));
    }
    return time;
  }
}
