package org.candorcrm.access.closures;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Closures.Obstacle;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Letting a colleague in on what is closed, for a while, and out again. */
@Component
public final class Admitting {

  private final ClosureTable table;
  private final GuestTable guests;
  private final RequestTable requests;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Admitting(
      ClosureTable table,
      GuestTable guests,
      RequestTable requests,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.guests = guests;
    this.requests = requests;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Who carries the closure, or agreed to it and is inside: nobody lets themselves in. */
  static boolean mayAdmit(Viewer viewer, Closure closure) {
    return viewer.user().equals(closure.owner())
        || (viewer.user().equals(closure.agreedBy()) && closure.members().contains(viewer.user()));
  }

  Closure admit(Viewer viewer, Closure closure, UUID user, Instant endsAt) {
    check(viewer, closure);
    var now = Moments.now(clock);
    if (!endsAt.isAfter(now) || endsAt.isAfter(closure.endsAt())) {
      throw Problem.invalid("membership_end_invalid")
          .field("ends_at")
          .with("latest", closure.endsAt());
    }
    return changed(
        viewer,
        closure,
        "closure_member_admitted",
        Map.of("user", user, "ends_at", endsAt.toString()),
        () -> {
          if (!guests.admit(closure.id(), user, endsAt)) {
            throw Problem.invalid("closure_people_unknown").field("user");
          }
          requests.settle(
              closure.id(),
              user,
              new RequestTable.Answer(AccessRequest.State.granted, viewer.user(), null, endsAt));
        });
  }

  Closure dismiss(Viewer viewer, Closure closure, UUID user) {
    check(viewer, closure);
    if (user.equals(closure.owner())) {
      throw Problem.of(Status.CONFLICT, "closure_owner_stays");
    }
    return changed(
        viewer,
        closure,
        "closure_member_dismissed",
        Map.of("user", user),
        () -> guests.dismiss(closure.id(), user));
  }

  private static void check(Viewer viewer, Closure closure) {
    if (!mayAdmit(viewer, closure)) {
      throw Problem.forbidden("admission_not_yours");
    }
    if (closure.role() != null || closure.state() == Closure.State.ended) {
      throw Problem.of(Status.CONFLICT, "closure_not_in_that_state");
    }
  }

  private Closure changed(
      Viewer viewer, Closure closure, String action, Map<String, Object> details, Runnable change) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          change.run();
          freshness.changed();
          record(viewer, action, closure, details);
          return table.find(closure.id()).orElseThrow();
        }));
  }

  private void record(Viewer viewer, String action, Closure closure, Map<String, Object> details) {
    var subject = closure.id().toString();
    if (closure.confidential()) {
      audit.recordFor(closure.members(), viewer, action, subject, details);
      return;
    }
    audit.record(viewer, action, subject, details);
  }

  /** See {@link org.candorcrm.access.Closures#obstacles}. */
  public Map<UUID, List<Obstacle>> obstacles(
      Viewer asker, int type, UUID record, Collection<UUID> users) {
    var obstacles = new LinkedHashMap<UUID, List<Obstacle>>();
    if (users.isEmpty()) {
      return obstacles;
    }
    var closures =
        table.ofRecord(type, record).stream()
            .filter(closure -> closure.visibleTo(asker.user()))
            .toList();
    var names = guests.names(closures.stream().map(Closure::owner).toList());
    for (var user : users) {
      obstacles.put(
          user,
          closures.stream()
              .filter(closure -> !closure.members().contains(user))
              .filter(closure -> !closure.owner().equals(user))
              .map(closure ->
                  new Obstacle(
                      closure.id(),
                      closure.reason(),
                      closure.owner(),
                      names.getOrDefault(closure.owner(), ""),
                      closure.endsAt(),
                      mayAdmit(asker, closure)))
              .toList());
    }
    return obstacles;
  }
}
