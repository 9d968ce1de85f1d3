package org.candorcrm.identity.coverage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from the change log how long values last: if those of a field were held for so many days
 * in all and changed so many times, half of them are over after ln 2 x days / changes (the
 * half-life of an exponential decay). It is a proposal; what a person set counts.
 */
@Component
final class HalfLives {

  /** Fewer changes say nothing. */
  static final int ENOUGH = 20;

  private static final int PORTION = 20_000;
  static final int SHORTEST = 7;
  static final int LONGEST = 3_650;

  private final Database database;
  private final MovingLives moving;
  private final Schemas schemas;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HalfLives(
      Database database,
      MovingLives moving,
      Schemas schemas,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.moving = moving;
    this.schemas = schemas;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param changes how many it was learned from
   */
  record Learned(int field, int days, long changes) {}

  List<Learned> learned() {
    return database
        .sql(
            """
            select field, learned_days, changes from {ws}.coverage_changes
             where learned_days is not null order by record_type, field
            """)
        .query((row, number) ->
            new Learned(row.getInt("field"), row.getInt("learned_days"), row.getLong("changes")))
        .list();
  }

  /** Reads what is new in the log, portion by portion, and draws its conclusions. */
  void learn() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(status -> count()));
    }
    for (var type : schemas.current().types()) {
      if (!type.retired() && type.origin() != RecordType.Origin.FIXED) {
        conclude(type);
      }
    }
  }

  /** Whether there may be more. */
  private boolean count() {
    var mark =
        database
            .sql("select seq from {ws}.coverage_marks where id = 1 for update")
            .query(Long.class)
            .single();
    var until =
        database
            .sql("select least(watermark, ?) from {ws}.feed_watermark")
            .param(mark + PORTION)
            .query(Long.class)
            .single();
    if (until <= mark) {
      return false;
    }
    database.sql(COUNT).param("after", mark).param("until", until).update();
    database.sql("update {ws}.coverage_marks set seq = ? where id = 1").param(until).update();
    return true;
  }

  /**
   * A value that gave way to another. Whoever corrects themselves within a day has made a slip; and
   * what is closed in confidence moves no figure.
   */
  private static final String COUNT =
      """
      with found as (
      select f.id, f.record_type, count(*) as changes,
             date_trunc('quarter', c.at at time zone 'UTC')::date as quarter
        from {ws}.changes c
       cross join lateral jsonb_each(c.changes) as k(key, value)
        join {ws}.record_fields f on f.record_type = c.record_type and f.name = k.key
       where c.seq > :after and c.seq <= :until and c.kind = 'update' and c.changes is not null
         and jsonb_typeof(k.value -> 0) <> 'null' and jsonb_typeof(k.value -> 1) <> 'null'
         and k.value -> 0 <> k.value -> 1
         and not exists (select 1 from {ws}.changes p
               where p.record = c.record and p.seq < c.seq and p.at > c.at - interval '1 day'
                 and (p.kind = 'create' or jsonb_exists(p.changes, k.key)))
         and not exists (select 1 from {ws}.closures x
               where x.kind = 'confidential' and x.ended_at is null
                 and (x.record = c.record or x.field = f.id))
       group by 1, 2, 4),
      by_quarter as (
      insert into {ws}.coverage_change_quarters as known (field, quarter, changes)
      select id, quarter, changes from found
      on conflict (field, quarter) do update set changes = known.changes + excluded.changes)
      insert into {ws}.coverage_changes as known (field, record_type, changes)
      select id, record_type, sum(changes) from found group by id, record_type
      on conflict (field) do update set changes = known.changes + excluded.changes
      """;

  /** How long the values of each field have been held in all, by one look at the table. */
  private void conclude(RecordType type) {
    var counted = counted(type);
    var fields =
        type.activeFields().stream()
            .filter(field -> counted.containsKey(field.id()) && !field.kind().columns().isEmpty())
            .toList();
    if (fields.isEmpty()) {
      return;
    }
    var held = held(type, fields);
    var now = Moments.bound(Moments.now(clock));
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      Integer days = halfLife(held.get(i), counted.getOrDefault(field.id(), 0L));
      database
          .sql(
              """
              update {ws}.coverage_changes
                 set held_days = ?, learned_days = ?, learned_at = ? where field = ?
              """)
          .param(held.get(i))
          .param(days)
          .param(now)
          .param(field.id())
          .update();
    }
    moving.conclude(type, fields);
  }

  /** Null where too little is known. */
  static @Nullable Integer halfLife(double heldDays, long changes) {
    if (changes < ENOUGH) {
      return null;
    }
    long days = Math.round(Math.log(2) * heldDays / changes);
    return (int) Math.clamp(days, SHORTEST, LONGEST);
  }

  private Map<Integer, Long> counted(RecordType type) {
    var counted = new HashMap<Integer, Long>();
    database
        .sql("select field, changes from {ws}.coverage_changes where record_type = ?")
        .param(type.id())
        .query(row -> {
          counted.put(row.getInt("field"), row.getLong("changes"));
        });
    return counted;
  }

  private List<Double> held(RecordType type, List<Field> fields) {
    var sums = new ArrayList<String>();
    for (var field : fields) {
      var column = field.column(field.kind().columns().getFirst().suffix());
      sums.add(
          "coalesce(sum(extract(epoch from (now() - t.created_at)) / 86400)"
              + " filter (where t.\"%s\" is not null), 0)::double precision".formatted(column));
    }
    var table = CurrentWorkspace.get().schema() + ".\"" + type.table() + '"';
    return database
        .sql(
            "select %s from %s t where t.deleted_at is null"
                .formatted(String.join(", ", sums), table))
        .query((row, number) -> {
          var held = new ArrayList<Double>();
          for (int i = 1; i <= fields.size(); i++) {
            held.add(row.getDouble(i));
          }
          return held;
        })
        .single();
  }
}
