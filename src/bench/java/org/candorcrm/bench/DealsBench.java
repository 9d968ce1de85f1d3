package org.candorcrm.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.platform.Database;

/**
 * {@code bench deals --deals N}: how long the forecast of a night takes over three years of deals,
 * and how long its pages take then, one after the other.
 */
final class DealsBench {

  private static final double AIM = 1_000;
  private static final int TIMES = 40;

  private final Options options;

  DealsBench(Options options) {
    this.options = options;
  }

  void run() throws IOException, SQLException {
    var folder = options.work().resolve("deals-" + options.deals());
    var past = new PipelinePast(options.deals(), options.companies(), options.changes());
    System.out.println(Surroundings.now());
    try (var kept = KeptCandor.open(folder, past::fill)) {
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      long from = System.nanoTime();
      kept.candor().inWorkspace(() -> kept.candor().bean(Making.class).make());
      System.out.printf(
          Locale.ROOT,
          "%,d deals, the forecast of a night: %.0f s, at most %,d MB of heap with what could be"
              + " collected%n",
          options.deals(),
          (System.nanoTime() - from) / 1e9,
          pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
      try (var wire = new Wire(kept.port(), kept.key(KeptCandor.ADA))) {
        for (var path : List.of("/api/forecast", "/api/forecast/rehearsals", deal(kept))) {
          System.out.println(asked(wire, path).line(AIM));
        }
      }
    }
    System.out.println(Surroundings.now());
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .toList();
  }

  /** The page of an open deal. */
  private static String deal(KeptCandor kept) {
    return kept.candor()
        .inWorkspace(() ->
            kept.candor()
                .bean(Database.class)
                .sql(
                    """
                    select '/api/forecast/deals/' || id from {ws}.deals
                     where stage = 'proposal' order by id desc limit 1
                    """)
                .query(String.class)
                .single());
  }

  private static Took asked(Wire wire, String path) throws IOException {
    var took = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      long from = System.nanoTime();
      var reply = wire.get(path);
      took.add((System.nanoTime() - from) / 1e6);
      if (reply.status() != 200) {
        throw new IllegalStateException(path + ": " + reply.text());
      }
    }
    return Took.of(path.replaceAll("[0-9a-f-]{36}", "{id}"), took);
  }
}
