package org.candorcrm.platform;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The workspaces of this installation: finding, creating and bringing them up to date. */
@Component
public final class Workspaces {

  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final Database database;
  private final List<WorkspaceStep> steps;

  Workspaces(Database database, List<WorkspaceStep> steps) {
    this.database = database;
    this.steps = steps.stream().sorted(comparingInt(WorkspaceStep::order)).toList();
  }

  public Optional<Workspace> find(String name) {
    return database
        .sql("select id, name, schema_name from control.workspaces where name = ?")
        .param(name)
        .query(Workspaces::read)
        .optional();
  }

  public Optional<Workspace> find(UUID id) {
    return database
        .sql("select id, name, schema_name from control.workspaces where id = ?")
        .param(id)
        .query(Workspaces::read)
        .optional();
  }

  /** Runs in the workspace with this id; where it is gone there is nothing to do. */
  public void run(UUID id, Runnable work) {
    find(id).ifPresent(workspace -> CurrentWorkspace.run(workspace, work));
  }

  /**
   * Runs in every workspace, one after the other. Where it fails that is logged, and the others
   * have theirs.
   *
   * @param what the work, for the log
   */
  public void each(String what, Runnable work) {
    for (var workspace : all()) {
      try {
        CurrentWorkspace.run(workspace, work);
      } catch (RuntimeException failure) {
        LOG.error("{} failed in the workspace {}", what, workspace.schema(), failure);
      }
    }
  }

  /** The same for work with an answer, which is empty where the workspace is gone. */
  public <R> Optional<R> call(UUID id, Supplier<R> work) {
    return find(id).map(workspace -> CurrentWorkspace.call(workspace, work::get));
  }

  public List<Workspace> all() {
    return database
        .sql("select id, name, schema_name from control.workspaces order by name")
        .query(Workspaces::read)
        .list();
  }

  /**
   * Creates a workspace with its schema, tables, standard record types and roles.
   *
   * @param name lower-case letters, digits and underscores, at most 40, beginning with a letter
   * @throws Problem {@code workspace_name_invalid}, {@code workspace_exists}
   */
  public Workspace create(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("workspace_name_invalid").with("name", name);
    }
    if (find(name).isPresent()) {
      throw exists(name);
    }
    var workspace = new Workspace(Ids.next(), name, "w_" + name);
    prepare(workspace);
    register(workspace);
    return workspace;
  }

  /** Migrates the workspace's schema and applies every room's step; safe to repeat. */
  public void prepare(Workspace workspace) {
    Flyway.configure()
        .dataSource(database.source())
        .schemas(workspace.schema())
        .locations("classpath:db/workspace")
        .table("schema_history")
        .placeholders(java.util.Map.of("ws", workspace.schema()))
        .load()
        .migrate();
    CurrentWorkspace.run(workspace, () -> steps.forEach(step -> step.apply(workspace)));
  }

  /** Takes a workspace off the list; its tables stay until {@link #discard}. */
  public void unregister(Workspace workspace) {
    database
        .sql("delete from control.workspaces where id = ?::uuid")
        .param(workspace.id().toString())
        .update();
  }

  /**
   * Drops what is left of a workspace that is no longer on the list. There is no way back.
   *
   * @throws Problem {@code workspace_exists} while it is on the list
   */
  public void discard(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("workspace_name_invalid").with("name", name);
    }
    if (find(name).isPresent()) {
      throw exists(name);
    }
    database.sql("drop schema if exists w_" + name + " cascade").update();
  }

  /** Last of all: whoever finds a workspace in the list may work in it. */
  private void register(Workspace workspace) {
    try {
      database
          .sql("insert into control.workspaces (id, name, schema_name) values (?, ?, ?)")
          .params(workspace.id(), workspace.name(), workspace.schema())
          .update();
    } catch (DuplicateKeyException taken) {
      throw exists(workspace.name());
    }
  }

  private static Problem exists(String name) {
    return Problem.of(Problem.Status.CONFLICT, "workspace_exists").with("name", name);
  }

  private static Workspace read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Workspace(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
  }
}
