package org.candorcrm.records.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.FieldKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records that a new workspace has: pipeline, stages, settings. Logged like any other. */
final class Seeds {

  private static final int CANDOR_ITSELF = 1;

  private final Database database;
  private final JdbcTemplate batches;

  Seeds(Database database) {
    this.database = database;
    this.batches = new JdbcTemplate(database.source());
  }

  /** Within a transaction. */
  void plant(RecordType type, List<Map<String, Object>> records) {
    for (var record : records) {
      var id = Ids.next();
      var names = new ArrayList<String>(List.of("id", "version", "created_at", "updated_at"));
      var places = new ArrayList<String>(List.of("?", "1", "now()", "now()"));
      var values = new ArrayList<@Nullable Object>();
      values.add(id);
      record.forEach((name, value) -> add(type, name, value, names, places, values));
      batches.update(
          Database.qualified("insert into {ws}.\"" + type.table() + "\"")
              + names.stream().collect(Collectors.joining("\", \"", " (\"", "\")"))
              + places.stream().collect(Collectors.joining(", ", " values (", ")")),
          values.toArray());
      database
          .sql(
              """
              insert into {ws}.changes (seq, source, record_type, record, version, kind)
              values (nextval('{ws}.change_seq'), ?, ?, ?, 1, 'create')
              """)
          .params(CANDOR_ITSELF, type.id(), id)
          .update();
    }
  }

  private static void add(
      RecordType type,
      String name,
      Object value,
      List<String> names,
      List<String> places,
      List<@Nullable Object> values) {
    var field = type.field(name).orElseThrow();
    var stored = field.kind().store(value(field.kind(), value));
    for (int i = 0; i < stored.length; i++) {
      names.add(field.column(field.kind().columns().get(i).suffix()));
      places.add("?");
      values.add(stored[i]);
    }
  }

  /** Choices that come from records are taken as they are: those records are being made. */
  static @Nullable Object value(FieldKind kind, Object plain) {
    boolean comesFromRecords = kind instanceof ChoiceKind choice && choice.choicesFrom() != null;
    return comesFromRecords ? plain : kind.parse(Json.node(plain));
  }
}
