package org.candorcrm.identity.privacy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.identity.privacy.PrivacyRequests.Listed;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people ask of us by law. */
@RestController
@RequestMapping("/api/privacy-requests")
final class PrivacyRequestController {

  private final PrivacyRequests requests;

  PrivacyRequestController(PrivacyRequests requests) {
    this.requests = requests;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (!state.equals("open") && !state.equals("all")) {
      throw Problem.parameter("state", "open or all");
    }
    int most = Page.limit(limit);
    var found = requests.page(viewer, state.equals("open"), cursor, most + 1);
    var page = Page.of(found, most, one -> one.request().id().toString());
    page.put("items", found.stream().limit(most).map(one -> shown(viewer, one)).toList());
    return page;
  }

  @GetMapping("/{id}")
  ResponseEntity<Map<String, @Nullable Object>> get(Viewer viewer, @PathVariable UUID id) {
    var one = requests.one(viewer, id);
    return Versions.tagged(one.request().version(), shown(viewer, one));
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> add(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "kind", "type", "record", "who", "words", "received_at", "owner");
    var made = requests.add(viewer, body);
    return ResponseEntity.created(URI.create("/api/privacy-requests/" + made.request().id()))
        .eTag(Versions.tag(1))
        .body(shown(viewer, made));
  }

  @PatchMapping("/{id}")
  ResponseEntity<Map<String, @Nullable Object>> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String version,
      @RequestBody JsonNode json) {
    var body = Body.of(json, "state", "outcome", "owner", "due_at");
    var changed = requests.change(viewer, id, Versions.expected(version), body);
    return Versions.tagged(changed.request().version(), shown(viewer, changed));
  }

  private static Map<String, @Nullable Object> shown(Viewer viewer, Listed listed) {
    var request = listed.request();
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", request.id());
    shown.put("version", request.version());
    shown.put("kind", PrivacyRequest.key(request.kind()));
    shown.put("type", listed.plural());
    shown.put("record", request.record());
    shown.put("title", listed.title());
    shown.put("who", request.who());
    shown.put("words", request.words());
    shown.put("received_at", request.receivedAt());
    shown.put("due_at", request.dueAt());
    shown.put(
        "overdue",
        request.state() == PrivacyRequest.State.OPEN && request.dueAt().isBefore(viewer.now()));
    shown.put("owner", request.owner());
    shown.put("owner_name", request.ownerName());
    shown.put("state", PrivacyRequest.key(request.state()));
    shown.put("done_at", request.doneAt());
    shown.put("outcome", request.outcome());
    return shown;
  }
}
