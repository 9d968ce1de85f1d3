package org.candorcrm.records.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Written;
import org.candorcrm.records.Written.Outcome;
import org.candorcrm.records.write.Idempotency;
import org.candorcrm.records.write.MergeHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One record of two, and two again. */
@RestController
final class MergeController {

  private final MergeHistory merges;
  private final RecordAnswers shown;
  private final Idempotency idempotency;
  private final Answers answers;

  MergeController(
      MergeHistory merges, RecordAnswers shown, Idempotency idempotency, Answers answers) {
    this.merges = merges;
    this.shown = shown;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @PostMapping("/api/{noun}/{id}/merges")
  ResponseEntity<String> merge(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody JsonNode body) {
    int known = IfMatch.version(version);
    return answers.http(
        idempotency.once(
            viewer,
            key,
            key == null ? "" : "POST " + noun + "/" + id + "/merges " + body,
            () -> {
              var merge = merges.merge(viewer, noun, id, known, body);
              var winner = new Written(Ids.parse(id), merge.version(), Outcome.CHANGED, List.of());
              var answer = new LinkedHashMap<String, Object>();
              answer.put("merge", merge.id());
              answer.put("record", shown.of(viewer, noun, winner));
              answer.put("moved", merge.moved());
              return answers.ok(winner, answer);
            }));
  }

  @GetMapping("/api/{noun}/{id}/merges")
  Map<String, List<Map<String, @Nullable Object>>> of(
      Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    return Map.of("items", merges.of(viewer, noun, id));
  }

  @PostMapping("/api/{noun}/{id}/merges/{merge}/reversal")
  ResponseEntity<String> reverse(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @PathVariable String merge,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    return answers.http(
        idempotency.once(
            viewer,
            key,
            "POST " + noun + "/" + id + "/merges/" + merge + "/reversal",
            () -> answers.ok(merges.reverse(viewer, noun, id, merge))));
  }
}
