package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.Batches;
import org.candorcrm.records.write.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Many operations in one call. */
@RestController
final class BatchController {

  private final Batches batches;
  private final Idempotency idempotency;
  private final Answers answers;

  BatchController(Batches batches, Idempotency idempotency, Answers answers) {
    this.batches = batches;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @PostMapping("/api/{noun}/batch")
  ResponseEntity<String> write(
      Viewer viewer,
      @PathVariable String noun,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody JsonNode body) {
    return answers.http(
        idempotency.once(
            viewer,
            key,
            key == null ? "" : "POST " + noun + "/batch " + body,
            () -> answers.ok(batches.write(viewer, noun, body))));
  }
}
