package org.candorcrm.records.web;

import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.BulkEditing;
import org.candorcrm.records.write.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The same change of many records. */
@RestController
final class BulkEditController {

  private final BulkEditing editing;
  private final Idempotency idempotency;
  private final Answers answers;

  BulkEditController(BulkEditing editing, Idempotency idempotency, Answers answers) {
    this.editing = editing;
    this.idempotency = idempotency;
    this.answers = answers;
  }

  @PostMapping("/api/{noun}/bulk-edits")
  ResponseEntity<String> edit(
      Viewer viewer,
      @PathVariable String noun,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody JsonNode body) {
    return answers.http(
        idempotency.once(
            viewer,
            key,
            key == null ? "" : "POST " + noun + "/bulk-edits " + body,
            () -> editing.choose(viewer, noun, body),
            asked -> {
              var edit = editing.edit(viewer, asked);
              return answers.worked(edit.status(), "/api/bulk-edits/" + edit.id(), edit);
            }));
  }

  /** How far a bulk edit is. */
  @GetMapping("/api/bulk-edits/{id}")
  BulkEditing.BulkEdit get(Viewer viewer, @PathVariable UUID id) {
    return editing.find(viewer, id);
  }
}
