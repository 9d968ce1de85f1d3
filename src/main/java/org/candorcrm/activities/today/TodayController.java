package org.candorcrm.activities.today;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.TimeZones;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** My day; nobody asks for somebody else's. */
@RestController
@RequestMapping("/api/today")
final class TodayController {

  private final Today today;
  private final Dismissals dismissals;
  private final TimeZones zones;

  TodayController(Today today, Dismissals dismissals, TimeZones zones) {
    this.today = today;
    this.dismissals = dismissals;
    this.zones = zones;
  }

  @GetMapping
  Map<String, Object> get(
      Viewer viewer,
      Locale locale,
      @RequestParam(name = "time_zone", required = false) @Nullable String zone,
      @RequestParam(defaultValue = "false") boolean dismissed) {
    var plan = today.of(viewer, zones.of(viewer, zone), dismissed);
    return Map.of(
        "as_of",
        plan.day().now(),
        "date",
        plan.day().date(),
        "items",
        plan.entries().stream().map(entry -> shown(entry, plan, locale)).toList(),
        "more",
        plan.more(),
        "dismissed",
        plan.dismissed());
  }

  /** Until tomorrow begins, where the person is. */
  @PutMapping("/dismissals/{key}")
  Map<String, Object> dismiss(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam(name = "time_zone", required = false) @Nullable String zone,
      @RequestBody(required = false) @Nullable JsonNode json) {
    var reason = json == null ? null : Body.of(json, "reason").optionalText("reason");
    var until = Day.of(viewer.now(), zones.of(viewer, zone)).end();
    dismissals.put(viewer.user(), key, until, reason);
    return Map.of("key", key, "until", until);
  }

  @DeleteMapping("/dismissals/{key}")
  ResponseEntity<Void> takeBack(Viewer viewer, @PathVariable String key) {
    dismissals.remove(viewer.user(), key);
    return ResponseEntity.noContent().build();
  }

  private static Map<String, @Nullable Object> shown(Entry entry, Today.Plan plan, Locale locale) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("key", entry.key());
    shown.put("kind", entry.kind());
    shown.put("score", entry.score());
    shown.put("record", Map.of("type", entry.type(), "id", entry.id(), "title", entry.title()));
    shown.put("at", entry.at());
    shown.put("subject", entry.subject());
    shown.put("todo", entry.todo());
    shown.put("reasons", entry.reasons().stream().map(reason -> shown(reason, locale)).toList());
    shown.put("contact", contact(Contacts.choose(entry.people(), plan.contacts())));
    return shown;
  }

  private static Map<String, Object> shown(Reason reason, Locale locale) {
    var figures = new HashMap<String, Object>();
    reason.figures().forEach((name, value) -> figures.put(name, figure(value, locale)));
    return Map.of(
        "code", reason.code(),
        "points", reason.points(),
        "text", Messages.text("today." + reason.code(), locale, figures));
  }

  /** Amounts as people write them; counts are short enough. */
  private static String figure(Object value, Locale locale) {
    return value instanceof BigDecimal amount
        ? NumberFormat.getNumberInstance(locale).format(amount)
        : value.toString();
  }

  private static @Nullable Map<String, @Nullable Object> contact(
      Contacts.@Nullable Contact contact) {
    if (contact == null) {
      return null;
    }
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("type", contact.type());
    shown.put("id", contact.id());
    shown.put("title", contact.name());
    shown.put("phone", contact.phone());
    shown.put("email", contact.email());
    return shown;
  }
}
