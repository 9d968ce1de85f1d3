package org.candorcrm.insight.beliefs;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@WithOwnRights
@Costly
@RequestMapping("/api/beliefs")
final class BeliefController {

  private static final int LARGEST = 100;

  private final Beliefs beliefs;
  private final Templates templates;

  BeliefController(Beliefs beliefs, Templates templates) {
    this.beliefs = beliefs;
    this.templates = templates;
  }

  @GetMapping
  Beliefs.Some list(
      Viewer viewer,
      @RequestParam @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LARGEST) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", LARGEST);
    }
    return beliefs.list(viewer, cursor, limit);
  }

  @PostMapping
  ResponseEntity<BeliefView> write(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "words", "statement", "sure", "until", "shared");
    var written = beliefs.write(viewer, body);
    return ResponseEntity.created(URI.create("/api/beliefs/" + written.id()))
        .eTag(Versions.tag(written.version()))
        .body(written);
  }

  /** Nothing is kept of it. */
  @PostMapping("/previews")
  @ResponseStatus(HttpStatus.CREATED)
  Tested preview(Viewer viewer, @RequestBody JsonNode json) {
    return beliefs.preview(viewer, Body.of(json, "statement", "until"));
  }

  @GetMapping("/templates")
  Map<String, List<Templates.Template>> templates(Viewer viewer, Locale language) {
    return Map.of("items", templates.all(viewer, language));
  }

  @GetMapping("/calibration")
  Calibration calibration(Viewer viewer) {
    return beliefs.calibration(viewer);
  }

  @GetMapping("/{id}")
  ResponseEntity<BeliefView> get(Viewer viewer, @PathVariable UUID id) {
    var found = beliefs.get(viewer, id);
    return Versions.tagged(found.version(), found);
  }

  @PatchMapping("/{id}")
  ResponseEntity<BeliefView> share(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int expected = Versions.expected(ifMatch);
    var changed = beliefs.share(viewer, id, expected, Body.of(json, "shared"));
    return Versions.tagged(changed.version(), changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(Viewer viewer, @PathVariable UUID id) {
    beliefs.retire(viewer, id);
  }
}
