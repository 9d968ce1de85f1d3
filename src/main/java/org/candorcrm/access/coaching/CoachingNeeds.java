package org.candorcrm.access.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Coaching needs: private to two people, and seen first by the one whom they are about. */
@Component
final class CoachingNeeds {

  private final Database database;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CoachingNeeds(
      Database database,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  List<CoachingNeed> of(Viewer viewer) {
    return database
        .sql(
            """
            select id, holder_id, person_id, purpose, opened_at, shown_at, closed_at
            from {ws}.coaching_needs where holder_id = :me::uuid or person_id = :me::uuid
            order by id desc limit 500\
            """)
        .param("me", viewer.user().toString())
        .query((row, number) -> need(row))
        .list();
  }

  CoachingNeed get(Viewer viewer, UUID id) {
    return database
        .sql(
            """
            select id, holder_id, person_id, purpose, opened_at, shown_at, closed_at
            from {ws}.coaching_needs
            where id = :id::uuid and (holder_id = :me::uuid or person_id = :me::uuid)\
            """)
        .param("id", id.toString())
        .param("me", viewer.user().toString())
        .query((row, number) -> need(row))
        .optional()
        .orElseThrow(() -> Problem.notFound("coaching_need_unknown"));
  }

  private static CoachingNeed need(ResultSet row) throws SQLException {
    return new CoachingNeed(
        row.getObject("id", UUID.class),
        row.getObject("holder_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("purpose"),
        Moments.read(row, "opened_at"),
        Moments.readOrNull(row, "shown_at"),
        Moments.readOrNull(row, "closed_at"));
  }

  UUID open(Viewer holder, UUID person, String purpose) {
    if (!leads(holder.user(), person)) {
      throw Problem.forbidden("coaching_not_yours").field("person");
    }
    var id = Ids.next();
    transaction.executeWithoutResult(status -> {
      database
          .sql(
              """
              insert into {ws}.coaching_needs (id, holder_id, person_id, purpose, opened_at)
              values (?::uuid, ?::uuid, ?::uuid, ?, ?)\
              """)
          .params(
              id.toString(),
              holder.user().toString(),
              person.toString(),
              purpose,
              Moments.bound(Moments.now(clock)))
          .update();
      record(holder, "coaching_need_opened", id, holder.user(), person);
    });
    return id;
  }

  /** Managers up the line, leads of a common team, the head of the department. */
  private boolean leads(UUID holder, UUID person) {
    return database
        .sql(
            """
            with recursive line(id, depth) as (
              select u.manager_id, 1 from {ws}.users u where u.id = :person::uuid
              union
              select u.manager_id, line.depth + 1 from {ws}.users u join line on u.id = line.id
              where line.depth < 20)
            select :holder::uuid <> :person::uuid and (
              exists (select 1 from line where line.id = :holder::uuid)
              or exists (select 1 from {ws}.teams t
                join {ws}.link_team_members m on m.from_id = t.id
                where t.lead_id = :holder::uuid and m.to_id = :person::uuid
                  and t.deleted_at is null)
              or exists (select 1 from {ws}.users u
                join {ws}.departments d on d.id = u.department_id
                where u.id = :person::uuid and d.head_id = :holder::uuid
                  and d.deleted_at is null)) leads\
            """)
        .param("holder", holder.toString())
        .param("person", person.toString())
        .query((row, number) -> row.getBoolean("leads"))
        .single();
  }

  /** The person has seen it: from now on it counts. */
  void acknowledge(Viewer person, CoachingNeed need) {
    if (!person.user().equals(need.person())) {
      throw Problem.forbidden("coaching_need_not_about_you");
    }
    step(
        person,
        need,
        "coaching_need_shown",
        """
        update {ws}.coaching_needs set shown_at = coalesce(shown_at, :now)
        where id = :id::uuid and :me::uuid is not null\
        """);
  }

  void close(Viewer holder, CoachingNeed need) {
    if (!holder.user().equals(need.holder())) {
      throw Problem.forbidden("coaching_not_yours");
    }
    step(
        holder,
        need,
        "coaching_need_closed",
        """
        update {ws}.coaching_needs
        set closed_by = case when closed_at is null then :me::uuid else closed_by end,
          closed_at = coalesce(closed_at, :now)
        where id = :id::uuid\
        """);
  }

  private void step(Viewer viewer, CoachingNeed need, String action, String sql) {
    transaction.executeWithoutResult(status -> {
      database
          .sql(sql)
          .param("id", need.id().toString())
          .param("me", viewer.user().toString())
          .param("now", Moments.bound(Moments.now(clock)))
          .update();
      freshness.changed();
      record(viewer, action, need.id(), need.holder(), need.person());
    });
  }

  private void record(Viewer viewer, String action, UUID id, UUID holder, UUID person) {
    audit.recordFor(Set.of(holder, person), viewer, action, id.toString(), Map.of());
  }
}
