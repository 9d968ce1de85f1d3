package org.candorcrm.identity.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.statistics.RateChange;
import org.candorcrm.statistics.RateChange.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether values last as long as they did: changes and held days of each quarter of the last three
 * years, and the likeliest moment since which they come at another pace.
 */
@Component
final class MovingLives {

  /** Ten to one for a change against none. */
  private static final double SURE = 10;

  private static final int QUARTERS = 12;
  private static final double DAYS_OF_QUARTER = 365.25 / 4;

  private final Database database;
  private final Clock clock;

  MovingLives(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * How long values of a field last.
   *
   * @param since the first day of the quarter from which on it is so; null: for as long as is known
   * @param before half of them lasted so many days until then; null where since is
   * @param low of what it is now, 19 times in 20
   * @param changes how many it was learned from since then
   */
  record Life(
      int type,
      int field,
      @Nullable LocalDate since,
      @Nullable Integer before,
      int now,
      int low,
      int high,
      long changes) {}

  List<Life> all() {
    return database
        .sql(
            """
            select record_type, field, since, before_days, now_days, low_days, high_days, changes
              from {ws}.coverage_lives order by record_type, field
            """)
        .query((row, number) ->
            new Life(
                row.getInt("record_type"),
                row.getInt("field"),
                row.getObject("since", LocalDate.class),
                row.getObject("before_days", Integer.class),
                row.getInt("now_days"),
                row.getInt("low_days"),
                row.getInt("high_days"),
                row.getLong("changes")))
        .list();
  }

  /** Draws conclusions for these fields of a type, from what was counted of them. */
  void conclude(RecordType type, List<Field> fields) {
    var today = LocalDate.ofInstant(Moments.now(clock), ZoneOffset.UTC);
    var first = quarterOf(today).minusMonths(3L * (QUARTERS - 1));
    var created = created(type, fields);
    database.sql("delete from {ws}.coverage_lives where record_type = ?").param(type.id()).update();
    for (int i = 0; i < fields.size(); i++) {
      var counts = changes(fields.get(i).id());
      var quarters = new ArrayList<LocalDate>();
      var paces = new ArrayList<Pace>();
      for (var quarter = first; !quarter.isAfter(today); quarter = quarter.plusMonths(3)) {
        double held = held(created, i, quarter, today);
        if (held > 0) {
          quarters.add(quarter);
          paces.add(new Pace(counts.getOrDefault(quarter, 0L), held));
        }
      }
      keep(type, fields.get(i), quarters, paces);
    }
  }

  private void keep(RecordType type, Field field, List<LocalDate> quarters, List<Pace> paces) {
    var change = RateChange.in(paces).filter(MovingLives::tells).orElse(null);
    var now = change == null ? paces.stream().reduce(new Pace(0, 0), Pace::plus) : change.after();
    if (now.events() < HalfLives.ENOUGH) {
      return;
    }
    database
        .sql(
            """
            insert into {ws}.coverage_lives (field, record_type, since, before_days, now_days,
              low_days, high_days, changes)
            values (:field, :type, :since::date, :before::int, :now, :low, :high, :changes)
            """)
        .param("field", field.id())
        .param("type", type.id())
        .param("since", change == null ? null : quarters.get(change.index()).toString())
        .param("before", change == null ? null : String.valueOf(days(change.before().half())))
        .param("now", days(now.half()))
        .param("low", days(now.half() / now.slack()))
        .param("high", days(now.half() * now.slack()))
        .param("changes", now.events())
        .update();
  }

  /** Both sides must be long enough to say how long half of them lasted. */
  private static boolean tells(RateChange change) {
    return change.weight() >= SURE
        && change.before().events() >= HalfLives.ENOUGH
        && change.after().events() >= HalfLives.ENOUGH;
  }

  private static int days(double half) {
    return (int) Math.clamp(Math.round(half), HalfLives.SHORTEST, HalfLives.LONGEST);
  }

  private Map<LocalDate, Long> changes(int field) {
    var changes = new HashMap<LocalDate, Long>();
    database
        .sql("select quarter, changes from {ws}.coverage_change_quarters where field = ?")
        .param(field)
        .query(row -> {
          changes.put(row.getObject("quarter", LocalDate.class), row.getLong("changes"));
        });
    return changes;
  }

  /** By quarter, how many records were created whose fields are filled today. */
  private TreeMap<LocalDate, long[]> created(RecordType type, List<Field> fields) {
    var counts = new StringBuilder();
    for (var field : fields) {
      var column = field.column(field.kind().columns().getFirst().suffix());
      counts.append(", count(t.\"%s\")".formatted(column));
    }
    var created = new TreeMap<LocalDate, long[]>();
    database
        .sql(
            """
            select date_trunc('quarter', t.created_at at time zone 'UTC')::date as quarter%s
              from %s."%s" t where t.deleted_at is null group by 1\
            """
                .formatted(counts, CurrentWorkspace.get().schema(), type.table()))
        .query(row -> {
          var some = new long[fields.size()];
          for (int i = 0; i < some.length; i++) {
            some[i] = row.getLong(i + 2);
          }
          created.put(row.getObject("quarter", LocalDate.class), some);
        });
    return created;
  }

  /** Days that values were held in a quarter; whoever came in it was there for half of it. */
  private static double held(
      TreeMap<LocalDate, long[]> created, int field, LocalDate quarter, LocalDate today) {
    double before = created.headMap(quarter).values().stream().mapToLong(one -> one[field]).sum();
    var now = created.get(quarter);
    double some = before + (now == null ? 0 : now[field] / 2.0);
    double days = Math.min(DAYS_OF_QUARTER, ChronoUnit.DAYS.between(quarter, today) + 1.0);
    return some * days;
  }

  private static LocalDate quarterOf(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
