package org.candorcrm.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Teams with their members. */
@Component
final class Teams {

  private final Database database;
  private final PeopleChecks checks;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Teams(
      Database database,
      PeopleChecks checks,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.checks = checks;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A team as it is stored and shown. */
  record Team(
      UUID id,
      int version,
      String name,
      @Nullable UUID department,
      @Nullable UUID lead,
      Set<UUID> members) {

    Team {
      GroupNames.check(name);
    }
  }

  Team get(UUID id) {
    return database
        .sql(
            """
            select t.id, t.version, t.name, t.department_id, t.lead_id,
              array(select m.to_id from {ws}.link_team_members m where m.from_id = t.id) members
            from {ws}.teams t where t.id = ?::uuid and t.deleted_at is null\
            """)
        .param(id.toString())
        .query((row, number) -> team(row))
        .optional()
        .orElseThrow(() -> Problem.notFound("team_unknown"));
  }

  private static Team team(ResultSet row) throws SQLException {
    return new Team(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("name"),
        row.getObject("department_id", UUID.class),
        row.getObject("lead_id", UUID.class),
        IdArrays.read(row, "members"));
  }

  Team create(Viewer viewer, Team team) {
    return stored(
        viewer,
        team,
        "team_created",
        """
        insert into {ws}.teams (id, name, name_folded, search_text, department_id, lead_id,
          created_at, created_by, updated_at, updated_by)
        select :id::uuid, :name, :folded, :search, :department::uuid, :lead::uuid, :now, :by::uuid,
          :now, :by::uuid where :version::int = 0\
        """);
  }

  Team change(Viewer viewer, Team team) {
    return stored(
        viewer,
        team,
        "team_changed",
        """
        update {ws}.teams set version = version + 1, name = :name, name_folded = :folded,
          search_text = :search, department_id = :department::uuid, lead_id = :lead::uuid,
          updated_at = :now, updated_by = :by::uuid
        where id = :id::uuid and version = :version and deleted_at is null\
        """);
  }

  private Team stored(Viewer viewer, Team team, String action, String sql) {
    checks.departmentExists(team.department);
    checks.userExists(team.lead, "lead");
    team.members.forEach(member -> checks.userExists(member, "members"));
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (write(viewer, team, sql) == 0) {
            Versions.check(team.version, get(team.id).version);
          }
          members(team);
          freshness.changed();
          audit.record(viewer, action, team.name, java.util.Map.of("members", team.members));
          return get(team.id);
        }));
  }

  private int write(Viewer viewer, Team team, String sql) {
    try {
      return GroupNames.bound(database.sql(sql), team.name)
          .param("id", team.id.toString())
          .param("version", team.version)
          .param("department", team.department == null ? null : team.department.toString())
          .param("lead", team.lead == null ? null : team.lead.toString())
          .param("now", Moments.bound(Moments.now(clock)))
          .param("by", viewer.user().toString())
          .update();
    } catch (DuplicateKeyException taken) {
      throw GroupNames.taken(team.name);
    }
  }

  private void members(Team team) {
    database
        .sql(
            """
            delete from {ws}.link_team_members
            where from_id = ?::uuid and to_id <> all(?::uuid[])\
            """)
        .params(team.id.toString(), IdArrays.bound(team.members))
        .update();
    database
        .sql(
            """
            insert into {ws}.link_team_members (from_id, to_id)
            select ?::uuid, member from unnest(?::uuid[]) member on conflict do nothing\
            """)
        .params(team.id.toString(), IdArrays.bound(team.members))
        .update();
  }

  void delete(Viewer viewer, Team team) {
    transaction.executeWithoutResult(status -> {
      database
          .sql("delete from {ws}.link_team_members where from_id = ?::uuid")
          .param(team.id.toString())
          .update();
      database
          .sql(
              """
              update {ws}.teams set deleted_at = ?, version = version + 1
              where id = ?::uuid and deleted_at is null\
              """)
          .params(Moments.bound(Moments.now(clock)), team.id.toString())
          .update();
      freshness.changed();
      audit.record(viewer, "team_deleted", team.name, java.util.Map.of());
    });
  }
}
