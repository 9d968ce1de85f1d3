package org.candorcrm.identity.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.identity.applications.Foreseeing.Foreseen;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that holds customer data, and what a further application would add to it. */
@Component
class Register {

  private static final int LONGEST_NOTE = 2_000;

  private final Connected connected;
  private final Seen seen;
  private final ApplicationTable table;
  private final HoldingRequests requests;
  private final Foreseeing foreseeing;
  private final Filled filled;
  private final Schemas schemas;
  private final Audit audit;
  private final Clock clock;

  Register(
      Connected connected,
      Seen seen,
      ApplicationTable table,
      HoldingRequests requests,
      Foreseeing foreseeing,
      Filled filled,
      Schemas schemas,
      Audit audit,
      Clock clock) {
    this.connected = connected;
    this.seen = seen;
    this.table = table;
    this.requests = requests;
    this.foreseeing = foreseeing;
    this.filled = filled;
    this.schemas = schemas;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that somebody entered are shown as far as their types may be seen. */
  List<Application> all(Viewer viewer) {
    SourceSight.check(viewer);
    var all = new ArrayList<>(connected.all(viewer));
    all.addAll(seen.all(viewer));
    table.all().forEach(one -> all.add(visible(viewer, one)));
    return all;
  }

  private Application visible(Viewer viewer, Application one) {
    var holds = new ArrayList<Holding>();
    for (var each : one.holds()) {
      schemas
          .current()
          .type(each.type())
          .filter(type -> SourceSight.sees(viewer, type.id()))
          .ifPresent(type ->
              holds.add(new Holding(each.type(), readable(viewer, type, each), each.records())));
    }
    return with(one, one.name(), one.department(), one.considered(), one.note(), holds);
  }

  /** Without fields that are not for this viewer; words of its own are nobody's secret. */
  private static List<String> readable(Viewer viewer, RecordType type, Holding each) {
    return each.fields().stream()
        .filter(name ->
            type.field(name).filter(field -> !viewer.on(type.id()).mayRead(field.id())).isEmpty())
        .toList();
  }

  Application add(Viewer viewer, Body body) {
    may(viewer);
    var id = Ids.next();
    var one =
        new Application(
            "entered:" + id,
            "entered",
            "hand",
            body.text("name"),
            body.optionalId("department"),
            null,
            id,
            1,
            body.flag("considered", false),
            body.longText("note", LONGEST_NOTE),
            null,
            0,
            body.has("holds") ? requests.read(viewer, body) : List.of());
    table.add(one, viewer.user(), Moments.now(clock));
    audit.record(viewer, "application_entered", one.name(), Map.of());
    return get(viewer, id);
  }

  Application get(Viewer viewer, UUID id) {
    SourceSight.check(viewer);
    return visible(
        viewer,
        table.find(id).orElseThrow(() -> Problem.notFound("application_unknown").with("id", id)));
  }

  Application change(Viewer viewer, UUID id, int expected, Body body) {
    may(viewer);
    var before = get(viewer, id);
    Integer version = before.version();
    Versions.check(expected, version == null ? 0 : version, before);
    var after =
        with(
            before,
            body.has("name") ? body.text("name") : before.name(),
            body.has("department") ? body.optionalId("department") : before.department(),
            body.has("considered") ? body.flag("considered", false) : before.considered(),
            body.has("note") ? body.longText("note", LONGEST_NOTE) : before.note(),
            body.has("holds") ? requests.read(viewer, body) : before.holds());
    if (!table.change(after)) {
      throw Problem.of(Problem.Status.STALE, "record_stale").with("given", expected);
    }
    audit.record(viewer, "application_changed", after.name(), Map.of());
    return get(viewer, id);
  }

  void retire(Viewer viewer, UUID id) {
    may(viewer);
    var before = get(viewer, id);
    table.retire(id, Moments.now(clock));
    audit.record(viewer, "application_retired", before.name(), Map.of());
  }

  /**
   * What Candor and the others hold already of what an application would hold.
   *
   * @param known fields that are there, with how many records have them of those the viewer sees
   * @param fresh fields that nobody holds
   * @param foreseen how many records are probably known, where their number is told
   */
  record Comparison(
      List<Known> known, List<Missing> fresh, List<Overlap> overlaps, List<Foreseen> foreseen) {}

  record Known(String type, String field, long records) {}

  record Missing(String type, String field) {}

  Comparison compare(Viewer viewer, Body body) {
    var holds = requests.read(viewer, body);
    var candidate = with(EMPTY, "", null, true, null, holds);
    var all = all(viewer);
    var known = new ArrayList<Known>();
    var fresh = new ArrayList<Missing>();
    for (var one : holds) {
      var type = schemas.current().type(one.type()).orElseThrow();
      var counts = filled.of(viewer, type, one.fields());
      for (var name : one.fields()) {
        var field =
            type.field(name).filter(each -> viewer.on(type.id()).mayRead(each.id())).orElse(null);
        long records = counts.getOrDefault(name, 0L);
        if (field != null && (records > 0 || holdsIt(all, one.type(), name))) {
          known.add(new Known(one.type(), name, records));
        } else {
          fresh.add(new Missing(one.type(), name));
        }
      }
    }
    var overlaps = new ArrayList<Overlap>();
    all.forEach(other -> overlaps.addAll(Overlap.between(candidate, other)));
    overlaps.sort((a, b) -> Integer.compare(b.fields().size(), a.fields().size()));
    return new Comparison(known, fresh, overlaps, foreseeing.of(holds));
  }

  private static boolean holdsIt(List<Application> all, String type, String field) {
    return all.stream()
        .flatMap(one -> one.holds().stream())
        .anyMatch(one -> one.type().equals(type) && one.fields().contains(field));
  }

  private static final Application EMPTY =
      new Application(
          "candidate",
          "entered",
          "hand",
          "",
          null,
          null,
          null,
          null,
          true,
          null,
          null,
          0,
          List.of());

  private static Application with(
      Application one,
      String name,
      @Nullable UUID department,
      boolean considered,
      @Nullable String note,
      List<Holding> holds) {
    return new Application(
        one.key(),
        one.origin(),
        one.how(),
        name,
        department,
        one.source(),
        one.id(),
        one.version(),
        considered,
        note,
        one.seenAt(),
        one.times(),
        holds);
  }

  private static void may(Viewer viewer) {
    SourceSight.check(viewer);
    if (!viewer.may(Capability.IMPORT) && !viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("application_not_allowed");
    }
  }
}
