package org.candorcrm.activities.calls;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.TimeZones;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Logs a call from one line, or tells what it would become. */
@RestController
final class CallNoteController {

  private static final int LONGEST = 10_000;
  private static final int LONGEST_OUTCOME = 500;

  private final CallNotes notes;
  private final TimeZones zones;

  CallNoteController(CallNotes notes, TimeZones zones) {
    this.notes = notes;
    this.zones = zones;
  }

  @PostMapping("/api/call-notes")
  ResponseEntity<Map<String, @Nullable Object>> log(
      Viewer viewer, Locale locale, @RequestBody JsonNode json) {
    var body = Body.of(json, "text", "about", "direction", "outcome", "time_zone", "preview");
    var line = line(viewer, locale, body);
    if (body.flag("preview", false)) {
      return ResponseEntity.ok(shown(notes.read(viewer, line)));
    }
    var made = notes.make(viewer, line);
    var shown = shown(made.meaning());
    shown.put("batch", made.batch());
    shown.put("interaction_id", made.interaction());
    shown.put("task_id", made.task());
    return ResponseEntity.status(HttpStatus.CREATED).body(shown);
  }

  private CallNotes.Line line(Viewer viewer, Locale locale, Body body) {
    var text = body.longText("text", LONGEST);
    if (text == null || text.isBlank()) {
      throw Problem.invalid("body_field_missing").field("text");
    }
    var direction = body.optionalText("direction");
    if (direction != null && !direction.equals("in") && !direction.equals("out")) {
      throw Problem.invalid("body_field_invalid").field("direction").with("expected", "in or out");
    }
    var about = Body.of(body.node("about"), "type", "id");
    return new CallNotes.Line(
        text.strip(),
        direction == null ? "out" : direction,
        outcome(body),
        about.text("type"),
        about.id("id"),
        zones.of(viewer, body.optionalText("time_zone")),
        zones.language(viewer).orElse(locale));
  }

  private static @Nullable String outcome(Body body) {
    var outcome = body.longText("outcome", LONGEST_OUTCOME);
    return outcome == null || outcome.isBlank() ? null : outcome.strip();
  }

  private static Map<String, @Nullable Object> shown(CallNotes.Meaning meaning) {
    var interaction = new LinkedHashMap<String, @Nullable Object>();
    interaction.put("subject", meaning.subject());
    for (var name : new String[] {"person", "company", "deal", "lead"}) {
      interaction.put(name, id(meaning.around().part(name)));
    }
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("interaction", interaction);
    shown.put("task", task(meaning.task()));
    shown.put("marked", marked(meaning.marked()));
    shown.put("batch", null);
    shown.put("interaction_id", null);
    shown.put("task_id", null);
    return shown;
  }

  private static @Nullable Object id(@Nullable Reference reference) {
    return reference == null ? null : reference.id();
  }

  private static @Nullable Map<String, Object> marked(CallNotes.@Nullable Marked marked) {
    return marked == null
        ? null
        : Map.of(
            "kind", marked.failure().name().toLowerCase(Locale.ROOT),
            "type", marked.way().type(),
            "record", marked.way().record(),
            "field", marked.way().field(),
            "value", marked.way().value());
  }

  private static @Nullable Map<String, Object> task(CallNotes.@Nullable Planned planned) {
    return planned == null
        ? null
        : Map.of(
            "title", planned.title(),
            "kind", planned.kind(),
            "due_at", planned.dueAt(),
            "from", planned.from(),
            "to", planned.to());
  }
}
