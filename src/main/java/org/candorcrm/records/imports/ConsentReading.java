package org.candorcrm.records.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.formats.ColumnType;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.formats.Reading;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.kinds.MomentKind;
import org.jspecify.annotations.Nullable;

/** Reads what each row says of being contacted. */
final class ConsentReading {

  private final ConsentRows.@Nullable Session session;
  private final List<Map<String, Cell>> each = new ArrayList<>();

  /** One part made ready: a text, or a place in the row and how it is read. */
  private record Cell(@Nullable String text, int place, CellValues moments) {}

  /**
   * @param session null where the plan names none
   * @throws Problem {@code import_column_unknown}
   */
  ConsentReading(ConsentRows.@Nullable Session session, ImportPlan plan, Guess guess) {
    this.session = session;
    for (var one : plan.consents()) {
      var cells = new HashMap<String, Cell>();
      one.parts().forEach((name, part) -> cells.put(name, cell(part, plan, guess)));
      each.add(cells);
    }
  }

  private static Cell cell(ConsentColumns.Part part, ImportPlan plan, Guess guess) {
    var column = part.column();
    if (column == null) {
      return new Cell(part.text(), -1, values(part, plan, Reading.of(ColumnType.TEXT)));
    }
    int place = RowReading.place(RowReading.places(guess), column);
    return new Cell(null, place, values(part, plan, guess.columns().get(place).reading()));
  }

  private static CellValues values(ConsentColumns.Part part, ImportPlan plan, Reading guessed) {
    var kind = new MomentKind();
    var mapping =
        new ColumnMapping(
            Objects.requireNonNullElse(part.column(), ""),
            "since",
            null,
            null,
            null,
            part.values(),
            ColumnMapping.Missing.REFUSE,
            null,
            part.dates());
    return new CellValues(kind, plan.file().decided(kind, mapping, guessed), mapping);
  }

  /** Nothing for a purpose whose column is empty in this row. */
  void read(ParsedRow parsed) {
    if (session == null) {
      return;
    }
    for (var cells : each) {
      try {
        var words = words(parsed.row, cells);
        if (words != null) {
          parsed.said.add(session.read(words));
        }
      } catch (Problem problem) {
        parsed.refuse(problem);
      }
    }
  }

  private static ConsentRows.@Nullable Said words(Row row, Map<String, Cell> cells) {
    var state = text(row, cells, ConsentColumns.STATE);
    if (state == null) {
      return null;
    }
    return new ConsentRows.Said(
        state,
        Objects.requireNonNullElse(text(row, cells, "channel"), ""),
        Objects.requireNonNullElse(text(row, cells, "purpose"), ""),
        text(row, cells, "basis"),
        moment(row, cells, "at"),
        moment(row, cells, "expires"),
        moment(row, cells, "confirmed"),
        text(row, cells, "proof"),
        text(row, cells, "form"),
        text(row, cells, "balancing"));
  }

  private static @Nullable String text(Row row, Map<String, Cell> cells, String part) {
    var cell = cells.get(part);
    if (cell == null || cell.text() != null) {
      return cell == null ? null : cell.text();
    }
    var text = row.text(cell.place());
    if (text == null || text.isBlank()) {
      return null;
    }
    return cell.moments().mapping().values().getOrDefault(text.strip(), text.strip());
  }

  private static @Nullable Instant moment(Row row, Map<String, Cell> cells, String part) {
    var text = text(row, cells, part);
    var cell = cells.get(part);
    if (text == null || cell == null) {
      return null;
    }
    return (Instant) cell.moments().value(text);
  }

  /** Keeps what the rows that stand said; answers how much of it is new. */
  int keep(List<ParsedRow> rows) {
    if (session == null) {
      return 0;
    }
    var kept = new ArrayList<ConsentRows.Kept>();
    for (var row : rows) {
      var id = row.id;
      if (row.stands() && id != null) {
        row.said.forEach(said -> kept.add(new ConsentRows.Kept(id, said)));
      }
    }
    return kept.isEmpty() ? 0 : session.keep(kept);
  }
}
