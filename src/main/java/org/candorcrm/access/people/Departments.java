package org.candorcrm.access.people;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Departments. */
@Component
final class Departments {

  private final Database database;
  private final PeopleChecks checks;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Departments(
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

  /** A department as it is stored and shown. */
  record Department(UUID id, int version, String name, @Nullable UUID head) {

    Department {
      GroupNames.check(name);
    }
  }

  Department get(UUID id) {
    return database
        .sql(
            """
            select id, version, name, head_id from {ws}.departments
            where id = ?::uuid and deleted_at is null\
            """)
        .param(id.toString())
        .query((row, number) ->
            new Department(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getObject("head_id", UUID.class)))
        .optional()
        .orElseThrow(() -> Problem.notFound("department_unknown"));
  }

  Department create(Viewer viewer, Department department) {
    return stored(
        viewer,
        department,
        "department_created",
        """
        insert into {ws}.departments (id, name, name_folded, search_text, head_id, created_at,
          created_by, updated_at, updated_by)
        select :id::uuid, :name, :folded, :search, :head::uuid, :now, :by::uuid, :now, :by::uuid
        where :version::int = 0\
        """);
  }

  Department change(Viewer viewer, Department department) {
    return stored(
        viewer,
        department,
        "department_changed",
        """
        update {ws}.departments set version = version + 1, name = :name, name_folded = :folded,
          search_text = :search, head_id = :head::uuid, updated_at = :now, updated_by = :by::uuid
        where id = :id::uuid and version = :version and deleted_at is null\
        """);
  }

  private Department stored(Viewer viewer, Department department, String action, String sql) {
    checks.userExists(department.head, "head");
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (write(viewer, department, sql) == 0) {
            Versions.check(department.version, get(department.id).version);
          }
          freshness.changed();
          audit.record(viewer, action, department.name, Map.of());
          return get(department.id);
        }));
  }

  private int write(Viewer viewer, Department department, String sql) {
    try {
      return GroupNames.bound(database.sql(sql), department.name)
          .param("id", department.id.toString())
          .param("version", department.version)
          .param("head", department.head == null ? null : department.head.toString())
          .param("now", Moments.bound(Moments.now(clock)))
          .param("by", viewer.user().toString())
          .update();
    } catch (DuplicateKeyException taken) {
      throw GroupNames.taken(department.name);
    }
  }

  void delete(Viewer viewer, Department department) {
    int deleted =
        database
            .sql(
                """
                update {ws}.departments set deleted_at = ?, version = version + 1
                where id = ?::uuid and deleted_at is null
                  and not exists (select 1 from {ws}.users
                    where department_id = ?::uuid and active)\
                """)
            .params(
                Moments.bound(Moments.now(clock)),
                department.id.toString(),
                department.id.toString())
            .update();
    if (deleted == 0) {
      throw Problem.of(Status.CONFLICT, "department_in_use");
    }
    freshness.changed();
    audit.record(viewer, "department_deleted", department.name, Map.of());
  }
}
