package org.candorcrm.identity.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.identity.privacy.PrivacyRequest.Kind;
import org.candorcrm.identity.privacy.PrivacyRequest.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as it is kept. */
@Component
final class PrivacyRequestTable {

  private static final String READ =
      """
      select r.id, r.version, r.kind, r.record_type, r.record, r.who, r.words, r.received_at,
             r.due_at, r.owner, coalesce(u.name, '') as owner_name, r.state, r.done_at, r.outcome
        from {ws}.privacy_requests r left join {ws}.users u on u.id = r.owner\
      """;

  private final Database database;

  PrivacyRequestTable(Database database) {
    this.database = database;
  }

  void add(PrivacyRequest one, Instant now, UUID by) {
    database
        .sql(
            """
            insert into {ws}.privacy_requests
              (id, kind, record_type, record, who, words, received_at, due_at, owner, state,
               created_at, created_by)
            values (?, ?, ?::int, ?::uuid, ?, ?, ?, ?, ?, 'open', ?, ?)
            """)
        .param(one.id())
        .param(PrivacyRequest.key(one.kind()))
        .param(one.type())
        .param(one.record() == null ? null : one.record().toString())
        .param(one.who())
        .param(one.words())
        .param(Moments.bound(one.receivedAt()))
        .param(Moments.bound(one.dueAt()))
        .param(one.owner())
        .param(Moments.bound(now))
        .param(by)
        .update();
  }

  void change(PrivacyRequest one) {
    database
        .sql(
            """
            update {ws}.privacy_requests
               set owner = ?, due_at = ?, state = ?, done_at = ?, outcome = ?,
                   told_at = case when owner = ? and due_at = ? then told_at end,
                   version = version + 1
             where id = ?
            """)
        .param(one.owner())
        .param(Moments.bound(one.dueAt()))
        .param(PrivacyRequest.key(one.state()))
        .param(Moments.boundOrNull(one.doneAt()))
        .param(one.outcome())
        .param(one.owner())
        .param(Moments.bound(one.dueAt()))
        .param(one.id())
        .update();
  }

  /** Answers the requests for it; where there is none, that it was done is written down. */
  void erased(int type, Traces.Erased erased) {
    var at = Moments.bound(erased.at());
    database
        .sql(
            """
            with answered as (
              update {ws}.privacy_requests r
                 set state = 'done', done_at = :at, version = version + 1
               where r.record = any(:all) and r.kind = 'erasure' and r.state = 'open')
            insert into {ws}.privacy_requests
              (id, kind, record_type, record, received_at, due_at, owner, state, done_at,
               created_at, created_by)
            select :id, 'erasure', :type, :record, :at, :at, :by, 'done', :at, :at, :by
             where not exists (
               select 1 from {ws}.privacy_requests r
                where r.record = any(:all) and r.kind = 'erasure' and r.state <> 'refused')
            """)
        .param("at", at)
        .param("all", erased.all().toArray(UUID[]::new))
        .param("id", Ids.next())
        .param("type", type)
        .param("record", erased.record())
        .param("by", erased.by())
        .update();
  }

  Optional<PrivacyRequest> find(UUID id) {
    return database
        .sql(READ + " where r.id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Open ones first, then by when they are due; after the one with this id. */
  List<PrivacyRequest> page(boolean open, @Nullable UUID after, int limit) {
    return database
        .sql(
            READ
                + """
                 where (not :open or r.state = 'open')
                   and (:after::uuid is null or (r.due_at, r.id) > (
                     select a.due_at, a.id from {ws}.privacy_requests a where a.id = :after::uuid))
                 order by r.due_at, r.id limit :most
                """)
        .param("open", open)
        .param("after", after == null ? null : after.toString())
        .param("most", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /** Open ones that are due soon and were not told of, or are overdue and were not told so. */
  List<PrivacyRequest> untold(Instant soon, Instant now) {
    return database
        .sql(
            READ
                + """
                 where r.state = 'open'
                   and (r.due_at < :soon and r.told_at is null
                     or r.due_at < :now and r.told_at < r.due_at)
                 order by r.due_at, r.id limit 500
                """)
        .param("soon", Moments.bound(soon))
        .param("now", Moments.bound(now))
        .query((row, number) -> read(row))
        .list();
  }

  void told(UUID id, Instant at) {
    database
        .sql("update {ws}.privacy_requests set told_at = ? where id = ?")
        .params(Moments.bound(at), id)
        .update();
  }

  private static PrivacyRequest read(ResultSet row) throws SQLException {
    return new PrivacyRequest(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        PrivacyRequest.of(Kind.class, row.getString("kind"), "kind"),
        row.getObject("record_type", Integer.class),
        row.getObject("record", UUID.class),
        row.getString("who"),
        row.getString("words"),
        Moments.read(row, "received_at"),
        Moments.read(row, "due_at"),
        row.getObject("owner", UUID.class),
        row.getString("owner_name"),
        PrivacyRequest.of(State.class, row.getString("state"), "state"),
        Moments.readOrNull(row, "done_at"),
        row.getString("outcome"));
  }
}
