package org.candorcrm.insight.questions;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.insight.questions.Dashboards.DashboardView;
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
@WithOwnRights
@RequestMapping("/api/dashboards")
final class DashboardController {

  private final Dashboards dashboards;

  DashboardController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping
  Map<String, List<DashboardView>> list(Viewer viewer) {
    return Map.of("items", dashboards.list(viewer));
  }

  @PostMapping
  ResponseEntity<DashboardView> add(Viewer viewer, @RequestBody JsonNode json) {
    var made = dashboards.add(viewer, Body.of(json, "name", "shared", "questions"));
    return ResponseEntity.created(URI.create("/api/dashboards/" + made.id()))
        .eTag(Versions.tag(made.version()))
        .body(made);
  }

  @GetMapping("/{id}")
  ResponseEntity<DashboardView> one(Viewer viewer, @PathVariable UUID id) {
    var one = dashboards.one(viewer, id);
    return Versions.tagged(one.version(), one);
  }

  @PatchMapping("/{id}")
  ResponseEntity<DashboardView> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int version = Versions.expected(ifMatch);
    var changed =
        dashboards.change(viewer, id, version, Body.of(json, "name", "shared", "questions"));
    return Versions.tagged(changed.version(), changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    dashboards.remove(viewer, id, Versions.expected(ifMatch));
  }
}
