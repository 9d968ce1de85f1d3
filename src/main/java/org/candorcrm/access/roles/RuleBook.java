package org.candorcrm.access.roles;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Recent;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The rules in force in the current workspace, read at most every two seconds. */
@Component
public final class RuleBook {

  private final Database database;
  private final ReadingRoles roles;
  private final Clock clock;
  private final Recent<UUID, Rules> recent;

  RuleBook(Database database, ReadingRoles roles, Clock clock, Freshness freshness) {
    this.database = database;
    this.roles = roles;
    this.clock = clock;
    this.recent = new Recent<>(freshness);
  }

  public Rules rules() {
    return recent.get(CurrentWorkspace.get().id(), this::read);
  }

  private Rules read() {
    return new Rules(roles.all(), narrowed(), closedTypes(), closedFields());
  }

  private Set<String> narrowed() {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct role from {ws}.closures
                where role is not null and agreed_at is not null and ended_at is null
                  and ends_at > ?\
                """)
            .param(Moments.bound(Moments.now(clock)))
            .query((row, number) -> row.getString("role"))
            .list());
  }

  private Set<Integer> closedTypes() {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct record_type from {ws}.closures
                where record is not null and agreed_at is not null and ended_at is null
                  and ends_at > ?\
                """)
            .param(Moments.bound(Moments.now(clock)))
            .query((row, number) -> row.getInt("record_type"))
            .list());
  }

  private List<Rules.ClosedField> closedFields() {
    return database
        .sql(
            """
            select c.record_type, c.field,
              array(select m.user_id from {ws}.closure_members m
                where m.closure_id = c.id and (m.ends_at is null or m.ends_at > ?)) members
            from {ws}.closures c
            where c.field is not null and c.agreed_at is not null and c.ended_at is null
              and c.ends_at > ?\
            """)
        .params(Moments.bound(Moments.now(clock)), Moments.bound(Moments.now(clock)))
        .query((row, number) ->
            new Rules.ClosedField(
                row.getInt("record_type"), row.getInt("field"), IdArrays.read(row, "members")))
        .list();
  }
}
