package org.candorcrm.access.closures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a closure: proposed, agreed to from outside, ended. */
@Component
public final class Closing {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final ClosureTable table;
  private final Outsiders outsiders;
  private final Database database;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Closing(
      ClosureTable table,
      Outsiders outsiders,
      Database database,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.outsiders = outsiders;
    this.database = database;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  Closure propose(Viewer viewer, NewClosure closure) {
    checkEnd(closure.endsAt());
    checkPeople(closure);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var added = table.find(table.insert(closure, viewer.user())).orElseThrow();
          record(viewer, "closure_proposed", added);
          return added;
        }));
  }

  /** A role that was narrowed: its earlier closures end, a new one waits for agreement. */
  public void narrow(Viewer viewer, String role, String reason, UUID owner, Instant endsAt) {
    table.endOfRole(role, viewer.user(), Moments.now(clock));
    propose(
        viewer,
        new NewClosure(Closure.Kind.business, null, role, reason, owner, Set.of(), null, endsAt));
  }

  /** A role that is open again. */
  public void widen(Viewer viewer, String role) {
    table.endOfRole(role, viewer.user(), Moments.now(clock));
    freshness.changed();
  }

  private void checkEnd(Instant end) {
    var now = Moments.now(clock);
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("closure_end_invalid").field("ends_at");
    }
  }

  private void checkPeople(NewClosure closure) {
    var people = new HashSet<>(closure.members());
    if (closure.asked() != null) {
      people.add(closure.asked());
    }
    int active =
        database
            .sql("select count(*)::int from {ws}.users where active and id = any(?::uuid[])")
            .param((Object) IdArrays.bound(people))
            .query((row, number) -> row.getInt(1))
            .single();
    if (active != people.size()) {
      throw Problem.invalid("closure_people_unknown").field("members");
    }
  }

  Closure agree(Viewer viewer, Closure closure) {
    if (!outsiders.mayAgree(viewer, closure)) {
      throw Problem.forbidden("agreement_not_yours");
    }
    return changed(viewer, closure, "closure_agreed", table::agree);
  }

  Closure end(Viewer viewer, Closure closure) {
    if (!mayEnd(viewer, closure)) {
      throw Problem.forbidden("closure_not_yours");
    }
    return changed(viewer, closure, "closure_ended", table::end);
  }

  static boolean mayEnd(Viewer viewer, Closure closure) {
    return viewer.user().equals(closure.owner())
        || viewer.user().equals(closure.agreedBy())
        || viewer.may(Capability.ADMINISTER_ROLES);
  }

  private Closure changed(Viewer viewer, Closure closure, String action, Step step) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (!step.take(closure.id(), viewer.user(), Moments.now(clock))) {
            throw Problem.of(Status.CONFLICT, "closure_not_in_that_state");
          }
          freshness.changed();
          var after = table.find(closure.id()).orElseThrow();
          record(viewer, action, after);
          return after;
        }));
  }

  private interface Step {
    boolean take(UUID closure, UUID user, Instant now);
  }

  /** A confidential closure leaves no trace to others, in the audit log neither. */
  private void record(Viewer viewer, String action, Closure closure) {
    var details = details(closure);
    if (!closure.confidential()) {
      audit.record(viewer, action, closure.id().toString(), details);
      return;
    }
    var readers = new HashSet<>(closure.members());
    readers.add(viewer.user());
    if (closure.asked() != null) {
      readers.add(closure.asked());
    }
    if (closure.agreedBy() != null) {
      readers.add(closure.agreedBy());
    }
    audit.recordFor(readers, viewer, action, closure.id().toString(), details);
  }

  private static Map<String, Object> details(Closure closure) {
    var details = new LinkedHashMap<String, Object>();
    details.put("kind", closure.kind());
    details.put("record_type", closure.recordType());
    details.put("record", closure.record());
    details.put("field", closure.field());
    details.put("role", closure.role());
    details.put("reason", closure.reason());
    details.put("ends_at", closure.endsAt().toString());
    details.values().removeIf(Objects::isNull);
    return details;
  }
}
