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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Fields of a record type: added, changed, retired and brought back. Answers the whole type. */
@RestController
@RequestMapping("/api/model/types/{type}/fields")
final class ModelFieldsController {

  private final Model model;
  private final ModelAnswer answer;

  ModelFieldsController(Model model, ModelAnswer answer) {
    this.model = model;
    this.answer = answer;
  }

  @PostMapping
  ResponseEntity<Map<String, @Nullable Object>> add(
      Viewer viewer, Locale reader, @PathVariable("type") String name, @RequestBody JsonNode body) {
    var type = model.addField(viewer, name, body);
    return ResponseEntity.created(URI.create("/api/model/types/" + type.name()))
        .eTag(Versions.tag(type.version()))
        .body(answer.type(viewer, type, reader));
  }

  /** If-Match names the version of the type. */
  @PatchMapping("/{field}")
  ResponseEntity<Map<String, @Nullable Object>> change(
      Viewer viewer,
      Locale reader,
      @PathVariable("type") String name,
      @PathVariable String field,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    int version = Versions.expected(ifMatch);
    answer.check(viewer, model.type(viewer, name), version, reader);
    return answer.tagged(viewer, model.changeField(viewer, name, field, version, body), reader);
  }

  @PostMapping("/{field}/retirement")
  ResponseEntity<Map<String, @Nullable Object>> retire(
      Viewer viewer, Locale reader, @PathVariable("type") String name, @PathVariable String field) {
    return answer.tagged(viewer, model.retireField(viewer, name, field), reader);
  }

  @DeleteMapping("/{field}/retirement")
  ResponseEntity<Map<String, @Nullable Object>> bringBack(
      Viewer viewer, Locale reader, @PathVariable("type") String name, @PathVariable String field) {
    return answer.tagged(viewer, model.bringFieldBack(viewer, name, field), reader);
  }
}
