package org.candorcrm.access.roles;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.people.PeopleChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Everybody may read what roles grant; changing them takes ADMINISTER_ROLES and a session. */
@RestController
@RequestMapping("/api/roles")
final class RoleController {

  private final ReadingRoles reading;
  private final ChangingRoles changing;
  private final RoleRequests requests;

  RoleController(ReadingRoles reading, ChangingRoles changing, RoleRequests requests) {
    this.reading = reading;
    this.changing = changing;
    this.requests = requests;
  }

  @GetMapping
  Map<String, List<Map<String, Object>>> list() {
    return Map.of("items", reading.all().values().stream().map(RoleView::of).toList());
  }

  @GetMapping("/{name}")
  ResponseEntity<Map<String, Object>> get(@PathVariable String name) {
    var role = changing.get(name);
    return Versions.tagged(role.version(), RoleView.of(role));
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> create(Caller caller, @RequestBody JsonNode json) {
    var viewer = administrator(caller);
    var body = Body.of(json, "name", "label", "capabilities", "types", "closure");
    var role = changing.create(viewer, requests.created(body), closure(body));
    return ResponseEntity.created(URI.create("/api/roles/" + role.name()))
        .eTag("\"" + role.version() + "\"")
        .body(RoleView.of(role));
  }

  @PatchMapping("/{name}")
  ResponseEntity<Map<String, Object>> change(
      Caller caller,
      @PathVariable String name,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    var viewer = administrator(caller);
    int expected = Versions.expected(ifMatch);
    var body = Body.of(json, "label", "capabilities", "types", "closure");
    var before = changing.get(name);
    Versions.check(expected, before.version(), RoleView.of(before));
    var after = changing.change(viewer, before, requests.changed(before, body), closure(body));
    return Versions.tagged(after.version(), RoleView.of(after));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      Caller caller,
      @PathVariable String name,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var viewer = administrator(caller);
    int expected = Versions.expected(ifMatch);
    var role = changing.get(name);
    Versions.check(expected, role.version(), RoleView.of(role));
    changing.delete(viewer, role);
  }

  private static Viewer administrator(Caller caller) {
    PeopleChecks.may(caller.viewer(), Capability.ADMINISTER_ROLES);
    caller.ownSession();
    return caller.viewer();
  }

  private static @Nullable Body closure(Body body) {
    var node = body.node("closure");
    return node == null ? null : Body.of(node, "reason", "owner", "ends_at");
  }
}
