package org.candorcrm.records.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** Finds the records that rows mean by the value of one field, compared as that field compares. */
final class KnownRecords {

  private final RecordType type;
  private final Field field;
  private final int place;
  private final KeyQueries queries;

  /**
   * @throws Problem {@code import_key_not_usable}
   */
  KnownRecords(RecordType type, String name, KeyQueries queries) {
    this.type = type;
    this.field = type.field(name).orElseThrow(() -> unusable(name));
    this.place = place(field.kind().columns());
    this.queries = queries;
    if (place < 0 || !queries.readable(type, field)) {
      throw unusable(name);
    }
  }

  private static int place(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).suffix().equals("_folded")) {
        return i;
      }
    }
    return -1;
  }

  private static Problem unusable(String name) {
    return Problem.invalid("import_key_not_usable").with("key", name);
  }

  /** What tells this row's record apart, written the same way; null where the row lacks it. */
  @Nullable String key(ParsedRow row) {
    var stored = field.kind().store(row.values.get(field.name()))[place];
    return switch (stored) {
      case String text -> text;
      case String[] list when list.length > 0 -> list[0];
      case null, default -> null;
    };
  }

  /** The records of these rows, by key. */
  Map<String, Set<UUID>> find(List<ParsedRow> rows) {
    var keys = new LinkedHashSet<String>();
    for (var row : rows) {
      var key = row.stands() ? key(row) : null;
      if (key != null) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      return new LinkedHashMap<>();
    }
    var column = field.column(field.kind().columns().get(place).suffix());
    boolean list = field.kind().columns().get(place).sqlType().contains("[]");
    return list ? queries.byAny(type, column, keys) : queries.by(type, column, keys);
  }
}
