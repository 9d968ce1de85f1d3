package org.candorcrm.activities.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of all inboxes. */
@Component
public class Notifications {

  private static final Duration DONE_KEPT = Duration.ofDays(90);

  private final Database database;
  private final JsonMapper json;

  Notifications(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Puts these in, each once; those of users who are no longer there are left out. An assignment of
   * a batch that is there already grows by the count of the new one; so do changes of a followed
   * record, which come back as new where they were done with.
   */
  void add(List<Notice> notices, Instant at) {
    add(notices, any -> at);
  }

  /**
   * @param moment when it happened; the inbox is in this order, also where changes arrive late
   */
  void add(List<Notice> notices, Function<Notice, Instant> moment) {
    if (notices.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into {ws}.notifications as n (id, user_id, kind, key, at, actor, about_type,
                   about, subject_type, subject, details)
            select new.id, new.user_id, new.kind, new.key, new.at, new.actor, new.about_type,
                   new.about, new.subject_type, new.subject, new.details::jsonb
              from unnest(:ids::uuid[], :users::uuid[], :kinds::text[], :keys::text[],
                          :moments::timestamptz[], :actors::uuid[], :about_types::int[], :abouts::uuid[],
                          :subject_types::int[], :subjects::uuid[], :details::text[])
                   as new (id, user_id, kind, key, at, actor, about_type, about, subject_type, subject,
                           details)
              join {ws}.users u on u.id = new.user_id and u.active
            on conflict (user_id, key) do update
               set details = case when n.kind = 'changed' and n.done_at is not null
                     then excluded.details
                     else jsonb_set(n.details, '{count}', to_jsonb(
                       (n.details ->> 'count')::int + (excluded.details ->> 'count')::int)) end,
                   id = case when n.kind = 'changed' then excluded.id else n.id end,
                   at = case when n.kind = 'changed' then excluded.at else n.at end,
                   done_at = case when n.kind = 'changed' then null else n.done_at end
             where n.details ->> 'count' is not null
            """)
        .param("moments", texts(notices, moment::apply))
        .param("ids", texts(notices, notice -> Ids.of(moment.apply(notice))))
        .param("users", texts(notices, Notice::user))
        .param("kinds", texts(notices, notice -> notice.kind().name()))
        .param("keys", texts(notices, Notice::key))
        .param("actors", texts(notices, Notice::actor))
        .param("about_types", texts(notices, n -> n.about() == null ? null : n.about().type()))
        .param("abouts", texts(notices, n -> n.about() == null ? null : n.about().id()))
        .param(
            "subject_types", texts(notices, n -> n.subject() == null ? null : n.subject().type()))
        .param("subjects", texts(notices, n -> n.subject() == null ? null : n.subject().id()))
        .param("details", texts(notices, notice -> json.writeValueAsString(notice.details())))
        .update();
  }

  private interface Part {
    @Nullable Object of(Notice notice);
  }

  private static @Nullable String[] texts(List<Notice> notices, Part part) {
    var texts = new ArrayList<@Nullable String>();
    for (var notice : notices) {
      var value = part.of(notice);
      texts.add(value == null ? null : value.toString());
    }
    return texts.toArray(new @Nullable String[0]);
  }

  /** Where a notification of the user stands from now on; both null: open. */
  boolean move(UUID user, UUID id, @Nullable Instant doneAt, @Nullable Instant until) {
    return database
            .sql(
                """
                update {ws}.notifications set done_at = ?, snoozed_until = ?
                 where id = ? and user_id = ?
                """)
            .params(
                java.util.Arrays.asList(
                    Moments.boundOrNull(doneAt), Moments.boundOrNull(until), id, user))
            .update()
        == 1;
  }

  /** Forgets what was done long ago; a job calls it every night. */
  public int forget(Instant now) {
    return database
        .sql("delete from {ws}.notifications where done_at < ?")
        .param(Moments.bound(now.minus(DONE_KEPT)))
        .update();
  }
}
