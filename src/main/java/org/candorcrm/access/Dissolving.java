package org.candorcrm.access;

import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a workspace: whoever is elsewhere, too, goes on there; a login that was nowhere else is
 * forgotten.
 */
@Component
public final class Dissolving {

  private final Database database;
  private final Workspaces workspaces;
  private final Freshness freshness;
  private final TransactionTemplate transaction;

  Dissolving(
      Database database,
      Workspaces workspaces,
      Freshness freshness,
      TransactionTemplate transaction) {
    this.database = database;
    this.workspaces = workspaces;
    this.freshness = freshness;
    this.transaction = transaction;
  }

  /** Whether this viewer signs in to that workspace, too. */
  public boolean belongs(Viewer viewer, String workspaceName) {
    return places(viewer, workspaceName, true);
  }

  /** Whether this viewer signs in to any other workspace than that one. */
  public boolean belongsElsewhere(Viewer viewer, String workspaceName) {
    return places(viewer, workspaceName, false);
  }

  private boolean places(Viewer viewer, String name, boolean there) {
    return database
        .sql(
            """
            select exists (select 1 from control.memberships here
                join control.memberships m on m.login_id = here.login_id
                  and m.active and m.accepted_at is not null
                join control.workspaces w on w.id = m.workspace_id
               where here.workspace_id = ?::uuid and here.user_id = ?::uuid
                 and (w.name = ?) = ?) it
            """)
        .params(CurrentWorkspace.get().id().toString(), viewer.user().toString(), name, there)
        .query((row, number) -> row.getBoolean("it"))
        .single();
  }

  /** Takes it off the list in one go; what it held is dropped afterwards. */
  public void end(Workspace workspace) {
    transaction.executeWithoutResult(status -> {
      goElsewhere(workspace);
      forgetLogins(workspace);
      workspaces.unregister(workspace);
    });
    freshness.changed();
  }

  private void goElsewhere(Workspace workspace) {
    database
        .sql(
            """
            update control.sign_ins s set workspace_id = m.workspace_id
              from control.memberships m
             where s.workspace_id = ?::uuid and m.login_id = s.login_id
               and m.workspace_id <> s.workspace_id and m.active and m.accepted_at is not null
            """)
        .param(workspace.id().toString())
        .update();
  }

  private void forgetLogins(Workspace workspace) {
    database
        .sql(
            """
            delete from control.logins l
             where exists (select 1 from control.memberships m
                 where m.login_id = l.id and m.workspace_id = ?::uuid)
               and not exists (select 1 from control.memberships m
                 where m.login_id = l.id and m.workspace_id <> ?::uuid)
            """)
        .params(workspace.id().toString(), workspace.id().toString())
        .update();
  }
}
