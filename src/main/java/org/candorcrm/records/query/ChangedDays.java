package org.candorcrm.records.query;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On which days records were changed, as far as the viewer may see the records and the fields:
 * where it is worth to look back to. What is not seen leaves no trace.
 */
@Component
public class ChangedDays {

  /** So many days back at most, which is three years. */
  private static final int MOST_DAYS = 1_096;

  private static final Sql HASTE = Sql.of("select set_config('statement_timeout', '3s', true)");
  private static final String CANCELLED = "57014";

  private final Planning planning;
  private final Rows rows;
  private final TransactionTemplate transaction;

  ChangedDays(Planning planning, Rows rows, TransactionTemplate transaction) {
    this.planning = planning;
    this.rows = rows;
    this.transaction = transaction;
  }

  /**
   * @param day in the asker's time zone
   * @param changes how many, at least 1
   */
  public record Day(LocalDate day, long changes) {}

  /**
   * @param first when the oldest record was made; null where there is none
   * @param items the days with changes of three years, oldest first
   * @param complete whether all of them could be counted in time; otherwise there are none
   */
  public record Days(@Nullable Instant first, List<Day> items, boolean complete) {
    public Days {
      items = List.copyOf(items);
    }
  }

  /** Of all records of a type. */
  public Days of(Viewer viewer, String plural, ZoneId zone) {
    var words = planning.words(viewer);
    var type = words.plural(plural);
    var first = first(words, type, Sql.TRUE);
    var allowed = words.scope().allowed(type, "t");
    var seen =
        allowed.equals(Sql.TRUE)
            ? Sql.TRUE
            : Sql.of("exists (select 1 from " + words.scope().table(type) + " t")
                .then(" where t.id = c.record and ")
                .then(words.scope().rows(type, "t"))
                .then(")");
    return days(words, type, zone, first, seen);
  }

  /**
   * Of one record.
   *
   * @throws Problem {@code record_not_found}
   */
  public Days of(Viewer viewer, String plural, UUID record, ZoneId zone) {
    var words = planning.words(viewer);
    var type = words.plural(plural);
    var first = first(words, type, Sql.of("t.id = ?", record));
    if (first == null) {
      throw Problem.notFound("record_not_found");
    }
    return days(words, type, zone, first, Sql.of("c.record = ?", record));
  }

  private @Nullable Instant first(Vocabulary words, RecordType type, Sql which) {
    var sql =
        Sql.of("select t.created_at from " + words.scope().table(type) + " t where ")
            .then(which)
            .then(" and ")
            .then(words.scope().rows(type, "t"))
            .then(" order by t.created_at limit 1");
    return rows.list(sql, row -> row.getObject(1, OffsetDateTime.class).toInstant()).stream()
        .findFirst()
        .orElse(null);
  }

  private Days days(
      Vocabulary words, RecordType type, ZoneId zone, @Nullable Instant first, Sql seen) {
    var since = words.scope().viewer().now().minus(java.time.Duration.ofDays(MOST_DAYS));
    var sql =
        Sql.of(
                Database.qualified(
                    """
                    select (c.at at time zone ?)::date, count(*) from {ws}.changes c
                     where c.record_type = ? and c.at > ? and \
                    """),
                zone.getId(),
                type.id(),
                Moments.bound(since))
            .then(readable(words, type))
            .then(" and ")
            .then(seen)
            .then(" group by 1 order by 1");
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> {
            rows.list(HASTE, row -> true);
            return new Days(
                first,
                rows.list(sql, row -> new Day(row.getObject(1, LocalDate.class), row.getLong(2))),
                true);
          }));
    } catch (DataAccessException failure) {
      if (failure.getMostSpecificCause() instanceof SQLException late
          && CANCELLED.equals(late.getSQLState())) {
        return new Days(first, List.of(), false);
      }
      throw failure;
    }
  }

  /** A change of hidden fields alone is none. */
  private static Sql readable(Vocabulary words, RecordType type) {
    var fields = words.readable(type);
    if (fields.size() == type.activeFields().size()) {
      return Sql.TRUE;
    }
    Object names = fields.stream().map(Field::name).toArray(String[]::new);
    return Sql.of("(c.changes is null or jsonb_exists_any(c.changes, ?))", names);
  }
}
