package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.Erasing;
import org.candorcrm.records.write.Erasure;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forgetting somebody for good. */
@RestController
final class ErasureController {

  private final Erasing erasing;

  ErasureController(Erasing erasing) {
    this.erasing = erasing;
  }

  /** What it would come to; nothing is changed. */
  @GetMapping("/api/{noun}/{id}/erasure")
  Erasure preview(Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    return erasing.preview(viewer, noun, id);
  }

  @PostMapping("/api/{noun}/{id}/erasure")
  Erasure erase(Viewer viewer, @PathVariable String noun, @PathVariable String id) {
    return erasing.erase(viewer, noun, id);
  }
}
