package org.candorcrm.identity.sources;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a source brought. */
@RestController
final class ContributionController {

  private final Contributions contributions;

  ContributionController(Contributions contributions) {
    this.contributions = contributions;
  }

  @GetMapping("/api/sources/{id}/contributions")
  Map<String, @Nullable Object> of(Viewer viewer, Locale locale, @PathVariable int id) {
    return contributions.of(viewer, id, locale);
  }

  @GetMapping("/api/sources/{id}/records")
  Map<String, @Nullable Object> records(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam String type,
      @RequestParam(defaultValue = "false") boolean alone,
      @RequestParam @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return contributions.records(viewer, id, type, alone, cursor, Page.limit(limit));
  }
}
