package org.candorcrm.records.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.aging.Aging;
import org.candorcrm.records.aging.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How old the values of some records are, and that one is still right. */
@RestController
final class AgingController {

  private final Aging aging;

  AgingController(Aging aging) {
    this.aging = aging;
  }

  /** The fields whose values are still right. */
  record Confirmation(@Nullable Set<String> fields) {}

  @GetMapping("/api/{noun}/stamps")
  Map<String, Object> stamps(
      Viewer viewer, @PathVariable String noun, @RequestParam List<String> ids) {
    var asked = new LinkedHashSet<UUID>();
    for (var text : ids) {
      var id = Ids.parse(text);
      if (id == null) {
        throw Problem.parameter("ids", "ids, separated by commas");
      }
      asked.add(id);
    }
    var items =
        aging.of(viewer, noun, asked).entrySet().stream()
            .map(entry -> item(entry.getKey(), entry.getValue()))
            .toList();
    return Map.of("items", items);
  }

  @PostMapping("/api/{noun}/{id}/confirmations")
  Map<String, Object> confirm(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestBody Confirmation body) {
    var record = Ids.parse(id);
    if (record == null) {
      throw Problem.notFound("record_not_found").with("type", noun);
    }
    var fields = body.fields();
    if (fields == null || fields.isEmpty() || fields.size() > Aging.MOST_RECORDS) {
      throw Problem.invalid("property_missing").field("fields");
    }
    return item(record, aging.confirm(viewer, noun, record, fields));
  }

  private static Map<String, Object> item(UUID record, Map<String, Stamp> stamps) {
    var fields = new LinkedHashMap<String, Object>();
    stamps.forEach((field, stamp) -> fields.put(field, stamp(stamp)));
    return Map.of("id", record, "fields", fields);
  }

  private static Map<String, @Nullable Object> stamp(Stamp stamp) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("at", stamp.at());
    json.put("how", stamp.how().name().toLowerCase(Locale.ROOT));
    json.put("stale", stamp.stale());
    json.put("actor", named(stamp.actor(), stamp.actorName(), "id"));
    json.put("source", named(stamp.sourceKind(), stamp.sourceName(), "kind"));
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> named(
      @Nullable Object first, @Nullable String name, String word) {
    if (first == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put(word, first);
    json.put("name", name);
    return json;
  }
}
