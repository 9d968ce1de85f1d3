package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Intake;

/** Recognises the rows of a chunk before they are written, and keeps them as they came after. */
final class RowsKnown {

  private final Intake.Session session;
  private final RawRows raw;
  private final ImportMode mode;
  private final Map<ParsedRow, Said> said = new LinkedHashMap<>();

  private record Said(String idThere, String raw) {}

  RowsKnown(Intake.Session session, RawRows raw, ImportMode mode) {
    this.session = session;
    this.raw = raw;
    this.mode = mode;
  }

  /** Rows that say by an id whom they mean are not held against anybody. */
  void recognise(List<ParsedRow> rows) {
    for (var row : rows) {
      var json = raw.json(row.row);
      said.put(row, new Said(RawRows.idThere(row, json), json));
    }
    if (mode == ImportMode.UPDATE || !session.recognises()) {
      return;
    }
    var open =
        rows.stream().filter(row -> row.stands() && row.id == null && row.past.isEmpty()).toList();
    var incoming = new ArrayList<Intake.Incoming>(open.size());
    for (var row : open) {
      var one = said.get(row);
      incoming.add(new Intake.Incoming(one == null ? "" : one.idThere(), row.values));
    }
    var found = session.recognise(incoming);
    for (int i = 0; i < open.size(); i++) {
      open.get(i).recognised = found.get(i);
    }
  }

  void keep(List<ParsedRow> rows) {
    var all = new ArrayList<Intake.Kept>(rows.size());
    for (var row : rows) {
      var one = said.get(row);
      if (row.stands() && row.id != null && one != null) {
        boolean known = row.recognised.found() == Intake.Found.KNOWN;
        all.add(new Intake.Kept(one.idThere(), one.raw(), row.id, known));
      }
    }
    session.keep(all);
  }
}
