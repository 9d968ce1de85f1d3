package org.candorcrm.activities.looks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.records.query.ListRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is new since I last looked, and that I am looking now. */
@RestController
final class LookController {

  private final RecordNews recordNews;
  private final ListNews listNews;

  LookController(RecordNews recordNews, ListNews listNews) {
    this.recordNews = recordNews;
    this.listNews = listNews;
  }

  @GetMapping("/api/{noun}/{id}/look")
  RecordNews.News ofRecord(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant since) {
    return recordNews.of(viewer, noun, id, since);
  }

  @PutMapping("/api/{noun}/{id}/look")
  Map<String, Instant> lookAtRecord(
      Viewer viewer, @PathVariable String noun, @PathVariable UUID id) {
    return Map.of("looked_at", recordNews.look(viewer, noun, id));
  }

  @GetMapping("/api/{noun}/look")
  ListNews.News ofList(
      Viewer viewer,
      @PathVariable String noun,
      @RequestParam(required = false) @Nullable String filter,
      @RequestParam(required = false) @Nullable Instant since) {
    return listNews.of(viewer, noun, filter, since);
  }

  @PutMapping("/api/{noun}/look")
  Map<String, Instant> lookAtList(
      Viewer viewer,
      @PathVariable String noun,
      @RequestBody(required = false) @Nullable JsonNode body) {
    var filter =
        body == null
            ? null
            : Body.of(body, "filter").longText("filter", ListRequest.LONGEST_FILTER);
    return Map.of("looked_at", listNews.look(viewer, noun, filter));
  }
}
