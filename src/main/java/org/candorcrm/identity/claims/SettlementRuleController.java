package org.candorcrm.identity.claims;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** For this field, believe this source. */
@RestController
@RequestMapping("/api/settlement-rules")
final class SettlementRuleController {

  private final SettlementRules rules;
  private final Origins origins;

  SettlementRuleController(SettlementRules rules, Origins origins) {
    this.rules = rules;
    this.origins = origins;
  }

  @GetMapping
  Map<String, List<Map<String, @Nullable Object>>> list(Viewer viewer) {
    return Map.of("items", rules.list(viewer));
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> make(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "type", "field", "source");
    var type = origins.type(viewer, body.text("type"));
    var name = body.text("field");
    var field =
        VisibleDisputes.readable(viewer, type).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> Problem.invalid("field_unknown").field(name).with("type", type.name()));
    var source = body.node("source");
    if (source == null || !source.isInt()) {
      throw Problem.invalid("body_field_missing").field("source");
    }
    var made = rules.make(viewer, type, field, source.asInt());
    return ResponseEntity.created(URI.create("/api/settlement-rules")).body(made);
  }

  @PostMapping("/{id}/end")
  Map<String, @Nullable Object> end(Viewer viewer, @PathVariable UUID id) {
    return rules.end(viewer, id);
  }
}
