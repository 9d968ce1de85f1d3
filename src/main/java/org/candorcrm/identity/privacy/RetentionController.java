package org.candorcrm.identity.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Which records have to be kept by law, and who is kept for them. */
@RestController
final class RetentionController {

  private final Retentions retentions;
  private final Retained retained;

  RetentionController(Retentions retentions, Retained retained) {
    this.retentions = retentions;
    this.retained = retained;
  }

  /** Every type that could have one, with the one that it has. */
  @GetMapping("/api/retentions")
  Map<String, Object> list(Viewer viewer, Locale language) {
    Answering.demand(viewer);
    var all = retentions.all();
    return Map.of(
        "items", retentions.possible().stream().map(type -> shown(type, all, language)).toList());
  }

  private static Map<String, @Nullable Object> shown(
      RecordType type, List<Retention> all, Locale language) {
    var found = all.stream().filter(one -> one.type().equals(type.name())).findFirst();
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("type", type.name());
    shown.put("label", type.pluralLabels().in(language));
    shown.put("years", found.map(Retention::years).orElse(null));
    shown.put("law", found.map(Retention::law).orElse(null));
    shown.put("field", found.map(Retention::field).orElse(null));
    shown.put(
        "fields",
        type.activeFields().stream()
            .filter(one -> one.kind() instanceof DateKind || one.kind() instanceof MomentKind)
            .map(one -> Map.of("name", one.name(), "label", one.labels().in(language)))
            .toList());
    return shown;
  }

  @PutMapping("/api/retentions/{type}")
  Map<String, @Nullable Object> keep(
      Viewer viewer, Locale language, @PathVariable String type, @RequestBody JsonNode json) {
    var kept = retentions.keep(viewer, type, Body.of(json, "years", "law", "field"));
    var of =
        retentions.possible().stream()
            .filter(one -> one.name().equals(type))
            .findFirst()
            .orElseThrow();
    return shown(of, List.of(kept), language);
  }

  @DeleteMapping("/api/retentions/{type}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Viewer viewer, @PathVariable String type) {
    retentions.end(viewer, type);
  }

  /** Who erased records were, for the records that are kept; the look is audited. */
  @GetMapping("/api/retained")
  Map<String, Object> retained(Viewer viewer) {
    return Map.of("items", retained.list(viewer));
  }
}
