package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.Idempotency;
import org.candorcrm.records.write.LeadConversion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Converting a lead. */
@RestController
final class LeadConversionController {

  private final LeadConversion conversion;
  private final Idempotency idempotency;
  private final Answers answers;

  LeadConversionController(LeadConversion conversion, Idempotency idempotency, Answers answers) {
    this.conversion = conversion;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @PostMapping("/api/leads/{id}/conversion")
  ResponseEntity<String> convert(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody JsonNode body) {
    return answers.http(
        idempotency.once(
            viewer,
            key,
            "POST leads/" + id + "/conversion " + body,
            () -> answers.ok(conversion.convert(viewer, id, body))));
  }
}
