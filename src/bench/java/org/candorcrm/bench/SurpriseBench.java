package org.candorcrm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candorcrm.statistics.Watch;

/**
 * {@code bench surprise --set FILE --out FILE}: which values of a series surprised, each judged
 * from earlier ones only; where none is recorded, nothing surprises. The file has the columns
 * {@code at,value} in the order of time.
 */
final class SurpriseBench {

  private SurpriseBench() {}

  static void run(Words words) throws IOException {
    if (!words.has("set")) {
      WatchedSeries.run();
      return;
    }
    Path set = words.file("set");
    Path out = words.out();
    List<String[]> rows = CsvTable.read(set, "at");
    ValueFile read = ValueFile.read(set);
    double[] values = read.values();
    var watch = new Watch();
    int flagged = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.write("at,score,flag\n");
      for (int t = 0; t < values.length; t++) {
        Watch.Judgement judged = watch.next(values[t]);
        boolean surprising = read.known()[t] && judged.surprising();
        flagged += surprising ? 1 : 0;
        writer.write(
            rows.get(t)[0]
                + ","
                + CsvTable.figure(read.known()[t] ? judged.score() : 0)
                + ","
                + (surprising ? 1 : 0)
                + "\n");
      }
    }
    System.out.printf("%d of %d values surprised, written to %s%n", flagged, values.length, out);
  }
}
