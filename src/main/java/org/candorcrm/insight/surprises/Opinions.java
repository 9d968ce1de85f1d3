package org.candorcrm.insight.surprises;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people say of surprises, which teaches the order of the next ones: those of a measure of
 * which u were useful and e expected count (u + 1) / (u + e + 2) of their weight, twice that so
 * that nothing changes where nobody has said anything (Laplace's rule of succession).
 */
@Component
final class Opinions {

  private final Database database;

  Opinions(Database database) {
    this.database = database;
  }

  void say(UUID surprise, UUID user, @Nullable String opinion, Instant now) {
    if (opinion == null) {
      database
          .sql("delete from {ws}.surprise_opinions where surprise = ? and user_id = ?")
          .params(surprise, user)
          .update();
      return;
    }
    database
        .sql(
            """
            insert into {ws}.surprise_opinions (surprise, user_id, opinion, said_at)
            values (?, ?, ?, ?)
            on conflict (surprise, user_id) do update
               set opinion = excluded.opinion, said_at = excluded.said_at\
            """)
        .params(surprise, user, opinion, Moments.bound(now))
        .update();
  }

  Map<UUID, String> of(UUID user) {
    var own = new HashMap<UUID, String>();
    database
        .sql("select surprise, opinion from {ws}.surprise_opinions where user_id = ?")
        .param(user)
        .query(row -> {
          own.put(row.getObject("surprise", UUID.class), row.getString("opinion"));
        });
    return own;
  }

  /** How much the surprises of a measure and kind weigh, from what everybody said of them. */
  Map<String, Double> weights() {
    var weights = new HashMap<String, Double>();
    database
        .sql(
            """
            select s.measure, s.kind,
                   count(*) filter (where o.opinion = 'useful') as useful, count(*) as said
              from {ws}.surprise_opinions o join {ws}.surprises s on s.id = o.surprise
             group by s.measure, s.kind\
            """)
        .query(row -> {
          weights.put(
              row.getString("measure") + ' ' + row.getString("kind"),
              2.0 * (row.getInt("useful") + 1) / (row.getInt("said") + 2));
        });
    return weights;
  }
}
