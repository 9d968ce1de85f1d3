package org.candorcrm.access;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings an organisation with its past into a workspace in which nobody works yet: a demo company,
 * a move from another system. Asks nobody for rights and writes no audit entries but those that it
 * is given, so no request may bring anything to it; {@code POST /api/demo} only says when.
 */
@Component
public final class Founding {

  private final Database database;
  private final Freshness freshness;

  Founding(Database database, Freshness freshness) {
    this.database = database;
    this.freshness = freshness;
  }

  public UUID department(String name) {
    var id = Ids.next();
    database
        .sql(
            """
            insert into {ws}.departments (id, name, name_folded, search_text)
            values (?::uuid, ?, ?, ?)\
            """)
        .params(id.toString(), name, Folding.fold(name), " " + Folding.fold(name))
        .update();
    return id;
  }

  /** Says who heads a department. */
  public void head(UUID department, UUID head) {
    database
        .sql("update {ws}.departments set head_id = ?::uuid where id = ?::uuid")
        .params(head.toString(), department.toString())
        .update();
  }

  public UUID team(String name, UUID department, @Nullable UUID lead, Collection<UUID> members) {
    var id = Ids.next();
    database
        .sql(
            """
            insert into {ws}.teams (id, name, name_folded, search_text, department_id, lead_id)
            values (?::uuid, ?, ?, ?, ?::uuid, ?::uuid)\
            """)
        .param(id.toString())
        .param(name)
        .param(Folding.fold(name))
        .param(" " + Folding.fold(name))
        .param(department.toString())
        .param(text(lead))
        .update();
    database
        .sql(
            """
            insert into {ws}.link_team_members (from_id, to_id)
            select ?::uuid, member from unnest(?::uuid[]) member\
            """)
        .params(id.toString(), IdArrays.bound(members))
        .update();
    return id;
  }

  /** Says where a user works, and since when they are known. */
  public void place(UUID user, UUID department, @Nullable UUID manager, Instant since) {
    database
        .sql(
            """
            update {ws}.users set department_id = ?::uuid, manager_id = ?::uuid, created_at = ?
            where id = ?::uuid\
            """)
        .param(department.toString())
        .param(text(manager))
        .param(Moments.bound(since))
        .param(user.toString())
        .update();
    freshness.changed();
  }

  /**
   * Says who looks after a source.
   *
   * @param rhythm after how many days it should have spoken again, where that is known
   */
  public void steward(int source, UUID department, UUID steward, @Nullable Integer rhythm) {
    database
        .sql(
            """
            update {ws}.sources
               set department_id = ?::uuid, steward_id = ?::uuid, rhythm_days = ?::int
             where id = ?\
            """)
        .param(department.toString())
        .param(steward.toString())
        .param(rhythm == null ? null : rhythm.toString())
        .param(source)
        .update();
  }

  /**
   * A closure of a record as it was agreed to, or is still waiting for an agreement.
   *
   * @param members who sees the record; the owner is added
   * @param agreedBy null while nobody has agreed
   */
  public record PastClosure(
      boolean confidential,
      String type,
      int typeId,
      UUID record,
      String reason,
      UUID owner,
      Collection<UUID> members,
      Instant created,
      @Nullable UUID agreedBy,
      Instant ends) {}

  public void closure(PastClosure closure) {
    var id = Ids.next();
    boolean agreed = closure.agreedBy != null;
    database
        .sql(
            """
            insert into {ws}.closures (id, kind, record_type, record, type_name, reason, owner_id,
              created_at, created_by, agreed_by, agreed_at, ends_at)
            values (?::uuid, ?, ?, ?::uuid, ?, ?, ?::uuid, ?, ?::uuid, ?::uuid, ?, ?)\
            """)
        .param(id.toString())
        .param(closure.confidential ? "confidential" : "business")
        .param(closure.typeId)
        .param(closure.record.toString())
        .param(closure.type)
        .param(closure.reason)
        .param(closure.owner.toString())
        .param(Moments.bound(closure.created))
        .param(closure.owner.toString())
        .param(text(closure.agreedBy))
        .param(agreed ? Moments.bound(closure.created) : null)
        .param(Moments.bound(closure.ends))
        .update();
    database
        .sql(
            """
            insert into {ws}.closure_members (closure_id, user_id)
            select ?::uuid, member from unnest(?::uuid[]) member\
            """)
        .params(id.toString(), IdArrays.bound(withOwner(closure)))
        .update();
    freshness.changed();
  }

  private static Collection<UUID> withOwner(PastClosure closure) {
    var all = new java.util.LinkedHashSet<>(closure.members);
    all.add(closure.owner);
    return all;
  }

  /** An export that somebody once made, as the audit log tells it. */
  public void exported(Instant at, UUID actor, String name, String type, int rows) {
    database
        .sql(
            """
            insert into {ws}.audit_log (at, actor_id, actor, action, subject, details)
            values (?, ?::uuid, ?, 'exported', ?, jsonb_build_object('rows', ?::int))\
            """)
        .params(Moments.bound(at), actor.toString(), name, type, rows)
        .update();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
