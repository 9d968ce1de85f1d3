package org.candorcrm.records.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.records.query.Pick;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table file: the id, then one for each field, with a relation that is expanded to
 * one record as columns of its own ({@code company.name}).
 */
final class ViewColumns {

  private final Selection selection;
  private final boolean typed;

  /**
   * @param typed whether the file tells numbers, dates and yes or no from text
   */
  ViewColumns(Selection selection, boolean typed) {
    this.selection = selection;
    this.typed = typed;
  }

  List<String> names() {
    var names = new ArrayList<String>();
    names("", selection, names);
    return names;
  }

  private static void names(String prefix, Selection selection, List<String> names) {
    names.add(prefix + "id");
    for (var pick : selection.picks()) {
      var inner = inner(pick);
      if (inner == null) {
        names.add(prefix + pick.field().name());
      } else {
        names(prefix + pick.field().name() + ".", inner, names);
      }
    }
  }

  List<@Nullable Object> cells(Row row) {
    var cells = new ArrayList<@Nullable Object>();
    cells(selection, row, cells);
    return cells;
  }

  private void cells(Selection of, @Nullable Row row, List<@Nullable Object> cells) {
    cells.add(row == null ? null : row.id().toString());
    for (int i = 0; i < of.picks().size(); i++) {
      var pick = of.picks().get(i);
      var value = row == null ? null : row.values()[i];
      var inner = inner(pick);
      if (inner == null) {
        cells.add(value == null ? null : cell(pick, value));
      } else {
        cells(inner, value instanceof Row other ? other : null, cells);
      }
    }
  }

  /** What is read of the record at the other side, where it is one of one type. */
  private static @Nullable Selection inner(Pick pick) {
    return pick instanceof Pick.Related related
            && !related.toMany()
            && related.expanded().size() == 1
        ? related.expanded().values().iterator().next()
        : null;
  }

  private Object cell(Pick pick, Object value) {
    return switch (value) {
      case Row row -> row;
      case List<?> many when pick instanceof Pick.Related -> related(many);
      case Number number when typed -> number;
      case Boolean yes when typed -> yes;
      case java.time.LocalDate date when typed -> date;
      case java.time.Instant moment when typed -> moment;
      default -> pick.field().kind().text(value);
    };
  }

  private static Object related(List<?> many) {
    return many.stream().allMatch(UUID.class::isInstance)
        ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : many;
  }
}
