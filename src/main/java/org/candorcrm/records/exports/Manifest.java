package org.candorcrm.records.exports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format
 * @param schema the newest migration of the workspace that it was made from
 * @param sequences last value drawn, by name
 */
record Manifest(
    String format,
    int version,
    String workspace,
    Instant madeAt,
    String schema,
    List<Part> tables,
    Map<String, Long> sequences) {

  static final String FORMAT = "candor-workspace";
  static final int VERSION = 1;
  static final String FILE = "manifest.json";

  /**
   * One table.
   *
   * @param records whether its rows are records of a type
   * @param sha256 of the file, in hexadecimal digits
   */
  record Part(
      String name,
      String file,
      boolean records,
      List<String> columns,
      long rows,
      long bytes,
      String sha256) {
    Part {
      columns = List.copyOf(columns);
    }
  }

  Manifest {
    tables = List.copyOf(tables);
    sequences = Map.copyOf(sequences);
  }

  long rows() {
    return tables.stream().mapToLong(Part::rows).sum();
  }

  long recordRows() {
    return tables.stream().filter(Part::records).mapToLong(Part::rows).sum();
  }
}
