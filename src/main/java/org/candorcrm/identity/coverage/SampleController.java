package org.candorcrm.identity.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** "Is this still right?": a few values a week, of one's own records. */
@RestController
@RequestMapping("/api/me/coverage-samples")
final class SampleController {

  private final Samples samples;

  SampleController(Samples samples) {
    this.samples = samples;
  }

  @GetMapping
  Map<String, List<Map<String, Object>>> waiting(Viewer viewer, Locale locale) {
    return Map.of(
        "items",
        samples.waiting(viewer).stream()
            .map(one ->
                Map.<String, Object>of(
                    "id", one.id(),
                    "type", one.type().plural(),
                    "record", one.record(),
                    "title", one.title(),
                    "field", one.field().name(),
                    "label", one.field().labels().in(locale),
                    "asked_at", one.askedAt()))
            .toList());
  }

  @PutMapping("/{sample}")
  Map<String, Object> answer(Viewer viewer, @PathVariable UUID sample, @RequestBody JsonNode json) {
    var answer = Samples.Answer.of(Body.of(json, "answer").text("answer"));
    return samples.answer(viewer, sample, answer);
  }
}
