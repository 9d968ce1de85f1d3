package org.candorcrm.records.past;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the old values of one field are written for comparing and sorting. Folding is done in Java
 * alone, so the different old values are fetched once, folded, and handed back as a small table.
 */
final class OldWords {

  /** More different values than this are too many to fetch for one answer. */
  static final int MOST = 50_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Field field;
  private final List<String> values;

  private OldWords(Field field, List<String> values) {
    this.field = field;
    this.values = values;
  }

  static List<Column> columns(Field field) {
    return field.kind().columns().stream()
        .filter(column -> column.role() != Column.Role.VALUE)
        .toList();
  }

  /**
   * @param changes FROM and WHERE of the changes that count, under the alias {@code c}
   * @throws Problem {@code past_too_large}
   */
  static OldWords read(Field field, Sql changes, Lookup lookup) {
    var old = "(c.changes -> '" + field.name() + "' -> 0)";
    var found =
        lookup.texts(
            Sql.of("select distinct " + old + "::text ")
                .then(changes)
                .then(" and jsonb_typeof(" + old + ") <> 'null' limit " + (MOST + 1)));
    if (found.size() > MOST) {
      throw Problem.invalid("past_too_large").field(field.name()).with("most", MOST);
    }
    return new OldWords(field, found);
  }

  /** Rows of {@code was}, the old value as JSON text, and the columns made of it. */
  Sql table() {
    var names =
        columns(field).stream()
            .map(column -> '"' + field.column(column.suffix()) + '"')
            .collect(Collectors.joining(", "));
    var typed =
        columns(field).stream()
            .map(column -> '"' + field.column(column.suffix()) + "\" " + column.sqlType())
            .collect(Collectors.joining(", "));
    var rows = JSON.createArrayNode();
    values.forEach(value -> rows.add(row(value)));
    return Sql.of(
        "select was, "
            + names
            + " from jsonb_to_recordset(?::jsonb) as made (was text, "
            + typed
            + ")",
        rows.toString());
  }

  private ObjectNode row(String value) {
    var row = JSON.createObjectNode().put("was", value);
    made(value).forEach((name, made) -> row.set(name, JSON.valueToTree(made)));
    return row;
  }

  /** A value that the field would refuse today compares as nothing. */
  private LinkedHashMap<String, @Nullable Object> made(String value) {
    var made = new LinkedHashMap<String, @Nullable Object>();
    try {
      var kind = field.kind();
      var stored = kind.store(kind.parse(JSON.readTree(value)));
      for (int i = 0; i < stored.length; i++) {
        var column = kind.columns().get(i);
        if (column.role() != Column.Role.VALUE) {
          made.put(
              field.column(column.suffix()),
              stored[i] instanceof Object[] several ? Arrays.asList(several) : stored[i]);
        }
      }
    } catch (Problem refusedToday) {
      made.clear();
    }
    return made;
  }
}
