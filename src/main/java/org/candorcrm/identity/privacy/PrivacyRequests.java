package org.candorcrm.identity.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.privacy.PrivacyRequest.Kind;
import org.candorcrm.identity.privacy.PrivacyRequest.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of what people ask of us by law, and how long we have. */
@Component
final class PrivacyRequests {

  static final Set<String> ABOUT = Set.of("people", "leads", "companies");

  private final PrivacyRequestTable table;
  private final Schemas schemas;
  private final Records records;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  PrivacyRequests(
      PrivacyRequestTable table,
      Schemas schemas,
      Records records,
      Database database,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.schemas = schemas;
    this.records = records;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A request, with what people call the record; null where there is none. */
  record Listed(PrivacyRequest request, @Nullable String plural, @Nullable String title) {}

  /** Of those about records that the viewer may see, or about none. */
  List<Listed> page(Viewer viewer, boolean open, @Nullable UUID after, int limit) {
    Answering.demand(viewer);
    return listed(viewer, table.page(open, after, limit));
  }

  List<Listed> listed(Viewer viewer, List<PrivacyRequest> requests) {
    var titles = titles(viewer, requests);
    var gone = erased(requests);
    var listed = new ArrayList<Listed>();
    for (var one : requests) {
      var type = one.type() == null ? null : schemas.current().type(one.type()).orElse(null);
      var title = one.record() == null ? null : titles.get(one.record());
      if (one.record() == null || title != null || gone.contains(one.record())) {
        listed.add(new Listed(one, type == null ? null : type.plural(), title));
      }
    }
    return listed;
  }

  /** That somebody was erased is what the register has to show; their row has no name any more. */
  private Set<UUID> erased(List<PrivacyRequest> requests) {
    var ids =
        requests.stream().map(PrivacyRequest::record).filter(Objects::nonNull).toArray(UUID[]::new);
    return ids.length == 0
        ? Set.of()
        : new HashSet<>(
            database
                .sql("select e.record from {ws}.erasures e where e.record = any(?)")
                .param(ids)
                .query(UUID.class)
                .list());
  }

  private Map<UUID, String> titles(Viewer viewer, List<PrivacyRequest> requests) {
    var ids = new HashMap<Integer, Set<UUID>>();
    for (var one : requests) {
      if (one.type() != null && one.record() != null) {
        ids.computeIfAbsent(one.type(), key -> new HashSet<>()).add(one.record());
      }
    }
    var titles = new HashMap<UUID, String>();
    ids.forEach((id, wanted) ->
        schemas
            .current()
            .type(id)
            .ifPresent(type -> titles.putAll(records.titles(viewer, type.name(), wanted))));
    return titles;
  }

  /**
   * @throws Problem {@code privacy_not_allowed}, {@code record_not_found}, {@code user_unknown},
   *     {@code request_about_nobody}, {@code request_from_the_future}
   */
  Listed add(Viewer viewer, Body body) {
    Answering.demand(viewer);
    var now = Moments.now(clock);
    var given = body.optionalMoment("received_at");
    var received = given == null ? now : given.truncatedTo(ChronoUnit.MICROS);
    if (received.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
      throw Problem.invalid("request_from_the_future").field("received_at");
    }
    var type = type(body);
    var record = type == null ? null : record(viewer, type, body.id("record"));
    var who = body.optionalText("who");
    if (record == null && who == null) {
      throw Problem.invalid("request_about_nobody").field("record");
    }
    var owner = owner(body, viewer.user());
    var request =
        new PrivacyRequest(
            Ids.next(),
            1,
            PrivacyRequest.of(Kind.class, body.text("kind"), "kind"),
            type == null ? null : type.id(),
            record,
            who,
            body.optionalText("words"),
            received,
            inAMonth(received),
            owner,
            "",
            State.OPEN,
            null,
            null);
    table.add(request, now, viewer.user());
    audit.record(
        viewer,
        "privacy_request_received",
        null,
        Map.of("request", request.id(), "kind", PrivacyRequest.key(request.kind())));
    return one(viewer, request.id());
  }

  /** The same day of the next month, as Article 12 (3) GDPR counts. */
  static Instant inAMonth(Instant received) {
    return received.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
  }

  private @Nullable RecordType type(Body body) {
    var plural = body.optionalText("type");
    if (plural == null) {
      return null;
    }
    if (!ABOUT.contains(plural)) {
      throw Problem.invalid("body_field_invalid")
          .field("type")
          .with("expected", "people, leads or companies");
    }
    return schemas.current().type(plural).orElseThrow();
  }

  private UUID record(Viewer viewer, RecordType type, UUID id) {
    if (records.titles(viewer, type.name(), List.of(id)).isEmpty()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    return id;
  }

  private UUID owner(Body body, UUID otherwise) {
    var owner = body.optionalId("owner");
    if (owner == null) {
      return otherwise;
    }
    boolean active =
        database
            .sql("select exists (select 1 from {ws}.users u where u.id = ? and u.active)")
            .param(owner)
            .query(Boolean.class)
            .single();
    if (!active) {
      throw Problem.notFound("user_unknown").with("user", owner);
    }
    return owner;
  }

  Listed one(Viewer viewer, UUID id) {
    Answering.demand(viewer);
    return table.find(id).map(one -> listed(viewer, List.of(one))).stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("privacy_request_not_found").with("id", id));
  }

  /**
   * @throws Problem as {@link #add}; {@code privacy_request_not_found}, {@code record_stale},
   *     {@code outcome_missing}, {@code request_due_too_late}
   */
  Listed change(Viewer viewer, UUID id, int version, Body body) {
    var now = one(viewer, id).request();
    Versions.check(version, now.version());
    var state =
        body.has("state")
            ? PrivacyRequest.of(State.class, body.text("state"), "state")
            : now.state();
    var outcome = body.has("outcome") ? body.optionalText("outcome") : now.outcome();
    if (state == State.REFUSED && outcome == null) {
      throw Problem.invalid("outcome_missing").field("outcome");
    }
    var due = body.optionalMoment("due_at");
    if (due != null && due.isAfter(latest(now.receivedAt()))) {
      throw Problem.invalid("request_due_too_late").field("due_at");
    }
    var done =
        state == State.OPEN ? null : now.doneAt() == null ? Moments.now(clock) : now.doneAt();
    table.change(
        new PrivacyRequest(
            now.id(),
            now.version(),
            now.kind(),
            now.type(),
            now.record(),
            now.who(),
            now.words(),
            now.receivedAt(),
            due == null ? now.dueAt() : due,
            owner(body, now.owner()),
            "",
            state,
            done,
            outcome));
    audit.record(
        viewer,
        "privacy_request_changed",
        null,
        Map.of("request", id, "state", PrivacyRequest.key(state)));
    return one(viewer, id);
  }

  /** Two more months where it is complex, and they were told. */
  private static Instant latest(Instant received) {
    return received.atOffset(ZoneOffset.UTC).plusMonths(3).toInstant();
  }
}
