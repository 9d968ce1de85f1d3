package org.candorcrm.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** How a record type lies in its table, worked out once for each version of the schema. */
final class TypeTable {

  private static final List<String> SYSTEM_COLUMNS =
      List.of(
          "id", "version", "created_at", "created_by", "updated_at", "updated_by", "search_text");
  private static final Set<String> SYSTEM_FIELDS =
      Set.of("created_at", "created_by", "updated_at", "updated_by", "version");

  /** Fields with columns of their own, in order; system fields are not among them. */
  final List<Field> stored;

  final Map<String, Field> byName;
  final List<Field> searchable;
  final List<Field> required;
  final List<Field> unique;
  final Map<String, Object> defaults;
  final String table;
  final List<String> insertColumns;
  private final String readColumns;
  private final Map<List<String>, String> updates = new ConcurrentHashMap<>();

  TypeTable(RecordType type) {
    table = Database.qualified("{ws}.\"" + type.table() + '"');
    byName = type.byName();
    stored =
        type.activeFields().stream()
            .filter(f -> !SYSTEM_FIELDS.contains(f.name()) && !f.kind().columns().isEmpty())
            .toList();
    searchable = stored.stream().filter(f -> f.traits().searchable()).toList();
    required = type.activeFields().stream().filter(TypeTable::demanded).toList();
    unique = stored.stream().filter(f -> f.traits().unique()).toList();
    defaults = defaults(stored);
    insertColumns = new ArrayList<>(SYSTEM_COLUMNS);
    stored.forEach(f -> insertColumns.addAll(columns(f)));
    readColumns = readColumns();
  }

  private static Map<String, Object> defaults(List<Field> fields) {
    var defaults = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var fallback = field.traits().fallback();
      if (fallback != null && !field.traits().readOnly()) {
        defaults.put(field.name(), fallback);
      }
    }
    return defaults;
  }

  private static boolean demanded(Field field) {
    return field.traits().required() && !field.traits().readOnly();
  }

  private static List<String> columns(Field field) {
    return field.kind().columns().stream().map(c -> quoted(field, c)).toList();
  }

  /** Every physical column of every stored field. */
  List<String> columnsOfAll() {
    return stored.stream().flatMap(field -> columns(field).stream()).toList();
  }

  static String quoted(Field field, Column column) {
    return '"' + field.column(column.suffix()) + '"';
  }

  private String readColumns() {
    var text = new StringBuilder("t.id, t.version, t.deleted_at, t.merged_into, t.created_by");
    for (var field : stored) {
      for (var column : field.kind().columns()) {
        if (column.role() == Column.Role.VALUE) {
          text.append(", t.").append(quoted(field, column));
        }
      }
    }
    return text.toString();
  }

  /** Reads images; three yes/no columns (readable, writable, deletable) follow the fields. */
  String selectImages(String rights, String where) {
    return "select " + readColumns + ", " + rights + " from " + table + " t where " + where;
  }

  Image image(ResultSet row) throws SQLException {
    var values = new LinkedHashMap<String, @Nullable Object>();
    int index = 6;
    for (var field : stored) {
      var value = field.kind().read(row, index);
      if (value != null) {
        values.put(field.name(), value);
      }
      for (var column : field.kind().columns()) {
        index += column.role() == Column.Role.VALUE ? 1 : 0;
      }
    }
    return new Image(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getObject(3) != null,
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        values,
        row.getBoolean(index),
        row.getBoolean(index + 1),
        row.getBoolean(index + 2));
  }

  /** Sets version, updated_at, updated_by, search_text and the fields' columns; then the id. */
  String update(List<Field> fields) {
    var names = fields.stream().map(Field::name).toList();
    return updates.computeIfAbsent(
        names,
        key -> {
          var text = new StringBuilder("update ").append(table);
          text.append(" set version = ?, updated_at = ?, updated_by = ?, search_text = ?");
          fields.forEach(f -> columns(f).forEach(c -> text.append(", ").append(c).append(" = ?")));
          return text.append(" where id = ?").toString();
        });
  }
}
