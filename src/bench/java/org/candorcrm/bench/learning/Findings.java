package org.candorcrm.bench.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.statistics.Drift;
import org.candorcrm.statistics.Leak;
import org.candorcrm.statistics.Learned;
import org.candorcrm.statistics.Signal;
import tools.jackson.databind.json.JsonMapper;

/** What was found out while learning, for people and for programs. */
final class Findings {

  private Findings() {}

  static void tell(Learned learned, CasesFile train, CasesFile test) {
    System.out.printf(
        Locale.ROOT,
        "The probability is that of \"%s\"%s.%n",
        learned.positive(),
        learned.negative().isEmpty() ? "" : " (against \"" + learned.negative() + "\")");
    if (learned.open() > 0) {
      System.out.printf(
          Locale.ROOT, "%,d rows are still open and were not learned from.%n", learned.open());
    }
    broken("train", train);
    broken("test", test);
    List<Leak> out = learned.leaks().stream().filter(Leak::leftOut).toList();
    List<Leak> doubtful = learned.leaks().stream().filter(leak -> !leak.leftOut()).toList();
    if (!out.isEmpty()) {
      System.out.println("Leaking columns, left out (--keep brings them back):");
      out.forEach(leak -> System.out.println("  " + leak.column() + ": " + leak.words()));
    }
    if (!doubtful.isEmpty()) {
      System.out.println("Doubtful columns, used all the same (--leave-out takes them out):");
      doubtful.forEach(leak -> System.out.println("  " + leak.column() + ": " + leak.words()));
    }
    if (!learned.unused().isEmpty()) {
      System.out.println("Of no use: " + String.join(", ", learned.unused()));
    }
    System.out.println(learned.signal().words());
    List<Drift> drift = learned.drift(test.cases());
    if (!drift.isEmpty()) {
      System.out.println("Drift:");
      drift.forEach(moved -> System.out.println("  " + moved.words()));
    }
    if (learned.signal().usable()) {
      System.out.println(
          "What counts most: "
              + String.join(", ", learned.weights().keySet().stream().limit(6).toList()));
    }
  }

  private static void broken(String name, CasesFile file) {
    if (file.broken() > 0) {
      System.out.printf(
          Locale.ROOT,
          "%,d rows of --%s have another number of cells than the header; read as far as they go.%n",
          file.broken(),
          name);
    }
  }

  static String json(Learned learned, CasesFile train, CasesFile test) {
    Signal signal = learned.signal();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("positive", learned.positive());
    all.put("negative", learned.negative());
    all.put(
        "rows",
        Map.of(
            "learned", signal.rows(),
            "open", learned.open(),
            "asked", test.cases().count(),
            "broken", train.broken() + test.broken()));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("usable", signal.usable());
    told.put("auc", signal.auc());
    told.put("auc_lower", signal.aucLower());
    told.put("auc_upper", signal.aucUpper());
    told.put("gain", signal.gain());
    told.put("judged_in_time", signal.inTime());
    told.put("words", signal.words());
    all.put("signal", told);
    all.put(
        "base_rate",
        Map.of(
            "probability", signal.rate().probability(),
            "lower", signal.rate().lower(),
            "upper", signal.rate().upper()));
    all.put("leaking", leaks(learned, true));
    all.put("doubtful", leaks(learned, false));
    all.put(
        "drift",
        learned.drift(test.cases()).stream()
            .map(moved ->
                Map.of(
                    "kind", moved.kind().name().toLowerCase(Locale.ROOT),
                    "column", moved.column(),
                    "since", moved.since(),
                    "before", moved.before(),
                    "after", moved.after(),
                    "words", moved.words()))
            .toList());
    all.put("used", learned.columns());
    all.put("unused", learned.unused());
    all.put("weights", signal.usable() ? learned.weights() : Map.of());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static List<Map<String, Object>> leaks(Learned learned, boolean leftOut) {
    return learned.leaks().stream()
        .filter(leak -> leak.leftOut() == leftOut)
        .map(leak ->
            Map.<String, Object>of(
                "column", leak.column(),
                "kind", leak.kind().name().toLowerCase(Locale.ROOT),
                "auc", leak.auc(),
                "words", leak.words()))
        .toList();
  }
}
