package org.candorcrm.bench.identity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Any set of files into a file of clusters. */
final class FileRun {

  private static final int MOST = 1_000;

  private FileRun() {}

  static void run(Options options) throws IOException {
    var out = Path.of(options.one("out"));
    var files = options.all("set").stream().map(Path::of).toList();
    var roles = Roles.read(Path.of(options.one("roles")));
    var sets = Sets.read(files, column -> roles.of(column).orElse(null), options.one("id"));
    var run = Run.over(sets);
    try (var lines = Files.newBufferedWriter(out)) {
      lines.write("source,id,cluster,sure\n");
      for (int i = 0; i < sets.ids().size(); i++) {
        var source = sets.source(i);
        line(
            lines,
            source,
            sets.ids().get(i),
            String.valueOf(run.clusters().of()[i]),
            String.format(Locale.ROOT, "%.4f", run.clusters().sure()[i]));
      }
    }
    if (options.has("review")) {
      review(sets, run, Path.of(options.one("review")));
    }
    if (options.has("explain")) {
      explain(sets, run, Path.of(options.one("explain")));
    }
    if (options.has("parameters")) {
      Files.writeString(
          Path.of(options.one("parameters")),
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(run.matching().parameters()));
    }
    tell(sets, run, out);
  }

  private static void tell(Sets sets, Run run, Path out) {
    long clusters = java.util.Arrays.stream(run.clusters().of()).distinct().count();
    long review =
        run.edges().stream().filter(e -> Outcome.of(e.probability()) == Outcome.REVIEW).count();
    System.out.printf(
        Locale.ROOT,
        "%,d records of %d sources are %,d people or companies; %,d pairs need a look; %.1f s. See %s%n",
        sets.ids().size(),
        sets.sources().size(),
        clusters,
        review,
        run.seconds(),
        out);
  }

  private static void review(Sets sets, Run run, Path file) throws IOException {
    try (var lines = Files.newBufferedWriter(file)) {
      lines.write("source1,id1,source2,id2,probability,why\n");
      for (var question : run.matching().review(run.edges(), MOST)) {
        pair(lines, sets, run.matching().explain(question.one(), question.other()));
      }
    }
  }

  private static void explain(Sets sets, Run run, Path file) throws IOException {
    var of = run.clusters().of();
    var together =
        run.edges().stream().filter(e -> of[e.one()] == of[e.other()]).limit(MOST).toList();
    try (var lines = Files.newBufferedWriter(file)) {
      lines.write("source1,id1,source2,id2,probability,why\n");
      for (var edge : together) {
        pair(lines, sets, run.matching().explain(edge.one(), edge.other()));
      }
    }
  }

  private static void pair(BufferedWriter lines, Sets sets, Verdict verdict) throws IOException {
    var why = String.join("; ", verdict.reasons().stream().map(Verdict.Reason::words).toList());
    line(
        lines,
        source(sets, verdict.one()),
        sets.ids().get(verdict.one()),
        source(sets, verdict.other()),
        sets.ids().get(verdict.other()),
        String.format(Locale.ROOT, "%.4f", verdict.probability()),
        why);
  }

  private static String source(Sets sets, int record) {
    return sets.source(record);
  }

  private static void line(BufferedWriter lines, String... cells) throws IOException {
    lines.write(String.join(",", List.of(cells).stream().map(FileRun::cell).toList()));
    lines.write('\n');
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
