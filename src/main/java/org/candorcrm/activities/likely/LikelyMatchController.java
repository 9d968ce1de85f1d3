package org.candorcrm.activities.likely;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records that a new one may be the same as, asked while somebody types it in. */
@RestController
final class LikelyMatchController {

  private final LikelyMatches matches;

  LikelyMatchController(LikelyMatches matches) {
    this.matches = matches;
  }

  @PostMapping("/api/likely-matches")
  Map<String, Object> find(Viewer viewer, Locale locale, @RequestBody JsonNode json) {
    var body = Body.of(json, "type", "draft");
    var draft = body.node("draft");
    if (draft == null || !draft.isObject()) {
      throw Problem.invalid("body_field_missing").field("draft");
    }
    return Map.of(
        "items",
        matches.of(viewer, body.text("type"), draft).stream()
            .map(match -> shown(match, locale))
            .toList());
  }

  private static Map<String, @Nullable Object> shown(LikelyMatches.Match match, Locale locale) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("type", match.type());
    shown.put("id", match.id());
    shown.put("title", match.title());
    shown.put("subtitle", match.subtitle());
    shown.put("score", match.score());
    shown.put(
        "reasons",
        match.reasons().stream()
            .map(reason ->
                Map.of(
                    "code", reason.code(),
                    "points", reason.points(),
                    "text", Messages.text("likely." + reason.code(), locale, Map.of())))
            .toList());
    return shown;
  }
}
