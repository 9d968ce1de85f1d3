package org.candorcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import org.candorcrm.statistics.Watch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench surprise}: the shared files of the Numenta Anomaly Benchmark with the scores of its
 * standard profile (Lavin, Ahmad, "Evaluating real-time anomaly detection algorithms", 2015), and
 * how often series are flagged in which nothing happens.
 */
final class WatchedSeries {

  private static final Path DATA = Path.of("..", "shared", "data", "nab");
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS]");
  private static final double FALSE_ALARM = 0.11;
  private static final int QUIET_LENGTH = 4_000;

  private WatchedSeries() {}

  static void run() throws IOException {
    quiet();
    if (!Files.isDirectory(DATA)) {
      System.out.println(
          "The benchmark's files are not here (" + DATA + "); --set FILE takes your own.");
      return;
    }
    JsonNode labels =
        JsonMapper.shared().readTree(Files.readString(DATA.resolve("combined_windows.json")));
    double score = 0;
    int windows = 0;
    for (String name : new TreeSet<>(labels.propertyNames())) {
      Path file = DATA.resolve("data").resolve(name);
      if (Files.exists(file)) {
        score += score(file, labels.get(name));
        windows += labels.get(name).size();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "standard score %.1f (%d windows)%n",
        50 * (score + windows) / windows,
        windows);
  }

  private record Window(int first, int last) {}

  private static double score(Path file, JsonNode labels) {
    List<String[]> rows = CsvTable.read(file, "timestamp", "value");
    List<LocalDateTime> at = rows.stream().map(row -> LocalDateTime.parse(row[0], AT)).toList();
    List<Window> windows = new ArrayList<>();
    for (JsonNode label : labels) {
      var from = LocalDateTime.parse(label.get(0).stringValue(), AT);
      var to = LocalDateTime.parse(label.get(1).stringValue(), AT);
      int first = (int) at.stream().filter(moment -> moment.isBefore(from)).count();
      int last = (int) at.stream().filter(moment -> !moment.isAfter(to)).count() - 1;
      windows.add(new Window(first, last));
    }
    var watch = new Watch();
    double[] best = new double[windows.size()];
    Arrays.fill(best, -1);
    double sum = 0;
    int trial = (int) Math.min(0.15 * rows.size(), 750);
    for (int t = 0; t < rows.size(); t++) {
      if (watch.next(CsvTable.number(rows.get(t)[1])).surprising() && t >= trial) {
        sum += judge(windows, t, best);
      }
    }
    for (double one : best) {
      sum += one;
    }
    return sum;
  }

  /** Remembers the best of a window, or gives what an alarm outside of one costs. */
  private static double judge(List<Window> windows, int t, double[] best) {
    Window before = null;
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      if (t >= window.first() && t <= window.last()) {
        double width = window.last() - window.first() + 1;
        double position = -(window.last() - t + 1) / width;
        best[i] = Math.max(best[i], weight(position) / weight(-1));
        return 0;
      }
      before = t > window.last() ? window : before;
    }
    if (before == null) {
      return -FALSE_ALARM;
    }
    double width = Math.max(1, before.last() - before.first());
    return FALSE_ALARM * weight((t - before.last()) / width);
  }

  private static double weight(double position) {
    return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
  }

  private static void quiet() {
    var random = new Random(4);
    double[] level = {0};
    int[] step = {0};
    List<DoubleSupplier> kinds =
        List.of(
            random::nextGaussian,
            () -> level[0] = 0.8 * level[0] + random.nextGaussian(),
            () -> 10 * Math.sin(2 * Math.PI * step[0]++ / 288) + 2 * random.nextGaussian());
    int flagged = 0;
    int all = 0;
    for (int i = 0; i < 5; i++) {
      for (DoubleSupplier kind : kinds) {
        var watch = new Watch();
        for (int t = 0; t < QUIET_LENGTH; t++) {
          flagged += watch.next(kind.getAsDouble()).surprising() ? 1 : 0;
          all++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "false alarms %.2f per 1,000 quiet values (%d)%n",
        1_000.0 * flagged / all,
        all);
  }
}
