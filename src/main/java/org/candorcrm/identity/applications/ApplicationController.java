package org.candorcrm.identity.applications;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
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

@RestController
@RequestMapping("/api/applications")
final class ApplicationController {

  private static final String[] FIELDS = {"name", "department", "considered", "note", "holds"};
  private static final int MOST_OVERLAPS = 500;

  private final Register register;

  ApplicationController(Register register) {
    this.register = register;
  }

  @GetMapping
  Map<String, List<?>> list(Viewer viewer) {
    var all = register.all(viewer);
    var overlaps = Overlap.among(all).stream().limit(MOST_OVERLAPS).toList();
    return Map.of("items", all, "overlaps", overlaps);
  }

  @PostMapping
  ResponseEntity<Application> add(Viewer viewer, @RequestBody JsonNode json) {
    var added = register.add(viewer, Body.of(json, FIELDS));
    return ResponseEntity.created(URI.create("/api/applications/" + added.id())).body(added);
  }

  @PatchMapping("/{id}")
  ResponseEntity<Application> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int expected = Versions.expected(ifMatch);
    var changed = register.change(viewer, id, expected, Body.of(json, FIELDS));
    Integer version = changed.version();
    return Versions.tagged(version == null ? 0 : version, changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(Viewer viewer, @PathVariable UUID id) {
    register.retire(viewer, id);
  }

  /** Nothing is kept of it. */
  @PostMapping("/comparisons")
  @ResponseStatus(HttpStatus.CREATED)
  Register.Comparison compare(Viewer viewer, @RequestBody JsonNode json) {
    return register.compare(viewer, Body.of(json, "holds"));
  }
}
