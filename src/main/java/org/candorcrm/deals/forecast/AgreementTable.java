package org.candorcrm.deals.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of what was agreed. */
@Component
final class AgreementTable {

  private static final String COLUMNS =
      "select id, scope, reference, grain, measure, below, response, owner_id, agreed_by,"
          + " agreed_at, raised_at, raised_for, task from {ws}.forecast_agreements";

  private final Database database;

  AgreementTable(Database database) {
    this.database = database;
  }

  List<Agreement> all() {
    return database
        .sql(COLUMNS + " order by agreed_at, id limit 1000")
        .query((row, number) -> agreement(row))
        .list();
  }

  List<Agreement> of(Asked asked) {
    return database
        .sql(COLUMNS + " where scope = ? and reference = ? order by agreed_at, id")
        .params(asked.scope(), asked.reference())
        .query((row, number) -> agreement(row))
        .list();
  }

  Optional<Agreement> find(UUID id) {
    return database
        .sql(COLUMNS + " where id = ?::uuid")
        .param(id.toString())
        .query((row, number) -> agreement(row))
        .optional();
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getObject("id", UUID.class),
        new Asked(row.getString("scope"), row.getString("reference")),
        Span.Grain.valueOf(row.getString("grain").toUpperCase(Locale.ROOT)),
        Agreement.Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
        row.getDouble("below"),
        row.getString("response"),
        row.getObject("owner_id", UUID.class),
        row.getObject("agreed_by", UUID.class),
        Moments.read(row, "agreed_at"),
        row.getObject("raised_at") == null ? null : Moments.read(row, "raised_at"),
        row.getObject("raised_for", LocalDate.class),
        row.getObject("task", UUID.class));
  }

  void add(Agreement one) {
    database
        .sql(
            """
            insert into {ws}.forecast_agreements
              (id, scope, reference, grain, measure, below, response, owner_id, agreed_by, agreed_at)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?)\
            """)
        .params(
            one.id().toString(),
            one.asked().scope(),
            one.asked().reference(),
            one.grain().word(),
            one.measure().word(),
            one.below(),
            one.response(),
            one.owner().toString(),
            one.agreedBy().toString(),
            Moments.bound(one.agreedAt()))
        .update();
  }

  void change(Agreement one) {
    database
        .sql(
            """
            update {ws}.forecast_agreements
               set grain = ?, measure = ?, below = ?, response = ?, owner_id = ?::uuid
             where id = ?::uuid\
            """)
        .params(
            one.grain().word(),
            one.measure().word(),
            one.below(),
            one.response(),
            one.owner().toString(),
            one.id().toString())
        .update();
  }

  void remove(UUID id) {
    database
        .sql("delete from {ws}.forecast_agreements where id = ?::uuid")
        .param(id.toString())
        .update();
  }

  void raise(UUID id, Instant at, LocalDate span, @Nullable UUID task) {
    database
        .sql(
            """
            update {ws}.forecast_agreements
               set raised_at = :at, raised_for = :span::date, task = :task::uuid
             where id = :id::uuid\
            """)
        .param("at", Moments.bound(at))
        .param("span", span.toString())
        .param("task", task == null ? null : task.toString())
        .param("id", id.toString())
        .update();
  }

  /** It rests again. */
  void recover(UUID id) {
    database
        .sql("update {ws}.forecast_agreements set raised_at = null where id = ?::uuid")
        .param(id.toString())
        .update();
  }
}
