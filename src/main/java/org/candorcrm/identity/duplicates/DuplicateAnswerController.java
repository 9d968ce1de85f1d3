package org.candorcrm.identity.duplicates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the viewer has said of pairs, and taking it back. */
@RestController
@RequestMapping("/api/duplicate-answers")
final class DuplicateAnswerController {

  private final Duplicates duplicates;

  DuplicateAnswerController(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @GetMapping
  Map<String, List<Map<String, @Nullable Object>>> own(Viewer viewer, @RequestParam String type) {
    return Map.of("items", duplicates.own(viewer, type));
  }

  @PostMapping("/{id}/undo")
  Map<String, @Nullable Object> undo(Viewer viewer, @PathVariable UUID id) {
    return duplicates.undo(viewer, id);
  }
}
