package org.candorcrm.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.statistics.Forecast;
import org.candorcrm.statistics.Forecasts;
import org.candorcrm.statistics.Series;

/**
 * {@code bench forecast}: the monthly series of the M3 competition and the weekly ones of M4,
 * judged as the competitions did (Makridakis, Hibon, 2000; Makridakis, Spiliotis, Assimakopoulos,
 * 2020).
 */
final class Competitions {

  private static final Path DATA = Path.of("..", "shared", "data");

  private Competitions() {}

  static void run() throws IOException {
    if (!Files.isDirectory(DATA.resolve("m3"))) {
      System.out.println(
          "The competitions' data is not here (" + DATA + "); --set FILE takes your own.");
      return;
    }
    report("M3 monthly", m3(), 12);
    report("M4 weekly", m4(), 52);
  }

  private record Task(double[] known, double[] came) {}

  private static List<Task> m3() {
    Map<String, List<List<Double>>> found = new LinkedHashMap<>();
    var monthly =
        CsvTable.read(DATA.resolve("m3/M3_meta.csv"), "series", "period").stream()
            .filter(row -> row[1].equals("MONTHLY"))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    for (String[] row : CsvTable.read(DATA.resolve("m3/M3.csv"), "series", "part", "value")) {
      if (monthly.contains(row[0])) {
        found
            .computeIfAbsent(row[0], name -> List.of(new ArrayList<>(), new ArrayList<>()))
            .get(row[1].equals("train") ? 0 : 1)
            .add(Double.parseDouble(row[2]));
      }
    }
    return found.values().stream()
        .map(parts -> new Task(array(parts.get(0)), array(parts.get(1))))
        .toList();
  }

  private static List<Task> m4() throws IOException {
    Map<String, double[]> known = lines(DATA.resolve("m4/Weekly-train.csv"));
    Map<String, double[]> came = lines(DATA.resolve("m4/Weekly-test.csv"));
    return known.entrySet().stream()
        .map(entry -> new Task(entry.getValue(), requireNonNull(came.get(entry.getKey()))))
        .toList();
  }

  private static Map<String, double[]> lines(Path file) throws IOException {
    Map<String, double[]> found = new LinkedHashMap<>();
    try (var lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.replace("\"", "").split(","))
          .forEach(cells ->
              found.put(
                  cells[0],
                  Arrays.stream(cells)
                      .skip(1)
                      .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
                      .mapToDouble(Double::parseDouble)
                      .toArray()));
    }
    return found;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void report(String name, List<Task> tasks, int period) {
    int horizon = tasks.getFirst().came().length;
    long start = System.nanoTime();
    List<Forecast> forecasts =
        Forecasts.together(
            tasks.stream().map(task -> new Series(task.known(), period)).toList(), horizon);
    double seconds = (System.nanoTime() - start) / 1e9;
    var ours = new Score();
    var naive = new Score();
    double held = 0;
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      ours.add(forecasts.get(i).mean(), task);
      double[] last = new double[horizon];
      Arrays.fill(last, task.known()[task.known().length - 1]);
      naive.add(last, task);
      var interval = forecasts.get(i).ninetyFive();
      for (int k = 0; k < horizon; k++) {
        boolean inside =
            interval.lower()[k] <= task.came()[k] && task.came()[k] <= interval.upper()[k];
        held += inside ? 1.0 / horizon / tasks.size() : 0;
      }
    }
    System.out.printf(
        "%-11s sMAPE %.3f  OWA against the last value %.3f  95 %% intervals hold %.1f %%  %.0f series/s on %d cores%n",
        name,
        ours.smape / tasks.size(),
        (ours.smape / naive.smape + ours.mase / naive.mase) / 2,
        100 * held,
        tasks.size() / seconds,
        Runtime.getRuntime().availableProcessors());
  }

  private static final class Score {

    private double smape;
    private double mase;

    void add(double[] said, Task task) {
      double[] y = task.known();
      double step = 0;
      for (int t = 1; t < y.length; t++) {
        step += Math.abs(y[t] - y[t - 1]) / (y.length - 1);
      }
      for (int k = 0; k < said.length; k++) {
        double error = Math.abs(said[k] - task.came()[k]);
        smape += 200 * error / (Math.abs(said[k]) + Math.abs(task.came()[k])) / said.length;
        mase += error / step / said.length;
      }
    }
  }
}
