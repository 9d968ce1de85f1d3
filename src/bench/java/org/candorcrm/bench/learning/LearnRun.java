package org.candorcrm.bench.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Learned;
import org.candorcrm.statistics.Learning;
import org.candorcrm.statistics.Lesson;
import org.candorcrm.statistics.Why;

/** Learns from one file and judges the rows of another. */
final class LearnRun {

  private static final int REASONS = 4;

  private LearnRun() {}

  static void run(Options options) throws IOException {
    Path out = Path.of(options.text("out"));
    Lesson lesson = options.lesson();
    CasesFile train = CasesFile.read(options.file("train"));
    CasesFile test = CasesFile.read(options.file("test"));
    long start = System.nanoTime();
    Learned learned = Learning.of(train.cases(), lesson, test.cases());
    List<Chance> chances = learned.chances(test.cases());
    double seconds = (System.nanoTime() - start) / 1e9;
    Optional<String> id = test.id();
    write(out, test.cases(), id, chances);
    Findings.tell(learned, train, test);
    if (options.has("report")) {
      Files.writeString(Path.of(options.text("report")), Findings.json(learned, train, test));
    }
    if (options.has("explain")) {
      explain(Path.of(options.text("explain")), test.cases(), id, learned);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d rows learned and %,d judged in %.1f s, written to %s%n",
        learned.signal().rows(),
        chances.size(),
        seconds,
        out);
  }

  private static void write(Path out, Cases cases, Optional<String> id, List<Chance> chances)
      throws IOException {
    try (var lines = Files.newBufferedWriter(out)) {
      lines.write(cell(id.orElse("row")) + ",probability,lower,upper\n");
      for (int row = 0; row < chances.size(); row++) {
        Chance chance = chances.get(row);
        lines.write(
            String.format(
                Locale.ROOT,
                "%s,%.6f,%.6f,%.6f%n",
                key(cases, id, row),
                chance.probability(),
                chance.lower(),
                chance.upper()));
      }
    }
  }

  private static void explain(Path file, Cases cases, Optional<String> id, Learned learned)
      throws IOException {
    List<Why> all = learned.why(cases, REASONS);
    try (var lines = Files.newBufferedWriter(file)) {
      lines.write(cell(id.orElse("row")) + ",probability,reasons,what_would_change_it\n");
      for (int row = 0; row < all.size(); row++) {
        Why why = all.get(row);
        lines.write(
            String.format(
                Locale.ROOT,
                "%s,%.4f,%s,%s%n",
                key(cases, id, row),
                why.chance().probability(),
                cell(String.join("; ", why.reasons().stream().map(Why.Reason::words).toList())),
                cell(String.join("; ", why.changes().stream().map(Why.Change::words).toList()))));
      }
    }
  }

  private static String key(Cases cases, Optional<String> id, int row) {
    return id.map(name -> cell(cases.cell(row, cases.place(name))))
        .orElseGet(() -> Integer.toString(row + 1));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
