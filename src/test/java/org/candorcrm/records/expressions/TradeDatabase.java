package org.candorcrm.records.expressions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same rows in PostgreSQL, stored as their kinds say. */
final class TradeDatabase implements AutoCloseable {

  static final TradeScope SCOPE = new TradeScope();
  static final Asking ASKING = new Asking(Trade.NOW, new UUID(1, 2));

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient client = JdbcClient.create(database.dataSource());

  TradeDatabase(TradeRows rows) {
    for (var type : Trade.SCHEMA.types()) {
      create(type);
    }
    rows.all.values().forEach(this::insert);
    run("analyze");
  }

  private void create(RecordType type) {
    var columns = new ArrayList<String>();
    for (var field : type.fields()) {
      for (var column : field.kind().columns()) {
        columns.add("\"%s\" %s".formatted(field.column(column.suffix()), column.sqlType()));
      }
      if (field.kind() instanceof RelationsKind) {
        run("create table %s (from_id uuid, to_id uuid)".formatted(type.linkTable(field)));
      }
    }
    run(
        "create table %s (id uuid primary key, deleted_at timestamptz, visible_to text, %s)"
            .formatted(type.table(), String.join(", ", columns)));
  }

  void run(String sql) {
    try {
      database.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private void insert(TradeRecord record) {
    var names = new ArrayList<>(List.of("id", "deleted_at", "visible_to"));
    var values = new ArrayList<@Nullable Object>();
    values.add(record.id());
    boolean deleted = record.hidden() && record.id().hashCode() % 2 == 0;
    values.add(deleted ? Trade.NOW.atOffset(java.time.ZoneOffset.UTC) : null);
    values.add(record.hidden() && !deleted ? TradeScope.KEPT : "all");
    for (var field : record.type().fields()) {
      var stored = field.kind().store(record.value(field));
      for (int i = 0; i < stored.length; i++) {
        names.add('"' + field.column(field.kind().columns().get(i).suffix()) + '"');
        values.add(stored[i]);
      }
      if (field.kind() instanceof RelationsKind) {
        record
            .references(field.name())
            .forEach(there ->
                client
                    .sql("insert into " + record.type().linkTable(field) + " values (?, ?)")
                    .params(record.id(), there.id())
                    .update());
      }
    }
    var marks = String.join(", ", names.stream().map(name -> "?").toList());
    client
        .sql(
            "insert into %s (%s) values (%s)"
                .formatted(record.type().table(), String.join(", ", names), marks))
        .params(values)
        .update();
  }

  Set<UUID> selected(RecordType type, Sql predicate) {
    var where = SCOPE.rows(type, "t").then(" and ").then(predicate);
    return new HashSet<>(
        client
            .sql("select t.id from %s t where ".formatted(type.table()) + where.text())
            .params(where.values())
            .query((row, number) -> row.getObject(1, UUID.class))
            .list());
  }

  Map<UUID, @Nullable Object> values(RecordType type, Sql value, Class<?> as) {
    var out = new HashMap<UUID, @Nullable Object>();
    client
        .sql("select t.id, " + value.text() + " from " + type.table() + " t")
        .params(value.values())
        .query(row -> {
          out.put(row.getObject(1, UUID.class), row.getObject(2, as));
        });
    return out;
  }

  String plan(RecordType type, Sql predicate) {
    return String.join(
        "\n",
        client
            .sql("explain select t.id from %s t where ".formatted(type.table()) + predicate.text())
            .params(predicate.values())
            .query(String.class)
            .list());
  }

  @Override
  public void close() {
    database.close();
  }
}
