package org.candorcrm.activities.calls;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.TimeZones;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a line about something to do means: its words, its kind, and when. Makes nothing. */
@RestController
final class TaskPhraseController {

  private static final int LONGEST = 500;

  private final TimeZones zones;

  TaskPhraseController(TimeZones zones) {
    this.zones = zones;
  }

  /**
   * @param dueAt null where the line names no moment that lies ahead
   */
  private record Meaning(
      String title, @Nullable Instant dueAt, @Nullable Integer from, @Nullable Integer to) {}

  @GetMapping("/api/task-phrases")
  Map<String, @Nullable Object> read(
      Viewer viewer,
      Locale locale,
      @RequestParam String text,
      @RequestParam(name = "time_zone", required = false) @Nullable String zone) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw Problem.parameter("text", "up to " + LONGEST + " characters");
    }
    var now = viewer.now().atZone(zones.of(viewer, zone));
    var language = zones.language(viewer).orElse(locale);
    var meaning =
        PhraseReading.ofTask(text, now, language)
            .map(found ->
                new Meaning(
                    CallText.without(text, found.from(), found.to()),
                    found.due().toInstant(),
                    found.from(),
                    found.to()))
            .orElseGet(() -> new Meaning(text.strip(), null, null, null));
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("title", meaning.title);
    shown.put("kind", CallText.kind(meaning.title));
    shown.put("due_at", meaning.dueAt);
    shown.put("from", meaning.from);
    shown.put("to", meaning.to);
    return shown;
  }
}
