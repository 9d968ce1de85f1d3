package org.candorcrm.records.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.records.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Record types: listed, added, relabelled, retired and brought back. */
@RestController
@RequestMapping("/api/model/types")
final class ModelTypesController {

  private final Model model;
  private final ModelAnswer answer;

  ModelTypesController(Model model, ModelAnswer answer) {
    this.model = model;
    this.answer = answer;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer, Locale reader, @RequestParam(defaultValue = "false") boolean retired) {
    return retired ? answer.retired(viewer, reader) : answer.types(viewer, reader);
  }

  @GetMapping("/{name}")
  ResponseEntity<Map<String, @Nullable Object>> get(
      Viewer viewer, Locale reader, @PathVariable String name) {
    return answer.tagged(viewer, model.type(viewer, name), reader);
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> add(
      Viewer viewer, Locale reader, @RequestBody JsonNode body) {
    var type = model.addType(viewer, body);
    return ResponseEntity.created(URI.create("/api/model/types/" + type.name()))
        .eTag(Versions.tag(type.version()))
        .body(answer.type(viewer, type, reader));
  }

  @PatchMapping("/{name}")
  ResponseEntity<Map<String, @Nullable Object>> relabel(
      Viewer viewer,
      Locale reader,
      @PathVariable String name,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    int version = Versions.expected(ifMatch);
    answer.check(viewer, model.type(viewer, name), version, reader);
    return answer.tagged(viewer, model.relabel(viewer, name, version, body), reader);
  }

  /** If-Match names the version of the type. */
  @PutMapping("/{name}/field-order")
  ResponseEntity<Map<String, @Nullable Object>> arrange(
      Viewer viewer,
      Locale reader,
      @PathVariable String name,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    int version = Versions.expected(ifMatch);
    answer.check(viewer, model.type(viewer, name), version, reader);
    return answer.tagged(viewer, model.arrangeFields(viewer, name, version, body), reader);
  }

  @PostMapping("/{name}/retirement")
  ResponseEntity<Map<String, @Nullable Object>> retire(
      Viewer viewer, Locale reader, @PathVariable String name) {
    return answer.tagged(viewer, model.retireType(viewer, name), reader);
  }

  @DeleteMapping("/{name}/retirement")
  ResponseEntity<Map<String, @Nullable Object>> bringBack(
      Viewer viewer, Locale reader, @PathVariable String name) {
    return answer.tagged(viewer, model.bringTypeBack(viewer, name), reader);
  }
}
