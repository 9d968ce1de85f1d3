package org.candorcrm.insight.understanding;

import org.candorcrm.access.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/understanding")
final class UnderstandingController {

  private final Understanding understanding;

  UnderstandingController(Understanding understanding) {
    this.understanding = understanding;
  }

  @GetMapping
  Understood understand(Viewer viewer, @RequestParam String text) {
    return understanding.of(viewer, text);
  }
}
