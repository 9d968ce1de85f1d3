package org.candorcrm.access.closures;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Requests to see what is closed: mine, and those that I may answer. */
@RestController
@RequestMapping("/api/access-requests")
final class AccessRequestController {

  private final RequestTable table;
  private final AskingAccess asking;
  private final KnownClosures closures;

  AccessRequestController(RequestTable table, AskingAccess asking, KnownClosures closures) {
    this.table = table;
    this.asking = asking;
    this.closures = closures;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable UUID closure,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (!state.equals("open") && !state.equals("all")) {
      throw Problem.invalid("body_field_invalid").field("state").with("expected", "open or all");
    }
    int most = Page.limit(limit);
    var found = table.list(viewer.user(), state.equals("open"), closure, cursor, most + 1);
    return Page.of(found, most, request -> request.id().toString());
  }

  @GetMapping("/{id}")
  AccessRequest get(Viewer viewer, @PathVariable UUID id) {
    return asking.get(viewer, id);
  }

  @PostMapping
  ResponseEntity<AccessRequest> ask(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "closure", "words");
    var closure = closures.get(viewer, body.id("closure"));
    var made = asking.ask(viewer, closure, body.optionalText("words"));
    return ResponseEntity.created(URI.create("/api/access-requests/" + made.id())).body(made);
  }

  /** Lets them in until {@code ends_at}, or not now. */
  @PostMapping("/{id}/answer")
  AccessRequest answer(Viewer viewer, @PathVariable UUID id, @RequestBody JsonNode json) {
    var body = Body.of(json, "granted", "ends_at", "reply");
    var reply = body.optionalText("reply");
    if (body.node("granted") == null) {
      throw Problem.invalid("body_field_missing").field("granted");
    }
    return body.flag("granted", false)
        ? asking.grant(viewer, id, body.moment("ends_at"), reply)
        : asking.decline(viewer, id, reply);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Viewer viewer, @PathVariable UUID id) {
    asking.withdraw(viewer, id);
  }
}
