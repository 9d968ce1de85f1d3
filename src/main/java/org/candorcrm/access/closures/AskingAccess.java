package org.candorcrm.access.closures;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.AccessNews;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.people.UserTable;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking whom a closure belongs to: from the question to the answer. */
@Component
final class AskingAccess {

  private final RequestTable table;
  private final ClosureTable closures;
  private final Admitting admitting;
  private final UserTable users;
  private final ObjectProvider<AccessNews> news;
  private final Audit audit;
  private final TransactionTemplate transaction;

  AskingAccess(
      RequestTable table,
      ClosureTable closures,
      Admitting admitting,
      UserTable users,
      ObjectProvider<AccessNews> news,
      Audit audit,
      TransactionTemplate transaction) {
    this.table = table;
    this.closures = closures;
    this.admitting = admitting;
    this.users = users;
    this.news = news;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Whether asking makes sense: the closure holds and keeps this user out by itself. */
  static boolean mayAsk(UUID user, Closure closure) {
    return closure.state() == Closure.State.in_force
        && closure.role() == null
        && !closure.members().contains(user);
  }

  AccessRequest ask(Viewer viewer, Closure closure, @Nullable String words) {
    if (!mayAsk(viewer.user(), closure)) {
      throw Problem.of(Status.CONFLICT, "access_not_closed");
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var id =
              table
                  .insert(closure.id(), viewer.user(), words)
                  .orElseThrow(() -> Problem.of(Status.CONFLICT, "access_asked_already"));
          news.ifAvailable(inbox ->
              inbox.asked(
                  answering(closure), id, viewer.user(), closure.id(), closure.reason(), words));
          record(viewer, "access_asked", closure, Map.of());
          return get(viewer, id);
        }));
  }

  /** The owner; where they have left, who agreed and is inside. */
  private UUID answering(Closure closure) {
    var other = closure.agreedBy();
    return other != null && closure.members().contains(other) && !users.active(closure.owner())
        ? other
        : closure.owner();
  }

  AccessRequest get(Viewer viewer, UUID id) {
    return table
        .find(viewer.user(), id)
        .orElseThrow(() -> Problem.notFound("access_request_unknown"));
  }

  AccessRequest grant(Viewer viewer, UUID id, Instant endsAt, @Nullable String reply) {
    var request = answerable(viewer, id);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          answer(
              request,
              new RequestTable.Answer(AccessRequest.State.granted, viewer.user(), reply, endsAt));
          admitting.admit(viewer, closure(request), request.user(), endsAt);
          tell(viewer, request, reply, endsAt);
          return get(viewer, id);
        }));
  }

  AccessRequest decline(Viewer viewer, UUID id, @Nullable String reply) {
    var request = answerable(viewer, id);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          answer(
              request,
              new RequestTable.Answer(AccessRequest.State.declined, viewer.user(), reply, null));
          record(viewer, "access_declined", closure(request), Map.of("user", request.user()));
          tell(viewer, request, reply, null);
          return get(viewer, id);
        }));
  }

  void withdraw(Viewer viewer, UUID id) {
    var request = get(viewer, id);
    if (!request.user().equals(viewer.user())) {
      throw Problem.forbidden("access_request_not_yours");
    }
    answer(
        request, new RequestTable.Answer(AccessRequest.State.withdrawn, viewer.user(), null, null));
  }

  private AccessRequest answerable(Viewer viewer, UUID id) {
    var request = get(viewer, id);
    if (request.user().equals(viewer.user())) {
      throw Problem.forbidden("access_request_not_yours");
    }
    return request;
  }

  private void answer(AccessRequest request, RequestTable.Answer answer) {
    if (request.state() != AccessRequest.State.open || !table.answer(request.id(), answer)) {
      throw Problem.of(Status.CONFLICT, "access_request_answered");
    }
  }

  private Closure closure(AccessRequest request) {
    return closures.find(request.closure()).orElseThrow();
  }

  private void tell(
      Viewer viewer, AccessRequest request, @Nullable String reply, @Nullable Instant endsAt) {
    var type = request.type();
    var record = request.record();
    var opened =
        endsAt == null || type == null || record == null
            ? null
            : new AccessNews.Opened(type, record);
    news.ifAvailable(inbox ->
        inbox.answered(
            request.user(),
            request.id(),
            viewer.user(),
            request.closure(),
            request.reason(),
            reply,
            opened,
            endsAt));
  }

  private void record(Viewer viewer, String action, Closure closure, Map<String, Object> more) {
    if (closure.confidential()) {
      audit.recordFor(closure.members(), viewer, action, closure.id().toString(), more);
      return;
    }
    audit.record(viewer, action, closure.id().toString(), more);
  }
}
