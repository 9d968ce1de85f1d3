package org.candorcrm.records.web;

import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.ChangeHistory;
import org.candorcrm.records.write.ChangeSearch;
import org.candorcrm.records.write.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one record and around it, in one batch, by one colleague. */
@RestController
final class ChangesController {

  private final ChangeHistory history;
  private final Timeline timeline;
  private final ChangeSearch search;

  ChangesController(ChangeHistory history, Timeline timeline, ChangeSearch search) {
    this.history = history;
    this.timeline = timeline;
    this.search = search;
  }

  @GetMapping("/api/changes")
  ChangeHistory.Page find(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String batch,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return search.find(viewer, batch, actor, limit, cursor);
  }

  @GetMapping("/api/{noun}/{id}/changes")
  ChangeHistory.Page changes(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return history.of(viewer, noun, id, limit, cursor);
  }

  @GetMapping("/api/{noun}/{id}/timeline")
  Timeline.Page timeline(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Set<String> kinds,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String at) {
    var first = cursor == null ? Parameters.moment(at) : null;
    return timeline.of(viewer, noun, id, kinds == null ? Set.of() : kinds, limit, cursor, first);
  }
}
