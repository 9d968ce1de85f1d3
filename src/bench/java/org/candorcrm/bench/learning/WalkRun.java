package org.candorcrm.bench.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Learned;
import org.candorcrm.statistics.Learning;
import org.candorcrm.statistics.Lesson;
import org.candorcrm.statistics.learning.Outcomes;
import org.candorcrm.statistics.learning.judging.Scores;

/**
 * Walks through one table in time: each part is judged by what was learned from all parts before it
 * (anew) and by what was learned from the first part alone (once).
 */
final class WalkRun {

  private WalkRun() {}

  /** What was said of one part, and what came. */
  private record Part(int from, double[] anew, double[] once, double[] happened, Learned learned) {}

  static void run(Options options) throws IOException {
    Lesson lesson = options.lesson();
    Cases cases = Learning.inOrder(CasesFile.read(options.file("set")).cases(), lesson);
    double first = options.number("from", 0.4, 0.05, 0.95);
    int steps = (int) options.number("steps", 12, 1, 500);
    double[] happened = Outcomes.of(cases.column(lesson.target()), lesson).happened();
    List<Part> parts = new ArrayList<>();
    List<double[]> all = new ArrayList<>();
    int begin = (int) (first * cases.count());
    Learned once = Learning.of(part(cases, 0, begin), lesson, part(cases, begin, cases.count()));
    System.out.println("Learned once, from the first " + begin + " rows: " + once.signal().words());
    for (int step = 0; step < steps; step++) {
      int from = begin + (int) ((long) (cases.count() - begin) * step / steps);
      int to = begin + (int) ((long) (cases.count() - begin) * (step + 1) / steps);
      Cases next = part(cases, from, to);
      Learned anew = step == 0 ? once : Learning.of(part(cases, 0, from), lesson, next);
      List<Chance> said = anew.chances(next);
      List<Chance> saidOnce = once.chances(next);
      int[] known =
          IntStream.range(0, to - from).filter(i -> !Double.isNaN(happened[from + i])).toArray();
      for (int i : known) {
        Chance chance = said.get(i);
        all.add(
            new double[] {
              chance.probability(), chance.lower(), chance.upper(), happened[from + i], from + i
            });
      }
      Part part =
          new Part(
              from,
              Arrays.stream(known).mapToDouble(i -> said.get(i).probability()).toArray(),
              Arrays.stream(known).mapToDouble(i -> saidOnce.get(i).probability()).toArray(),
              Arrays.stream(known).mapToDouble(i -> happened[from + i]).toArray(),
              anew);
      parts.add(part);
      tell(part, to);
    }
    compare(parts);
    once.drift(part(cases, begin, cases.count()))
        .forEach(moved -> System.out.println("  drift: " + moved.words()));
    Scored.tell(all);
    if (options.has("out")) {
      write(Path.of(options.text("out")), all);
    }
  }

  private static Cases part(Cases cases, int from, int to) {
    return cases.only(IntStream.range(from, to).toArray());
  }

  private static void tell(Part part, int to) {
    System.out.printf(
        Locale.ROOT,
        "rows %,d to %,d: it happened in %.1f %%; learned anew AUC %.3f, said %.1f %% on average%s; learned once AUC %.3f, said %.1f %%%n",
        part.from() + 1,
        to,
        100 * mean(part.happened()),
        Scores.auc(part.anew(), part.happened()),
        100 * mean(part.anew()),
        part.learned().signal().usable() ? "" : " (base rate)",
        Scores.auc(part.once(), part.happened()),
        100 * mean(part.once()));
  }

  private static void compare(List<Part> parts) {
    double[] happened = parts.stream().flatMapToDouble(p -> Arrays.stream(p.happened())).toArray();
    double[] anew = parts.stream().flatMapToDouble(p -> Arrays.stream(p.anew())).toArray();
    double[] once = parts.stream().flatMapToDouble(p -> Arrays.stream(p.once())).toArray();
    System.out.printf(
        Locale.ROOT,
        "Learned anew: AUC %.3f, log loss %.4f. Learned once: AUC %.3f, log loss %.4f.%n",
        Scores.auc(anew, happened),
        Scores.logLoss(anew, happened),
        Scores.auc(once, happened),
        Scores.logLoss(once, happened));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static void write(Path out, List<double[]> all) throws IOException {
    try (var lines = Files.newBufferedWriter(out)) {
      lines.write("row,probability,lower,upper\n");
      for (double[] row : all) {
        lines.write(
            String.format(
                Locale.ROOT, "%.0f,%.6f,%.6f,%.6f%n", row[4] + 1, row[0], row[1], row[2]));
      }
    }
  }
}
