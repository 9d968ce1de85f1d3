package org.candorcrm.access.closures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Colleagues;
import org.candorcrm.access.OverdueClosures;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of closures. */
@Component
final class ClosureTable {

  private static final String COLUMNS =
      """
      select c.id, c.kind, c.type_name, c.record, c.field_name, c.role, c.reason, c.owner_id,
        array(select m.user_id from {ws}.closure_members m where m.closure_id = c.id
          order by m.user_id) members,
        array(select coalesce(m.ends_at, 'infinity') from {ws}.closure_members m
          where m.closure_id = c.id order by m.user_id) member_ends,
        c.asked_id, c.created_at, c.created_by, c.agreed_by, c.agreed_at, c.ends_at, c.ended_at
      from {ws}.closures c
      """;

  private static final String INSIDE =
      """
      exists (select 1 from {ws}.closure_members m where m.closure_id = %1$s.id
        and m.user_id = :user::uuid and (m.ends_at is null or m.ends_at > :now))\
      """;

  /** What a confidential closure keeps from somebody has no business closures for them either. */
  private static final String FILTER =
      """
      where (c.kind = 'business' or c.owner_id = :user::uuid or c.asked_id = :user::uuid
          or c.agreed_by = :user::uuid or %1$s)
        and (c.record is null or %1$s or not exists (select 1 from {ws}.closures o
          where o.record_type = c.record_type and o.record = c.record
            and o.kind = 'confidential' and o.agreed_at is not null and o.ended_at is null
            and o.ends_at > :now and o.owner_id <> :user::uuid
            and o.asked_id is distinct from :user::uuid
            and o.agreed_by is distinct from :user::uuid and not %2$s))
        and (:type::text is null or c.type_name = :type)
        and (:record::uuid is null or c.record = :record::uuid)
        and (:state::text is null or :state = case
          when c.ended_at is not null or c.ends_at <= :now then 'ended'
          when c.agreed_at is null then 'proposed' else 'in_force' end)
        and (not :keeps_out or (c.record is not null and c.agreed_at is not null
          and c.ended_at is null and c.ends_at > :now and not %1$s))
        and (not :overdue or (c.ended_at is null and c.ends_at > :now and %3$s))
        and (:department::text is null or :department = coalesce((select u.department_id::text
          from {ws}.users u where u.id = c.owner_id and %4$d <= (select count(*) from {ws}.users p
            where p.active and p.department_id = u.department_id)), 'none'))
      """
          .formatted(
              INSIDE.formatted("c"), INSIDE.formatted("o"), OverdueClosures.SQL, Colleagues.FEWEST);

  private static final String NEWEST =
      """
      and (:before::uuid is null or c.id < :before::uuid)
      order by c.id desc limit :limit\
      """;

  private static final String BY_END =
      """
      and (:before::uuid is null or (c.ends_at, c.id) >
        (select last.ends_at, last.id from {ws}.closures last where last.id = :before::uuid))
      order by c.ends_at, c.id limit :limit\
      """;

  private final Database database;
  private final Clock clock;

  ClosureTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Closure> find(UUID id) {
    return database
        .sql(COLUMNS + "where c.id = ?::uuid")
        .param(id.toString())
        .query((row, number) -> closure(row))
        .optional();
  }

  /** Those that this user may know of: newest first, or those that end soonest. */
  List<Closure> list(UUID user, ClosureFilter filter, int limit) {
    var now = Moments.now(clock);
    return database
        .sql(COLUMNS + FILTER + (filter.byEnd() ? BY_END : NEWEST))
        .param("user", user.toString())
        .param("now", Moments.bound(now))
        .param("weeks", Moments.bound(now.minus(OverdueClosures.ANSWERED_WITHIN)))
        .param("year", Moments.bound(now.minus(OverdueClosures.OPENED_AGAIN_WITHIN)))
        .param("overdue", filter.overdue())
        .param("department", filter.department())
        .param("type", filter.type())
        .param("record", text(filter.record()))
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("keeps_out", filter.keepsOut())
        .param("before", text(filter.before()))
        .param("limit", limit)
        .query((row, number) -> closure(row))
        .list();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  /** Those in force on a record that keep this user out. */
  List<Closure> keepingOut(int type, UUID record, UUID user) {
    var now = Moments.bound(Moments.now(clock));
    return database
        .sql(
            COLUMNS
                + """
                where c.record_type = ? and c.record = ?::uuid and c.agreed_at is not null
                  and c.ended_at is null and c.ends_at > ?
                  and not exists (select 1 from {ws}.closure_members m
                    where m.closure_id = c.id and m.user_id = ?::uuid
                      and (m.ends_at is null or m.ends_at > ?))
                order by c.id\
                """)
        .params(type, record.toString(), now, user.toString(), now)
        .query((row, number) -> closure(row))
        .list();
  }

  /** Those in force on a record. */
  List<Closure> ofRecord(int type, UUID record) {
    return database
        .sql(
            COLUMNS
                + """
                where c.record_type = ? and c.record = ?::uuid and c.agreed_at is not null
                  and c.ended_at is null and c.ends_at > ?
                order by c.id\
                """)
        .params(type, record.toString(), Moments.bound(Moments.now(clock)))
        .query((row, number) -> closure(row))
        .list();
  }

  /** Those in force on a field of a type, or on a role. */
  List<Closure> inForce(@Nullable String type, @Nullable String field, @Nullable String role) {
    return database
        .sql(
            COLUMNS
                + """
                where c.agreed_at is not null and c.ended_at is null and c.ends_at > :now
                  and ((c.type_name = :type::text and c.field_name = :field::text)
                    or c.role = :role::text)
                order by c.id\
                """)
        .param("now", Moments.bound(Moments.now(clock)))
        .param("type", type)
        .param("field", field)
        .param("role", role)
        .query((row, number) -> closure(row))
        .list();
  }

  private Closure closure(ResultSet row) throws SQLException {
    var agreedAt = Moments.readOrNull(row, "agreed_at");
    var endsAt = Moments.read(row, "ends_at");
    var endedAt = Moments.readOrNull(row, "ended_at");
    var members = Members.read(row, Moments.now(clock));
    return new Closure(
        row.getObject("id", UUID.class),
        Closure.Kind.valueOf(row.getString("kind")),
        row.getString("type_name"),
        row.getObject("record", UUID.class),
        row.getString("field_name"),
        row.getString("role"),
        row.getString("reason"),
        row.getObject("owner_id", UUID.class),
        members.users(),
        members.guests(),
        row.getObject("asked_id", UUID.class),
        Closure.state(agreedAt, endsAt, endedAt, Moments.now(clock)),
        Moments.read(row, "created_at"),
        row.getObject("created_by", UUID.class),
        row.getObject("agreed_by", UUID.class),
        agreedAt,
        endsAt,
        endedAt);
  }

  UUID insert(NewClosure closure, UUID creator) {
    var id = Ids.next();
    var target = closure.target();
    database
        .sql(
            """
            insert into {ws}.closures (id, kind, record_type, record, field, role, type_name,
              field_name, reason, owner_id, asked_id, created_at, created_by, ends_at)
            values (?::uuid, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?::uuid, ?)\
            """)
        .param(id.toString())
        .param(closure.kind().name())
        .param(target == null ? null : target.type())
        .param(target == null || target.record() == null ? null : target.record().toString())
        .param(target == null ? null : target.field())
        .param(closure.role())
        .param(target == null ? null : target.typeName())
        .param(target == null ? null : target.fieldName())
        .param(closure.reason())
        .param(closure.owner().toString())
        .param(closure.asked() == null ? null : closure.asked().toString())
        .param(Moments.bound(Moments.now(clock)))
        .param(creator.toString())
        .param(Moments.bound(closure.endsAt()))
        .update();
    database
        .sql(
            """
            insert into {ws}.closure_members (closure_id, user_id)
            select ?::uuid, member from unnest(?::uuid[]) member\
            """)
        .params(id.toString(), IdArrays.bound(closure.members()))
        .update();
    return id;
  }

  boolean agree(UUID id, UUID user, Instant now) {
    return database
            .sql(
                """
                update {ws}.closures set agreed_by = ?::uuid, agreed_at = ?
                where id = ?::uuid and agreed_at is null and ended_at is null and ends_at > ?\
                """)
            .params(user.toString(), Moments.bound(now), id.toString(), Moments.bound(now))
            .update()
        == 1;
  }

  boolean end(UUID id, UUID user, Instant now) {
    return database
            .sql(
                """
                update {ws}.closures set ended_by = ?::uuid, ended_at = ?
                where id = ?::uuid and ended_at is null\
                """)
            .params(user.toString(), Moments.bound(now), id.toString())
            .update()
        == 1;
  }

  void endOfRole(String role, UUID user, Instant now) {
    database
        .sql(
            """
            update {ws}.closures set ended_by = ?::uuid, ended_at = ?
            where role = ? and ended_at is null\
            """)
        .params(user.toString(), Moments.bound(now), role)
        .update();
  }
}
