package org.candorcrm.identity.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a colleague should know before they call, for a while. */
@RestController
@RequestMapping("/api/circumstances/{covered}/{id}")
final class CircumstanceController {

  private final Circumstances circumstances;

  CircumstanceController(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  @GetMapping
  Map<String, List<Map<String, @Nullable Object>>> of(
      Viewer viewer, @PathVariable("covered") String plural, @PathVariable UUID id) {
    return Map.of(
        "items",
        circumstances.of(viewer, plural, id).stream().map(CircumstanceController::shown).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> note(
      Viewer viewer,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @RequestBody JsonNode json) {
    var body = Body.of(json, "text", "expires_at");
    var text = body.text("text");
    if (text.length() > Circumstances.LONGEST_TEXT) {
      throw Problem.invalid("circumstance_too_long")
          .field("text")
          .with("longest", Circumstances.LONGEST_TEXT);
    }
    return shown(circumstances.note(viewer, plural, id, text, body.moment("expires_at")));
  }

  @DeleteMapping("/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(
      Viewer viewer,
      @PathVariable("covered") String plural,
      @PathVariable UUID id,
      @PathVariable UUID note) {
    circumstances.end(viewer, plural, id, note);
  }

  private static Map<String, @Nullable Object> shown(Circumstances.Circumstance one) {
    var by = new LinkedHashMap<String, @Nullable Object>();
    by.put("id", one.writtenBy());
    by.put("name", one.writtenByName());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", one.id());
    json.put("text", one.text());
    json.put("written_at", one.writtenAt());
    json.put("written_by", by);
    json.put("expires_at", one.expiresAt());
    return json;
  }
}
