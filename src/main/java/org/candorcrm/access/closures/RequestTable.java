package org.candorcrm.access.closures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rows of requests for access. */
@Component
final class RequestTable {

  /** Who may answer: the owner, and who agreed and is inside for good. */
  static final String ANSWERABLE =
      """
      (c.owner_id = :me::uuid or (c.agreed_by = :me::uuid and exists (
        select 1 from {ws}.closure_members m where m.closure_id = c.id
          and m.user_id = :me::uuid and (m.ends_at is null or m.ends_at > :now))))\
      """;

  /** Nobody can answer any more once the closure ended. */
  static final String WAITING =
      "r.answered_at is null and c.agreed_at is not null and c.ended_at is null and c.ends_at > :now";

  private static final String COLUMNS =
      """
      select r.id, r.closure_id, r.user_id, r.words, r.created_at, r.answered_at, r.answered_by,
        r.answer, r.reply, r.ends_at, c.reason, c.owner_id, c.record_type, c.type_name, c.record,
        c.field_name, c.ends_at closure_ends_at, %s waiting, %s answerable
      from {ws}.access_requests r join {ws}.closures c on c.id = r.closure_id
      """
          .formatted(WAITING, ANSWERABLE);

  private final Database database;
  private final Clock clock;

  RequestTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A request of this user, or one that they may answer. */
  Optional<AccessRequest> find(UUID me, UUID id) {
    return database
        .sql(COLUMNS + "where r.id = :id::uuid and (r.user_id = :me::uuid or " + ANSWERABLE + ")")
        .param("id", id.toString())
        .param("me", me.toString())
        .param("now", Moments.bound(Moments.now(clock)))
        .query((row, number) -> request(row))
        .optional();
  }

  /** Newest first. */
  List<AccessRequest> list(
      UUID me, boolean open, @Nullable UUID closure, @Nullable UUID before, int limit) {
    return database
        .sql(
            COLUMNS
                + "where (r.user_id = :me::uuid or "
                + ANSWERABLE
                + ") and (not :open or ("
                + WAITING
                + """
                ))
                  and (:closure::uuid is null or r.closure_id = :closure::uuid)
                  and (:before::uuid is null or r.id < :before::uuid)
                order by r.id desc limit :limit\
                """)
        .param("me", me.toString())
        .param("now", Moments.bound(Moments.now(clock)))
        .param("open", open)
        .param("closure", closure == null ? null : closure.toString())
        .param("before", before == null ? null : before.toString())
        .param("limit", limit)
        .query((row, number) -> request(row))
        .list();
  }

  /** The user's own requests that wait for an answer, by closure. */
  Map<UUID, UUID> waiting(UUID me) {
    var waiting = new HashMap<UUID, UUID>();
    database
        .sql(
            """
            select closure_id, id from {ws}.access_requests
            where user_id = ?::uuid and answered_at is null\
            """)
        .param(me.toString())
        .query(row -> {
          waiting.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    return waiting;
  }

  private static AccessRequest request(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    var state =
        answer != null
            ? AccessRequest.State.valueOf(answer)
            : row.getBoolean("waiting") ? AccessRequest.State.open : AccessRequest.State.lapsed;
    return new AccessRequest(
        row.getObject("id", UUID.class),
        row.getObject("closure_id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("words"),
        row.getString("reason"),
        row.getObject("owner_id", UUID.class),
        row.getString("type_name"),
        row.getObject("record", UUID.class),
        row.getString("field_name"),
        state,
        Moments.read(row, "created_at"),
        row.getObject("answered_by", UUID.class),
        Moments.readOrNull(row, "answered_at"),
        row.getString("reply"),
        Moments.readOrNull(row, "ends_at"),
        Moments.read(row, "closure_ends_at"),
        state == AccessRequest.State.open && row.getBoolean("answerable"),
        row.getObject("record_type", Integer.class));
  }

  /** Empty where the same user waits for an answer already. */
  Optional<UUID> insert(UUID closure, UUID user, @Nullable String words) {
    var id = Ids.next();
    try {
      database
          .sql(
              """
              insert into {ws}.access_requests (id, closure_id, user_id, words, created_at)
              values (?::uuid, ?::uuid, ?::uuid, ?, ?)\
              """)
          .params(
              Arrays.asList(
                  id.toString(),
                  closure.toString(),
                  user.toString(),
                  words,
                  Moments.bound(Moments.now(clock))))
          .update();
      return Optional.of(id);
    } catch (DuplicateKeyException waiting) {
      return Optional.empty();
    }
  }

  /** An answer as it is written. */
  record Answer(
      AccessRequest.State state, UUID by, @Nullable String reply, @Nullable Instant endsAt) {}

  boolean answer(UUID id, Answer answer) {
    return answered("id = ?::uuid", List.of(id.toString()), answer) == 1;
  }

  /** Whoever is let in without a word to their request has their answer, too. */
  void settle(UUID closure, UUID user, Answer answer) {
    answered(
        "closure_id = ?::uuid and user_id = ?::uuid",
        List.of(closure.toString(), user.toString()),
        answer);
  }

  private int answered(String which, List<String> ids, Answer answer) {
    var values =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                answer.state.name(),
                answer.by.toString(),
                Moments.bound(Moments.now(clock)),
                answer.reply,
                Moments.boundOrNull(answer.endsAt)));
    values.addAll(ids);
    return database
        .sql(
            """
            update {ws}.access_requests
            set answer = ?, answered_by = ?::uuid, answered_at = ?, reply = ?, ends_at = ?
            where answered_at is null
            """
                + "and "
                + which)
        .params(values)
        .update();
  }
}
