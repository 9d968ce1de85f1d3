package org.candorcrm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.candorcrm.statistics.Forecast;
import org.candorcrm.statistics.Forecasts;
import org.candorcrm.statistics.Series;

/**
 * {@code bench forecast --set FILE --period N --horizon N --out FILE}: forecasts of all series of a
 * file, without ever seeing what came. {@link ForecastScore} judges them.
 */
final class ForecastBench {

  private ForecastBench() {}

  static void run(Words words) throws IOException {
    if (!words.has("set")) {
      Competitions.run();
      return;
    }
    Path out = words.out();
    int horizon = words.number("horizon", 1);
    var read = SeriesFile.read(words.file("set"), words.number("period", 1));
    long start = System.nanoTime();
    List<Series> series = read.values().stream().map(SeriesFile.Read::series).toList();
    List<Forecast> forecasts = Forecasts.together(series, horizon);
    double seconds = (System.nanoTime() - start) / 1e9;
    write(out, read, forecasts);
    System.out.printf("%d series in %.1f s, written to %s%n", series.size(), seconds, out);
  }

  private static void write(Path out, Map<String, SeriesFile.Read> read, List<Forecast> forecasts)
      throws IOException {
    List<Map.Entry<String, SeriesFile.Read>> asked = List.copyOf(read.entrySet());
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.write("series,step,mean,lower80,upper80,lower95,upper95\n");
      for (int i = 0; i < asked.size(); i++) {
        Forecast forecast = forecasts.get(i);
        long last = asked.get(i).getValue().lastStep();
        for (int k = 0; k < forecast.horizon(); k++) {
          writer.write(
              String.join(
                  ",",
                  quoted(asked.get(i).getKey()),
                  Long.toString(last + k + 1),
                  CsvTable.figure(forecast.mean()[k]),
                  CsvTable.figure(forecast.eighty().lower()[k]),
                  CsvTable.figure(forecast.eighty().upper()[k]),
                  CsvTable.figure(forecast.ninetyFive().lower()[k]),
                  CsvTable.figure(forecast.ninetyFive().upper()[k])));
          writer.write('\n');
        }
      }
    }
  }

  private static String quoted(String name) {
    return name.matches("[^,\"\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
