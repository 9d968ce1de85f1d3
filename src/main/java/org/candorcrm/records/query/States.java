package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.past.Spans;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Every state that records were in, told from the log once for all figures of a night: a table for
 * each type, which lasts as long as the night.
 */
public final class States implements AutoCloseable {

  public static final States NONE = new States(List.of(), () -> {});

  private final Map<Integer, Told> byType;
  private final Runnable end;

  /**
   * @param moving the fields whose changes begin a state
   * @param fields the fields whose columns there are
   */
  record Told(RecordType type, String table, Set<Field> moving, Set<Field> fields) {

    Told {
      moving = Collections.unmodifiableSet(new LinkedHashSet<>(moving));
      fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    }

    String create() {
      var columns =
          new ArrayList<>(List.of("id uuid", "deleted_at timestamptz", "merged_into uuid"));
      columns().forEach(column -> columns.add(column.getKey() + " " + column.getValue()));
      columns.add("since timestamptz");
      columns.add("until timestamptz");
      return "create unlogged table " + table + " (" + String.join(", ", columns) + ")";
    }

    /** Each share of the records by itself. */
    List<Sql> fill() {
      var fills = new ArrayList<Sql>();
      for (int share = 0; share < Spans.SHARES; share++) {
        fills.add(Sql.of("insert into " + table + " ").then(rows(share)));
      }
      return fills;
    }

    private Sql rows(int share) {
      var names = new ArrayList<>(List.of("s.id", "s.deleted_at", "s.merged_into"));
      columns().forEach(column -> names.add("s." + column.getKey()));
      names.add("s.since");
      names.add("s.until");
      var spans = Spans.of(type, CurrentWorkspace.get().schema(), moving, fields, share);
      return Sql.of("select " + String.join(", ", names) + " from ").then(spans).then(" s");
    }

    private List<Map.Entry<String, String>> columns() {
      var columns = new ArrayList<Map.Entry<String, String>>();
      for (var field : fields) {
        for (var column : field.kind().columns()) {
          var name = '"' + field.column(column.suffix()) + '"';
          columns.add(Map.entry(name, column.sqlType()));
        }
      }
      return columns;
    }
  }

  States(List<Told> all, Runnable end) {
    this.byType =
        all.stream().collect(Collectors.toUnmodifiableMap(one -> one.type().id(), one -> one));
    this.end = end;
  }

  @Override
  public void close() {
    end.run();
  }

  /** The table of the type, where it tells all that is looked at. */
  @Nullable String table(TellingStates.Looked looked) {
    var told = byType.get(looked.type().id());
    return told != null
            && told.moving.containsAll(looked.moving())
            && told.fields.containsAll(looked.fields())
        ? told.table
        : null;
  }
}
