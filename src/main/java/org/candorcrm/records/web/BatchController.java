package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.Batches;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Many operations in one call. */
@RestController
final class BatchController {

  private final Batches batches;

  BatchController(Batches batches) {
    this.batches = batches;
  }

  @PostMapping("/api/{noun}/batch")
  Batches.Answer write(Viewer viewer, @PathVariable String noun, @RequestBody JsonNode body) {
    return batches.write(viewer, noun, body);
  }
}
