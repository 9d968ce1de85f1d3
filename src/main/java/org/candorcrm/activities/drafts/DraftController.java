package org.candorcrm.activities.drafts;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.platform.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** My drafts; nobody reads somebody else's. */
@RestController
@WithOwnRights
@RequestMapping("/api/drafts")
final class DraftController {

  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  @GetMapping
  Map<String, List<Map<String, Object>>> list(Viewer viewer) {
    return Map.of(
        "items",
        drafts.places(viewer.user()).stream()
            .map(place ->
                Map.<String, Object>of("place", place.place(), "updated_at", place.updatedAt()))
            .toList());
  }

  @GetMapping("/{place}")
  Map<String, Object> get(Viewer viewer, @PathVariable String place) {
    return drafts
        .find(viewer.user(), place)
        .map(DraftController::shown)
        .orElseThrow(() -> Problem.notFound("draft_not_found"));
  }

  @PutMapping("/{place}")
  Map<String, Object> put(Viewer viewer, @PathVariable String place, @RequestBody JsonNode json) {
    var content = Body.of(json, "content").node("content");
    if (content == null) {
      throw Problem.invalid("body_field_missing").field("content");
    }
    return shown(drafts.keep(viewer.user(), place, content));
  }

  @DeleteMapping("/{place}")
  ResponseEntity<Void> delete(Viewer viewer, @PathVariable String place) {
    drafts.remove(viewer.user(), place);
    return ResponseEntity.noContent().build();
  }

  private static Map<String, Object> shown(Drafts.Draft draft) {
    return Map.of(
        "place", draft.place(), "content", draft.content(), "updated_at", draft.updatedAt());
  }
}
