package org.candorcrm.records.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;

/** Rows that are, or may be, records which are there, as a preview tells of them. */
final class MatchedRows {

  private static final int MOST = 100;

  private MatchedRows() {}

  static List<Map<String, Object>> first(
      Records records, Viewer viewer, RecordType type, List<ChunkWriting.Seen> seen) {
    var first = seen.subList(0, Math.min(MOST, seen.size()));
    var ids = first.stream().map(one -> requireNonNull(one.who().record())).toList();
    var titles = records.titles(viewer, type.name(), ids);
    var shown = new ArrayList<Map<String, Object>>();
    for (var one : first) {
      var record = requireNonNull(one.who().record());
      shown.add(
          Map.of(
              "row",
              one.row(),
              "found",
              one.who().settled() ? "matched" : "doubtful",
              "record",
              record,
              "title",
              titles.getOrDefault(record, ""),
              "probability",
              Math.round(one.who().probability() * 1000) / 1000.0));
    }
    return shown;
  }
}
