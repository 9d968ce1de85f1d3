package org.candorcrm.bench;

import java.io.IOException;
import java.sql.SQLException;

/** {@code ./candor bench NAME [--people N] [--companies N] [--interactions N] [--work FOLDER]}. */
final class Bench {

  private static final String USAGE =
      """
      Usage: ./candor bench NAME [options]
        records    import, list, filter, search, create, change, batch and start, at size
        copy       what bare COPY plus the same indexes takes on this machine
      Options: --people N  --companies N  --interactions N  --port N  --work FOLDER
      """;

  private Bench() {}

  public static void main(String[] words) throws IOException, InterruptedException, SQLException {
    switch (words.length == 0 ? "help" : words[0]) {
      case "records" -> new RecordsBench(Options.of(words)).run();
      case "copy" -> new CopyBench(Options.of(words)).run();
      default -> {
        System.out.print(USAGE);
        System.exit(words.length == 0 || words[0].endsWith("help") ? 0 : 2);
      }
    }
  }
}
