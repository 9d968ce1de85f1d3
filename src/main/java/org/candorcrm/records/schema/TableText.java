package org.candorcrm.records.schema;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.candorcrm.records.kinds.RelationsKind;

/** The text of the statements that make tables and columns. Names come from schema values only. */
final class TableText {

  private TableText() {}

  /** The table with the columns that every record has; those of its fields follow as additions. */
  static String createTable(RecordType type) {
    return """
    create table {ws}."%s" (
      id uuid primary key,
      version int not null,
      created_at timestamptz not null,
      created_by uuid,
      updated_at timestamptz not null,
      updated_by uuid,
      owner_id uuid,
      deleted_at timestamptz,
      merged_into uuid,
      search_text text collate "C"%s
    );
    """
        .formatted(
            type.table(),
            columns(type.fields()).stream().map(c -> ",\n  " + c).collect(Collectors.joining()));
  }

  /** Nullable columns without a default: nothing is rewritten. Empty where there are none. */
  static String addColumns(RecordType type, List<Field> fields) {
    var columns = columns(fields);
    return columns.isEmpty()
        ? ""
        : "alter table {ws}.\"%s\"%s;\n"
            .formatted(
                type.table(),
                columns.stream().map(c -> " add column " + c).collect(Collectors.joining(",")));
  }

  /** Link tables of the many-to-many fields among these. */
  static String createLinkTables(RecordType type, Collection<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind() instanceof RelationsKind)
        .map(field -> createLinkTable(type.linkTable(field)))
        .collect(Collectors.joining());
  }

  private static String createLinkTable(String name) {
    return """
    create table {ws}."%1$s" (
      from_id uuid not null,
      to_id uuid not null,
      primary key (from_id, to_id)
    );
    create index on {ws}."%1$s" (to_id, from_id);
    """
        .formatted(name);
  }

  private static List<String> columns(Collection<Field> fields) {
    return fields.stream()
        .filter(field -> !field.system())
        .flatMap(field ->
            field.kind().columns().stream()
                .map(c -> "\"%s\" %s".formatted(field.column(c.suffix()), c.sqlType())))
        .toList();
  }
}
