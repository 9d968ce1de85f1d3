package org.candorcrm.identity.duplicates;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was merged, and taking a whole run of it back. */
@RestController
final class DuplicateMergeController {

  private final MergeList list;
  private final TakingRunsBack taking;

  DuplicateMergeController(MergeList list, TakingRunsBack taking) {
    this.list = list;
    this.taking = taking;
  }

  @GetMapping("/api/duplicate-merges")
  Map<String, @Nullable Object> list(
      Viewer viewer,
      Locale locale,
      @RequestParam String type,
      @RequestParam @Nullable UUID run,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam @Nullable UUID cursor) {
    return list.page(viewer, locale, type, run, cursor, Page.limit(limit));
  }

  @PostMapping("/api/duplicate-merge-runs/{id}/reversal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> takeBack(Viewer viewer, @PathVariable UUID id) {
    return list.run(viewer, taking.ask(viewer, id));
  }
}
