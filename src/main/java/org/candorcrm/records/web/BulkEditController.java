package org.candorcrm.records.web;

import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.BulkEditing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The same change of many records. */
@RestController
final class BulkEditController {

  private final BulkEditing editing;

  BulkEditController(BulkEditing editing) {
    this.editing = editing;
  }

  @PostMapping("/api/{noun}/bulk-edits")
  ResponseEntity<BulkEditing.BulkEdit> edit(
      Viewer viewer, @PathVariable String noun, @RequestBody JsonNode body) {
    var edit = editing.edit(viewer, editing.choose(viewer, noun, body));
    return Answers.worked(edit.status(), "/api/bulk-edits/" + edit.id(), edit);
  }

  /** How far a bulk edit is. */
  @GetMapping("/api/bulk-edits/{id}")
  BulkEditing.BulkEdit get(Viewer viewer, @PathVariable UUID id) {
    return editing.find(viewer, id);
  }
}
