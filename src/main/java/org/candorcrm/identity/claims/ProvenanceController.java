package org.candorcrm.identity.claims;

import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where the values of one record come from, and that somebody checked them. */
@RestController
final class ProvenanceController {

  private static final int MOST_FIELDS = 100;

  private final Origins origins;

  ProvenanceController(Origins origins) {
    this.origins = origins;
  }

  @GetMapping("/api/{noun}/{id}/provenance")
  Map<String, Object> get(Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    return origins.of(viewer, noun, record(noun, id));
  }

  @PostMapping("/api/{noun}/{id}/verifications")
  Map<String, Object> verify(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestBody JsonNode json) {
    var fields = Body.of(json, "fields").texts("fields");
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      throw Problem.invalid("body_field_missing").field("fields");
    }
    return origins.verify(viewer, noun, record(noun, id), fields);
  }

  private static java.util.UUID record(String noun, String id) {
    var record = Ids.parse(id);
    if (record == null) {
      throw Problem.notFound("record_not_found").with("type", noun);
    }
    return record;
  }
}
