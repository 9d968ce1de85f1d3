package org.candorcrm.bench.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.statistics.Cases;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file, read as imports are.
 *
 * @param broken rows that have more or fewer cells than the header; they keep their places
 */
record CasesFile(Cases cases, int broken) {

  static CasesFile read(Path file) {
    List<String[]> rows = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    try (var table =
        Tables.open(file, file.getFileName().toString(), Hints.NONE.withHeader(true))
            .onRefused(refused::add)) {
      int width = table.header().size();
      int told = 0;
      for (Row row : table) {
        told = takeRefused(refused, told, width, rows);
        rows.add(cells(row.texts(), width));
      }
      takeRefused(refused, told, width, rows);
      return new CasesFile(new Cases(table.header(), rows), refused.size());
    } catch (Problem problem) {
      throw new WrongUse(file + " cannot be read as a table: " + problem.getMessage());
    }
  }

  private static int takeRefused(
      List<RefusedRow> refused, int told, int width, List<String[]> rows) {
    for (int i = told; i < refused.size(); i++) {
      rows.add(cells(refused.get(i).cells(), width));
    }
    return refused.size();
  }

  private static String[] cells(List<@Nullable String> texts, int width) {
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      String text = i < texts.size() ? texts.get(i) : null;
      cells[i] = text == null ? "" : text.strip();
    }
    return cells;
  }

  /** The column that names the rows: an id of its own in each of them. */
  Optional<String> id() {
    for (String name : cases.names()) {
      String plain = name.toLowerCase(Locale.ROOT);
      if (plain.matches("(.*[^a-z])?(id|uuid|guid)") || name.matches(".*[a-z](Id|ID)")) {
        var seen = new HashSet<String>();
        boolean all = cases.count() > 0;
        for (String cell : cases.column(name)) {
          all &= !cell.isEmpty() && seen.add(cell);
        }
        if (all) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
