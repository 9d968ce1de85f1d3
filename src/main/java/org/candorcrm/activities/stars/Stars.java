package org.candorcrm.activities.stars;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;

/** The rows of what each user has starred, in their own order: the oldest star first. */
@Component
final class Stars {

  static final int MOST = 50;

  private final Database database;
  private final Clock clock;

  Stars(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A record of a type; a saved view is a record, too. */
  record Spot(int type, UUID record) {}

  List<Spot> of(UUID user) {
    return database
        .sql(
            """
            select record_type, record from {ws}.stars where user_id = ? order by at, record limit ?
            """)
        .params(user, MOST)
        .query((row, number) -> new Spot(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }

  /**
   * @throws Problem {@code stars_full}
   */
  void put(UUID user, Spot spot) {
    int put =
        database
            .sql(
                """
                insert into {ws}.stars (user_id, record_type, record, at)
                select :user, :type, :record, :at
                 where (select count(*) from {ws}.stars where user_id = :user) < :most
                    or exists (select 1 from {ws}.stars where user_id = :user
                      and record_type = :type and record = :record)
                on conflict (user_id, record_type, record) do update set at = {ws}.stars.at
                """)
            .param("user", user)
            .param("type", spot.type)
            .param("record", spot.record)
            .param("at", Moments.bound(Moments.now(clock)))
            .param("most", MOST)
            .update();
    if (put == 0) {
      throw Problem.of(Status.CONFLICT, "stars_full").with("most", MOST);
    }
  }

  void remove(UUID user, Spot spot) {
    database
        .sql("delete from {ws}.stars where user_id = ? and record_type = ? and record = ?")
        .params(user, spot.type, spot.record)
        .update();
  }

  /** What somebody looked at last, as the look itself is remembered. */
  List<Spot> recent(UUID user, int most) {
    return database
        .sql(
            """
            select record_type, place from {ws}.looks
             where user_id = ? and seen is null order by at desc limit ?
            """)
        .params(user, most)
        .query((row, number) -> new Spot(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }
}
