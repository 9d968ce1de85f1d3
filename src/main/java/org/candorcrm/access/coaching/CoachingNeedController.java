package org.candorcrm.access.coaching;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Opening a coaching need, having seen one, closing one. */
@RestController
@RequestMapping("/api/coaching-needs")
final class CoachingNeedController {

  private final CoachingNeeds needs;

  CoachingNeedController(CoachingNeeds needs) {
    this.needs = needs;
  }

  @GetMapping
  Map<String, List<CoachingNeed>> list(Viewer viewer) {
    return Map.of("items", needs.of(viewer));
  }

  @GetMapping("/{id}")
  CoachingNeed get(Viewer viewer, @PathVariable UUID id) {
    return needs.get(viewer, id);
  }

  @PostMapping
  ResponseEntity<CoachingNeed> open(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "person", "purpose");
    var id = needs.open(viewer, body.id("person"), body.text("purpose"));
    return ResponseEntity.created(URI.create("/api/coaching-needs/" + id))
        .body(needs.get(viewer, id));
  }

  /** At a screen, by the person: a program of theirs has not seen anything. */
  @PostMapping("/{id}/acknowledgement")
  CoachingNeed acknowledge(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    needs.acknowledge(caller.viewer(), needs.get(caller.viewer(), id));
    return needs.get(caller.viewer(), id);
  }

  @PostMapping("/{id}/closing")
  CoachingNeed close(Viewer viewer, @PathVariable UUID id) {
    needs.close(viewer, needs.get(viewer, id));
    return needs.get(viewer, id);
  }
}
