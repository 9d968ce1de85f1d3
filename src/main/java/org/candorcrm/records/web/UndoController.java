package org.candorcrm.records.web;

import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.write.Undoing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Undoing a batch creates an undo. */
@RestController
final class UndoController {

  private final Undoing undoing;

  UndoController(Undoing undoing) {
    this.undoing = undoing;
  }

  @PostMapping("/api/undos")
  ResponseEntity<Undoing.Undo> undo(Viewer viewer, @RequestBody JsonNode body) {
    var named = body.get("batch");
    var batch = named == null || !named.isString() ? null : Ids.parse(named.stringValue());
    if (batch == null) {
      throw Problem.invalid("member_invalid").field("batch").with("expected", "the id of a batch");
    }
    var undo = undoing.undo(viewer, batch);
    return Answers.worked(undo.status(), "/api/undos/" + undo.batch(), undo);
  }

  /** How far an undo is. */
  @GetMapping("/api/undos/{id}")
  Undoing.Undo get(Viewer viewer, @PathVariable UUID id) {
    return undoing.find(viewer, id);
  }
}
