package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.duplicates.MatchRuns.Run;
import org.candorcrm.identity.duplicates.MatchSettings.LinkSurely;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How each type is matched, and matching everything of it. */
@RestController
final class DuplicateSettingsController {

  private static final int SHOWN = 5;
  private static final int MOST_FIELDS = 60;

  private final MatchSettingsTable table;
  private final MatchRuns runs;
  private final Audit audit;

  DuplicateSettingsController(MatchSettingsTable table, MatchRuns runs, Audit audit) {
    this.table = table;
    this.runs = runs;
    this.audit = audit;
  }

  @GetMapping("/api/duplicate-settings")
  Map<String, Object> list(Viewer viewer) {
    return Map.of(
        "items",
        table.all().values().stream()
            .filter(one -> visible(viewer, one))
            .map(one -> shown(viewer, one))
            .toList(),
        "roles",
        MatchSettingsTable.roleNames());
  }

  @GetMapping("/api/duplicate-settings/{type}")
  ResponseEntity<Map<String, @Nullable Object>> one(Viewer viewer, @PathVariable String type) {
    var found = find(viewer, type);
    return Versions.tagged(found.version(), shown(viewer, found));
  }

  @PatchMapping("/api/duplicate-settings/{type}")
  ResponseEntity<Map<String, @Nullable Object>> change(
      Viewer viewer,
      @PathVariable String type,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody JsonNode json) {
    var before = find(viewer, type);
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("match_settings_not_allowed");
    }
    Versions.check(Versions.expected(version), before.version(), shown(viewer, before));
    var body = Body.of(json, "enabled", "fields", "link_surely", "match_imports");
    table.save(changed(before, body), viewer.user());
    audit.record(viewer, "match_settings_changed", before.type().label(), Map.of());
    if (!before.type().retired()) {
      runs.ask(before.type().id(), viewer.user());
    }
    var now = table.of(before.type());
    return Versions.tagged(now.version(), shown(viewer, now));
  }

  private static MatchSettings changed(MatchSettings before, Body body) {
    boolean usual = body.has("fields") ? body.node("fields") == null : before.usual();
    var signs =
        !body.has("fields")
            ? before.signs()
            : usual
                ? MatchSettings.usual(before.type()).signs()
                : MatchSettings.checked(before.type(), roles(body.node("fields")));
    var link = body.optionalText("link_surely");
    return new MatchSettings(
        before.type(),
        body.flag("enabled", before.enabled()),
        signs,
        usual,
        link == null
            ? before.linkSurely()
            : LinkSurely.valueOf(
                DuplicateController.oneOf("link_surely", link, "propose", "merge")
                    .toUpperCase(Locale.ROOT)),
        body.flag("match_imports", before.imports()),
        before.version());
  }

  private static Map<String, Role> roles(@Nullable JsonNode fields) {
    var roles = new LinkedHashMap<String, Role>();
    if (fields == null || !fields.isObject() || fields.size() > MOST_FIELDS) {
      throw Problem.invalid("body_field_invalid")
          .field("fields")
          .with("expected", "an object of at most " + MOST_FIELDS + " paths");
    }
    fields
        .properties()
        .forEach(entry ->
            roles.put(
                entry.getKey(),
                MatchSettingsTable.role(entry.getKey(), entry.getValue().asString(""))));
    return roles;
  }

  @GetMapping("/api/duplicate-runs")
  Map<String, List<Map<String, @Nullable Object>>> runs(Viewer viewer) {
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (var one : table.all().values()) {
      if (visible(viewer, one) && one.works()) {
        runs.newest(one.type().id(), SHOWN).forEach(run -> items.add(shown(viewer, one, run)));
      }
    }
    return Map.of("items", items);
  }

  @PostMapping("/api/duplicate-runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> ask(Viewer viewer, @RequestBody JsonNode json) {
    var found = find(viewer, Body.of(json, "type").text("type"));
    if (!viewer.may(Capability.ADMINISTER_MODEL) && !viewer.may(Capability.IMPORT)) {
      throw Problem.forbidden("match_run_not_allowed");
    }
    if (!found.works()) {
      throw Problem.invalid("match_not_enabled").with("type", found.type().name());
    }
    runs.ask(found.type().id(), viewer.user());
    return shown(viewer, found, runs.newest(found.type().id(), 1).getFirst());
  }

  private MatchSettings find(Viewer viewer, String type) {
    var found = table.of(type);
    if (!visible(viewer, found)) {
      throw Problem.notFound("type_unknown").with("type", type);
    }
    return found;
  }

  private static boolean visible(Viewer viewer, MatchSettings one) {
    return !(viewer.on(one.type().id()).read() instanceof RowRule.Nothing);
  }

  private static Map<String, @Nullable Object> shown(Viewer viewer, MatchSettings one) {
    var rights = viewer.on(one.type().id());
    var fields = new LinkedHashMap<String, String>();
    one.signs().stream()
        .filter(sign -> rights.mayRead(sign.field().id()))
        .forEach(sign -> fields.put(sign.path(), MatchSettingsTable.word(sign.role())));
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("type", one.type().plural());
    shown.put("enabled", one.enabled());
    shown.put("fields", fields);
    shown.put("usual", one.usual());
    shown.put("link_surely", MatchSettingsTable.word(one.linkSurely()));
    shown.put("match_imports", one.imports());
    shown.put("version", one.version());
    shown.put("may_change", viewer.may(Capability.ADMINISTER_MODEL));
    return shown;
  }

  /** How many records there are is told to those alone who administer the model. */
  private static Map<String, @Nullable Object> shown(Viewer viewer, MatchSettings of, Run run) {
    boolean all = viewer.may(Capability.ADMINISTER_MODEL);
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", run.id());
    shown.put("type", of.type().plural());
    shown.put("status", run.status());
    shown.put("asked_at", run.askedAt());
    shown.put("started_at", run.startedAt());
    shown.put("finished_at", run.finishedAt());
    shown.put("records", all ? run.records() : null);
    shown.put("merged", all ? run.merged() : null);
    shown.put("problem", run.problem());
    return shown;
  }
}
