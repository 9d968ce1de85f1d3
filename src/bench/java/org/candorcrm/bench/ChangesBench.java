package org.candorcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.statistics.ChangePoint;
import org.candorcrm.statistics.Changes;

/**
 * {@code bench changes --set FILE --out FILE}: where a series changed. The file has the columns
 * {@code at,value} in the order of time; {@code at} is not read.
 */
final class ChangesBench {

  private ChangesBench() {}

  static void run(Words words) throws IOException {
    if (!words.has("set")) {
      MarkedSeries.run();
      return;
    }
    Path out = words.out();
    List<ChangePoint> found = Changes.withSpread(ValueFile.read(words.file("set")).joined());
    List<String> lines = new ArrayList<>(List.of("index,kind,before,after"));
    for (ChangePoint change : found) {
      lines.add(
          change.index()
              + ","
              + change.kind().name().toLowerCase(java.util.Locale.ROOT)
              + ","
              + CsvTable.figure(change.before())
              + ","
              + CsvTable.figure(change.after()));
    }
    Files.write(out, lines);
    System.out.printf("%d changes, written to %s%n", found.size(), out);
  }
}
