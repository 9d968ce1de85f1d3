package org.candorcrm.access;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.signin.Logins;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Keeps the doors open while a workspace gets the users of another one: who could sign in before
 * still can, under the same e-mail, and every user who came gets a login (an existing one keeps its
 * password, a new one has none until an administrator sets it). In the caller's transaction.
 */
@Component
public final class Resettling {

  private final Database database;
  private final Logins logins;
  private final Freshness freshness;

  Resettling(Database database, Logins logins, Freshness freshness) {
    this.database = database;
    this.logins = logins;
    this.freshness = freshness;
  }

  /** Before the tables are emptied. */
  public void remember() {
    for (var table : List.of("users", "sources", "audit_log")) {
      database
          .sql("create temp table kept_%1$s on commit drop as table {ws}.%1$s".formatted(table))
          .update();
    }
  }

  /** After they are full again. */
  public void settle() {
    returnUsers();
    returnSources();
    returnAudit();
    giveLogins();
    freshness.changed();
  }

  private void returnUsers() {
    database
        .sql(
            """
            insert into {ws}.users (id, version, created_at, created_by, updated_at, updated_by,
              search_text, login_id, name, name_folded, email, email_folded, role, active,
              time_zone, locale)
            select id, version, created_at, created_by, updated_at, updated_by, search_text,
              login_id, name, name_folded, email, email_folded, role, active, time_zone, locale
            from kept_users on conflict (email_folded) do nothing\
            """)
        .update();
    for (var table : List.of("control.memberships", "control.api_keys")) {
      database
          .sql(
              """
              update %s m set user_id = u.id from kept_users k
                join {ws}.users u on u.email_folded = k.email_folded
              where m.workspace_id = ?::uuid and m.user_id = k.id and u.id <> k.id\
              """
                  .formatted(table))
          .param(workspace())
          .update();
    }
  }

  /** Sources are told apart by what they refer to; their numbers differ from place to place. */
  private void returnSources() {
    database
        .sql(
            """
            insert into {ws}.sources (id, kind, name, reference, created_at)
            select (select coalesce(max(id), 0) from {ws}.sources) + row_number() over (order by id),
              kind, name, reference, created_at
            from kept_sources on conflict (kind, reference) do nothing\
            """)
        .update();
    database
        .sql(
            """
            update control.api_keys a set source = s.id from kept_sources k
              join {ws}.sources s on s.kind = k.kind and s.reference = k.reference
            where a.workspace_id = ?::uuid and a.source = k.id and s.id <> k.id\
            """)
        .param(workspace())
        .update();
  }

  private void returnAudit() {
    database
        .sql(
            """
            insert into {ws}.audit_log
              (at, actor_id, actor, action, subject, details, address, visible_to)
            select at, actor_id, actor, action, subject, details, address, visible_to
            from kept_audit_log order by id\
            """)
        .update();
  }

  private record Newcomer(UUID id, String email, boolean active) {}

  private void giveLogins() {
    var newcomers =
        database
            .sql("select id, email, active from {ws}.users where login_id is null")
            .query((row, number) ->
                new Newcomer(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    row.getBoolean("active")))
            .list();
    for (var newcomer : newcomers) {
      var login = logins.findOrCreate(newcomer.email, null).toString();
      database
          .sql("update {ws}.users set login_id = ?::uuid where id = ?::uuid")
          .params(login, newcomer.id.toString())
          .update();
      database
          .sql(
              """
              insert into control.memberships (login_id, workspace_id, user_id, active)
              values (?::uuid, ?::uuid, ?::uuid, ?)
              on conflict (login_id, workspace_id) do update
                set user_id = excluded.user_id, active = excluded.active\
              """)
          .params(login, workspace(), newcomer.id.toString(), newcomer.active)
          .update();
    }
  }

  private static String workspace() {
    return CurrentWorkspace.get().id().toString();
  }
}
