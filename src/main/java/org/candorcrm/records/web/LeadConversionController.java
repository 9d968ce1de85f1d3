package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.LeadConversion;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Converting a lead. */
@RestController
final class LeadConversionController {

  private final LeadConversion conversion;

  LeadConversionController(LeadConversion conversion) {
    this.conversion = conversion;
  }

  @PostMapping("/api/leads/{id}/conversion")
  Object convert(Viewer viewer, @PathVariable String id, @RequestBody JsonNode body) {
    return conversion.convert(viewer, id, body);
  }
}
