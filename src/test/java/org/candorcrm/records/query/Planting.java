package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** Puts rows where reading finds them, without the write path. */
final class Planting {

  private final RunningCandor candor;

  Planting(RunningCandor candor) {
    this.candor = candor;
  }

  /** A record with these values in the memory form of their kinds. */
  UUID plant(String typeName, @Nullable UUID owner, Map<String, ?> values) {
    return candor.inWorkspace(() -> {
      var type = candor.bean(Schemas.class).current().type(typeName).orElseThrow();
      var columns = new HashMap<String, @Nullable Object>();
      var id = Ids.next();
      columns.put("id", id);
      columns.put("version", 1);
      columns.put("created_at", java.time.OffsetDateTime.now());
      columns.put("updated_at", java.time.OffsetDateTime.now());
      columns.put("owner_id", owner);
      columns.put("search_text", searchText(type, values));
      values.forEach((name, value) -> store(type.field(name).orElseThrow(), value, columns));
      insert(type, columns);
      return id;
    });
  }

  void execute(String sql, Object... values) {
    candor.inWorkspace(() ->
        new JdbcTemplate(candor.bean(Database.class).source())
            .update(Database.qualified(sql), values));
  }

  private static void store(Field field, Object value, Map<String, @Nullable Object> columns) {
    var kept = value instanceof Money money ? money.withBase(money.amount()) : value;
    var stored = field.kind().store(kept);
    for (int i = 0; i < stored.length; i++) {
      columns.put(field.column(field.kind().columns().get(i).suffix()), stored[i]);
    }
  }

  private static String searchText(RecordType type, Map<String, ?> values) {
    var text = new StringBuilder(" ");
    values.forEach((name, value) -> {
      var field = type.field(name).orElseThrow();
      if (field.traits().searchable()) {
        text.append(Folding.fold(field.kind().text(value))).append(' ');
      }
    });
    return text.toString();
  }

  private void insert(RecordType type, Map<String, @Nullable Object> columns) {
    var names = new ArrayList<>(columns.keySet());
    var sql =
        "insert into {ws}.\"%s\" (%s) values (%s)"
            .formatted(
                type.table(),
                String.join(", ", names.stream().map(n -> '"' + n + '"').toList()),
                String.join(", ", names.stream().map(n -> "?").toList()));
    new JdbcTemplate(candor.bean(Database.class).source())
        .update(connection -> {
          var statement = connection.prepareStatement(Database.qualified(sql));
          for (int i = 0; i < names.size(); i++) {
            var value = columns.get(names.get(i));
            if (value instanceof Object[] several) {
              value = connection.createArrayOf("text", several);
            }
            StatementCreatorUtils.setParameterValue(
                statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, value);
          }
          return statement;
        });
  }

  static String[] several(String... texts) {
    return Arrays.copyOf(texts, texts.length);
  }
}
