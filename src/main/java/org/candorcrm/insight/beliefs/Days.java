package org.candorcrm.insight.beliefs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each reader could count, day by day under their rights, and what they were told of it. */
@Component
final class Days {

  private static final int TREND = 400;

  private final Database database;
  private final JsonMapper json;

  Days(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param status what was reached; what people are told is {@link #told}
   */
  record Day(LocalDate day, Status status, Tested tested) {

    Status told() {
      return status == Status.CONTRADICTED && tested.alike() ? Status.SAME : status;
    }
  }

  record Point(LocalDate day, String status, double weight) {}

  record Reader(UUID user, Status told) {}

  void keep(UUID belief, Viewer reader, Day day) {
    database
        .sql(
            """
            insert into {ws}.belief_days (belief, reader, rights, day, status, weight, evidence)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (belief, reader, rights, day) do update
               set status = excluded.status, weight = excluded.weight, evidence = excluded.evidence\
            """)
        .params(
            belief,
            reader.user(),
            RowsRead.of(reader.rights()),
            day.day(),
            day.status().word(),
            day.tested().all().weight(),
            json.writeValueAsString(day.tested()))
        .update();
  }

  /** The newest one before a day. */
  Optional<Day> before(UUID belief, Viewer reader, LocalDate day) {
    return Optional.ofNullable(before(List.of(belief), reader, day).get(belief));
  }

  /** The newest one of each belief, before a day. */
  Map<UUID, Day> before(Collection<UUID> beliefs, Viewer reader, LocalDate day) {
    var days = new HashMap<UUID, Day>();
    database
        .sql(
            """
            select distinct on (belief) belief, day, status, evidence::text from {ws}.belief_days
             where belief = any(?::uuid[]) and reader = ? and rights = ? and day < ?
             order by belief, day desc\
            """)
        .params(IdArrays.bound(beliefs), reader.user(), RowsRead.of(reader.rights()), day)
        .query(row -> {
          days.put(row.getObject("belief", UUID.class), day(row));
        });
    return days;
  }

  /** The oldest first. */
  List<Point> trend(UUID belief, Viewer reader, LocalDate last) {
    return database
        .sql(
            """
            select day, weight,
                   case when status = 'contradicted'
                         and (evidence #>> '{all,second,from}')::double precision
                             <= (evidence #>> '{all,first,to}')::double precision
                         and (evidence #>> '{all,first,from}')::double precision
                             <= (evidence #>> '{all,second,to}')::double precision
                        then 'same' else status end as status
              from {ws}.belief_days
             where belief = ? and reader = ? and rights = ? and day <= ?
             order by day desc limit ?\
            """)
        .params(belief, reader.user(), RowsRead.of(reader.rights()), last, TREND)
        .query((row, number) ->
            new Point(
                row.getObject("day", LocalDate.class),
                row.getString("status"),
                row.getDouble("weight")))
        .list()
        .reversed();
  }

  /** Who has looked at it since a moment, with what they know. */
  List<Reader> readers(UUID belief, Instant since) {
    return database
        .sql("select reader, told from {ws}.belief_readers where belief = ? and seen_at >= ?")
        .params(belief, Moments.bound(since))
        .query((row, number) ->
            new Reader(row.getObject("reader", UUID.class), Status.of(row.getString("told"))))
        .list();
  }

  /** The reader saw it with that status. */
  void seen(UUID belief, UUID reader, Status status, Instant now) {
    database
        .sql(
            """
            insert into {ws}.belief_readers (belief, reader, seen_at, told) values (?, ?, ?, ?)
            on conflict (belief, reader) do update
               set seen_at = excluded.seen_at, told = excluded.told\
            """)
        .params(belief, reader, Moments.bound(now), status.word())
        .update();
  }

  void told(UUID belief, UUID reader, Status status) {
    database
        .sql("update {ws}.belief_readers set told = ? where belief = ? and reader = ?")
        .params(status.word(), belief, reader)
        .update();
  }

  private Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getObject("day", LocalDate.class),
        Status.of(row.getString("status")),
        json.readValue(row.getString("evidence"), Tested.class));
  }
}
