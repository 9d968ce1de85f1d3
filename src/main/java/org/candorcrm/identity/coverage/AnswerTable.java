package org.candorcrm.identity.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people were asked, with and without an answer. */
@Component
final class AnswerTable {

  /** After that it is fair to ask again. */
  static final Duration IN_VAIN = Duration.ofDays(90);

  /** An answer counts less and less; after that it is told no more. */
  static final Duration ANSWERED = Duration.ofDays(730);

  private final Database database;

  AnswerTable(Database database) {
    this.database = database;
  }

  /**
   * @param answered whether there was an answer
   * @param text the answer, where no field holds it
   */
  record Asked(
      String thing,
      boolean answered,
      @Nullable String text,
      int source,
      Instant at,
      UUID by,
      @Nullable String byName) {}

  /** The last one for each thing, as far as it has not expired. */
  Map<String, Asked> of(Looked looked) {
    var asked = new LinkedHashMap<String, Asked>();
    database
        .sql(
            """
            select distinct on (a.thing) a.thing, a.answered, a.answer, a.source, a.asked_at,
                   a.asked_by, u.name as by_name
              from {ws}.coverage_answers a
              left join {ws}.users u on u.id = a.asked_by
             where a.record = any(:family) and a.asked_at <= :moment and a.expires_at > :moment
             order by a.thing, a.asked_at desc
            """)
        .param("family", looked.ids())
        .param("moment", Moments.bound(looked.moment()))
        .query(row -> {
          var one =
              new Asked(
                  row.getString("thing"),
                  row.getBoolean("answered"),
                  row.getString("answer"),
                  row.getInt("source"),
                  Moments.read(row, "asked_at"),
                  row.getObject("asked_by", UUID.class),
                  row.getString("by_name"));
          asked.put(one.thing, one);
        });
    return asked;
  }

  void add(Looked looked, String thing, boolean answered, @Nullable String text) {
    database
        .sql(
            """
            insert into {ws}.coverage_answers
              (id, record_type, record, thing, answered, answer, source, asked_at, asked_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(Ids.next())
        .param(looked.type().id())
        .param(looked.record())
        .param(thing)
        .param(answered)
        .param(text)
        .param(looked.viewer().source())
        .param(Moments.bound(looked.moment()))
        .param(looked.viewer().user())
        .param(Moments.bound(looked.moment().plus(answered ? ANSWERED : IN_VAIN)))
        .update();
  }

  int forget(Instant now) {
    return database
        .sql("delete from {ws}.coverage_answers where expires_at <= ?")
        .param(Moments.bound(now))
        .update();
  }
}
