package org.candorcrm.access.closures;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Closures;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** See {@link Closures}. */
@Component
public final class BusinessClosures {

  private final Database database;
  private final ClosureTable table;
  private final ObjectProvider<RecordFacts> facts;
  private final Clock clock;

  BusinessClosures(
      Database database, ClosureTable table, ObjectProvider<RecordFacts> facts, Clock clock) {
    this.database = database;
    this.table = table;
    this.facts = facts;
    this.clock = clock;
  }

  public Optional<Closures.Notice> notice(Viewer viewer, int type, UUID record) {
    if (!closed(viewer.on(type).read())) {
      return Optional.empty();
    }
    var closures = table.keepingOut(type, record, viewer.user());
    if (closures.isEmpty() || closures.stream().anyMatch(Closure::confidential)) {
      return Optional.empty();
    }
    var known = facts.getObject().of(type, record);
    if (known.isEmpty() || !Sight.allows(viewer.on(type).read(), known.get())) {
      return Optional.empty();
    }
    var closure = closures.getFirst();
    return Optional.of(
        new Closures.Notice(
            closure.id(),
            closure.reason(),
            closure.owner(),
            name(closure.owner()),
            closure.endsAt()));
  }

  public void livesOn(int type, UUID record, UUID in) {
    database
        .sql(
            """
            update {ws}.closures set record = ?::uuid
             where record_type = ? and record = ?::uuid and agreed_at is null and ended_at is null
            """)
        .params(in.toString(), type, record.toString())
        .update();
  }

  private String name(UUID user) {
    return database
        .sql("select name from {ws}.users where id = ?::uuid")
        .param(user.toString())
        .query((row, number) -> row.getString("name"))
        .single();
  }

  public long count(Viewer viewer, int type) {
    // A role that is narrower than "all" would need every record's owner; it is told nothing.
    if (!(viewer.on(type).read() instanceof RowRule.NotClosedTo)) {
      return 0;
    }
    var now = Moments.bound(Moments.now(clock));
    return database
        .sql(
            """
            select count(*) from (
              select c.record from {ws}.closures c
              where c.record_type = ? and c.record is not null and c.agreed_at is not null
                and c.ended_at is null and c.ends_at > ?
                and not exists (select 1 from {ws}.closure_members m
                  where m.closure_id = c.id and m.user_id = ?::uuid
                    and (m.ends_at is null or m.ends_at > ?))
              group by c.record having bool_and(c.kind = 'business')) kept\
            """)
        .params(type, now, viewer.user().toString(), now)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static boolean closed(RowRule rule) {
    return switch (rule) {
      case RowRule.NotClosedTo(var user) -> true;
      case RowRule.All(var rules) -> rules.stream().anyMatch(BusinessClosures::closed);
      case RowRule.PartOf(var whole, var table, var column, var part) -> false;
      case RowRule.Everything() -> false;
      case RowRule.Nothing() -> false;
      case RowRule.OwnedBy(var users) -> false;
    };
  }
}
