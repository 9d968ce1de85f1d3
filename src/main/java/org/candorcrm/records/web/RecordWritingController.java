package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.records.write.RecordWriting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One record: create, change, delete, and take a deletion back. */
@RestController
final class RecordWritingController {

  private final RecordWriting records;
  private final RecordAnswers shown;

  RecordWritingController(RecordWriting records, RecordAnswers shown) {
    this.records = records;
    this.shown = shown;
  }

  @PostMapping("/api/{noun}")
  ResponseEntity<Object> create(
      Viewer viewer, @PathVariable String noun, @RequestBody JsonNode body) {
    var written = records.create(viewer, noun, body);
    return Answers.created(noun, written, shown.of(viewer, noun, written));
  }

  @PatchMapping("/api/{noun}/{id}")
  ResponseEntity<Object> update(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody JsonNode patch) {
    var written = records.update(viewer, noun, id, Versions.expected(version), patch);
    return Answers.ok(written, shown.of(viewer, noun, written));
  }

  @DeleteMapping("/api/{noun}/{id}")
  ResponseEntity<Void> delete(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
    records.delete(viewer, noun, id, Versions.expected(version));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/{noun}/{id}/restoration")
  ResponseEntity<Object> restore(
      Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    var written = records.restore(viewer, noun, id);
    return Answers.ok(written, shown.of(viewer, noun, written));
  }
}
