package org.candorcrm.access.closures;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.Page;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Proposing, agreeing to, ending and listing closures. */
@RestController
@RequestMapping("/api/closures")
final class ClosureController {

  private final ClosureTable table;
  private final Closing closing;
  private final Admitting admitting;
  private final ClosureRequests requests;

  ClosureController(
      ClosureTable table, Closing closing, Admitting admitting, ClosureRequests requests) {
    this.table = table;
    this.closing = closing;
    this.admitting = admitting;
    this.requests = requests;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(name = "record_type", required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Page.limit(limit);
    var found = table.list(viewer.user(), type, record, cursor, most + 1);
    return Page.of(found, most, closure -> closure.id().toString());
  }

  @GetMapping("/{id}")
  Closure get(Viewer viewer, @PathVariable UUID id) {
    return visible(viewer, id);
  }

  @PostMapping
  ResponseEntity<Closure> propose(Viewer viewer, @RequestBody JsonNode json) {
    var body =
        Body.of(
            json,
            "kind",
            "record_type",
            "record",
            "field",
            "reason",
            "owner",
            "members",
            "asked",
            "ends_at");
    var closure = closing.propose(viewer, requests.read(viewer, body));
    return ResponseEntity.created(URI.create("/api/closures/" + closure.id())).body(closure);
  }

  /** At a screen, by the person: a program has not understood a reason. */
  @PostMapping("/{id}/agreement")
  Closure agree(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    return closing.agree(caller.viewer(), visible(caller.viewer(), id));
  }

  @PostMapping("/{id}/end")
  Closure end(Viewer viewer, @PathVariable UUID id) {
    return closing.end(viewer, visible(viewer, id));
  }

  /** Lets a colleague in until {@code ends_at}. */
  @PutMapping("/{id}/members/{user}")
  Closure admit(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID user, @RequestBody JsonNode json) {
    var until = Body.of(json, "ends_at").moment("ends_at");
    return admitting.admit(viewer, visible(viewer, id), user, until);
  }

  @DeleteMapping("/{id}/members/{user}")
  Closure dismiss(Viewer viewer, @PathVariable UUID id, @PathVariable UUID user) {
    return admitting.dismiss(viewer, visible(viewer, id), user);
  }

  private Closure visible(Viewer viewer, UUID id) {
    return table
        .find(id)
        .filter(closure -> closure.visibleTo(viewer.user()))
        .orElseThrow(() -> Problem.notFound("closure_unknown"));
  }
}
