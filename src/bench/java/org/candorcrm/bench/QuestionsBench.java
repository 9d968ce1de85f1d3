package org.candorcrm.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.RunningCandor;

/**
 * {@code bench questions --deals N --changes N}: how long answers take over three years of deals,
 * for somebody who may read all and for somebody who reads those of one team, and how long the
 * night takes over 1,000 measures. A second run on the same folder asks without filling anew;
 * {@code --night no} leaves the night out where measures are prepared.
 */
final class QuestionsBench {

  private static final double AIM = 1_000;
  private static final int TIMES = 5;

  /** What takes this long once is not asked again and again. */
  private static final double ENOUGH = 20_000;

  private final Options options;

  QuestionsBench(Options options) {
    this.options = options;
  }

  void run() throws IOException, SQLException {
    var folder = options.work().resolve("deals-" + options.deals());
    var past = new PipelinePast(options.deals(), options.companies(), options.changes());
    System.out.println(Surroundings.now());
    try (var kept = KeptCandor.open(folder, past::fill)) {
      if (options.night()) {
        nights(kept.candor(), options.measures());
      }
      var slowest = new ArrayList<Double>();
      slowest.addAll(questions(kept, "all deals", KeptCandor.ADA));
      slowest.addAll(questions(kept, "one team", PipelinePast.REP));
      System.out.println(Took.of("every question", slowest).line(AIM));
    }
    System.out.println(Surroundings.now());
  }

  /** The first night tells the past from the log; every other one goes on from there. */
  private static void nights(RunningCandor candor, int measures) {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      new KeptQuestionsOfMany(database).upTo(measures);
      database.sql("delete from {ws}.measure_runs").update();
      database.sql("delete from {ws}.measure_days").update();
      for (var night : List.of("first night", "any other night")) {
        long from = System.nanoTime();
        candor.bean(Preparing.class).all();
        System.out.printf(
            Locale.ROOT,
            "%s: %s in %.0f s%n",
            night,
            prepared(database),
            (System.nanoTime() - from) / 1e9);
      }
      return null;
    });
  }

  private static String prepared(Database database) {
    return database
        .sql(
            """
            select count(*) || ' measures with their parts, of them '
                || count(*) filter (where problem is not null) || ' not prepared, '
                || count(*) filter (where guarded) || ' of colleagues, which are not'
              from {ws}.measure_runs
            """)
        .query(String.class)
        .single();
  }

  private static List<Double> questions(KeptCandor kept, String who, String email)
      throws IOException {
    Map<String, List<Double>> byKind = new LinkedHashMap<>();
    var all = new ArrayList<Double>();
    try (var wire = new Wire(kept.port(), kept.key(email))) {
      for (var asked : Asked.all()) {
        var took = ask(wire, who, asked);
        byKind.computeIfAbsent(asked.kind(), kind -> new ArrayList<>()).addAll(took);
        all.addAll(took);
      }
    }
    byKind.forEach((kind, took) -> System.out.println(Took.of(who + ": " + kind, took).line(AIM)));
    return all;
  }

  private static List<Double> ask(Wire wire, String who, Asked asked) throws IOException {
    var took = new ArrayList<Double>();
    double sum = 0;
    for (int i = 0; i < TIMES && sum < ENOUGH; i++) {
      long from = System.nanoTime();
      var reply = wire.get(asked.path());
      took.add((System.nanoTime() - from) / 1e6);
      sum += took.getLast();
      if (reply.status() != 200) {
        System.out.println("  " + who + ", " + asked.path() + ": " + reply.text());
        return took;
      }
    }
    var worst = Took.of(asked.path(), took);
    if (worst.at(0.95) > AIM) {
      System.out.println("  slow for " + who + ": " + worst.line(AIM));
    }
    return took;
  }
}
