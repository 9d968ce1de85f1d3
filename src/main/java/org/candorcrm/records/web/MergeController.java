package org.candorcrm.records.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Written;
import org.candorcrm.records.Written.Outcome;
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

  MergeController(MergeHistory merges, RecordAnswers shown) {
    this.merges = merges;
    this.shown = shown;
  }

  @PostMapping("/api/{noun}/{id}/merges")
  ResponseEntity<Object> merge(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody JsonNode body) {
    var merge = merges.merge(viewer, noun, id, Versions.expected(version), body);
    var winner = new Written(Ids.parse(id), merge.version(), Outcome.CHANGED, List.of());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("merge", merge.id());
    answer.put("record", shown.of(viewer, noun, winner));
    answer.put("moved", merge.moved());
    return Answers.ok(winner, answer);
  }

  @GetMapping("/api/{noun}/{id}/merges")
  Map<String, List<Map<String, @Nullable Object>>> of(
      Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    return Map.of("items", merges.of(viewer, noun, id));
  }

  @PostMapping("/api/{noun}/{id}/merges/{merge}/reversal")
  Object reverse(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @PathVariable String merge) {
    return merges.reverse(viewer, noun, id, merge);
  }
}
