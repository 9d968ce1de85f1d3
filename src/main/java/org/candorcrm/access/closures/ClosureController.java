package org.candorcrm.access.closures;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.Page;
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
  private final KnownClosures known;
  private final Closing closing;
  private final Admitting admitting;
  private final ClosureRequests requests;

  ClosureController(
      ClosureTable table,
      KnownClosures known,
      Closing closing,
      Admitting admitting,
      ClosureRequests requests) {
    this.table = table;
    this.known = known;
    this.closing = closing;
    this.admitting = admitting;
    this.requests = requests;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(name = "record_type", required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(name = "keeps_out", defaultValue = "false") boolean keepsOut,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "-created_at") String sort,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Page.limit(limit);
    var filter =
        new ClosureFilter(
            type,
            record,
            ClosureFilter.state(state),
            keepsOut,
            overdue,
            department,
            ClosureFilter.byEnd(sort),
            cursor);
    var found = table.list(viewer.user(), filter, most + 1);
    var page = Page.of(found, most, closure -> closure.id().toString());
    page.put("items", known.shown(viewer, found.size() > most ? found.subList(0, most) : found));
    return page;
  }

  @GetMapping("/{id}")
  ClosureView get(Viewer viewer, @PathVariable UUID id) {
    return known.shown(viewer, known.get(viewer, id));
  }

  @PostMapping
  ResponseEntity<ClosureView> propose(Viewer viewer, @RequestBody JsonNode json) {
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
    return ResponseEntity.created(URI.create("/api/closures/" + closure.id()))
        .body(known.shown(viewer, closure));
  }

  /** At a screen, by the person: a program has not understood a reason. */
  @PostMapping("/{id}/agreement")
  ClosureView agree(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    var viewer = caller.viewer();
    return known.shown(viewer, closing.agree(viewer, known.get(viewer, id)));
  }

  @PostMapping("/{id}/end")
  ClosureView end(Viewer viewer, @PathVariable UUID id) {
    return known.shown(viewer, closing.end(viewer, known.get(viewer, id)));
  }

  /** Lets a colleague in until {@code ends_at}. */
  @PutMapping("/{id}/members/{user}")
  ClosureView admit(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID user, @RequestBody JsonNode json) {
    var until = Body.of(json, "ends_at").moment("ends_at");
    return known.shown(viewer, admitting.admit(viewer, known.get(viewer, id), user, until));
  }

  @DeleteMapping("/{id}/members/{user}")
  ClosureView dismiss(Viewer viewer, @PathVariable UUID id, @PathVariable UUID user) {
    return known.shown(viewer, admitting.dismiss(viewer, known.get(viewer, id), user));
  }
}
