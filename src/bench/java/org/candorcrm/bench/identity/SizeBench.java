package org.candorcrm.bench.identity;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.traits.MonthFirst;

/** How long made-up people take: all of them, and one that comes in. */
final class SizeBench {

  private static final int INCOMING = 2_000;

  private SizeBench() {}

  /**
   * @param whole whether all are matched once, as each night, and none comes in after them
   */
  static void run(int size, boolean whole) {
    var people = new MadeUpPeople(20_261_122);
    var profiles = new ArrayList<Profile>(size);
    var truth = new int[size];
    while (profiles.size() < size) {
      int person = people.person();
      int records = people.records();
      for (int r = 0; r < records && profiles.size() < size; r++) {
        truth[profiles.size()] = person;
        profiles.add(people.record(person));
      }
    }
    var incoming = new ArrayList<Profile>();
    for (int i = 0; i < INCOMING; i++) {
      incoming.add(people.record(truth[(int) ((long) i * size / INCOMING)]));
    }
    System.out.printf(Locale.ROOT, "%,d records made up%n", size);
    long from = System.nanoTime();
    var population =
        whole
            ? Population.whole(MadeUpPeople.FIELDS, MonthFirst.of(profiles))
            : new Population(MadeUpPeople.FIELDS, MonthFirst.of(profiles));
    population.addAll(profiles);
    profiles.clear();
    if (whole) {
      population.complete();
    }
    step("read and indexed", from);
    var matching = Matching.of(population).learn(List.of());
    step("learned", from);
    var edges = matching.edges();
    step("compared", from);
    var clusters = matching.clusters(edges);
    step("parted", from);
    System.out.println(Figures.of(clusters.of(), truth).line());
    if (!whole) {
      one(matching, incoming);
    }
  }

  private static void one(Matching matching, List<Profile> incoming) {
    var times = new double[incoming.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < times.length; i++) {
        long from = System.nanoTime();
        matching.find(incoming.get(i), 10);
        times[i] = (System.nanoTime() - from) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "one incoming record: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
        times[times.length / 2],
        times[times.length * 95 / 100],
        times[times.length * 99 / 100]);
  }

  private static void step(String name, long from) {
    var runtime = Runtime.getRuntime();
    runtime.gc();
    System.out.printf(
        Locale.ROOT,
        "%-18s after %6.1f s, %6.1f s of processors, %,d MB in use%n",
        name,
        (System.nanoTime() - from) / 1e9,
        processors() / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /** What all threads together have used: tells of a busy machine what an idle one would take. */
  private static long processors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
