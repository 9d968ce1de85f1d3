package org.candorcrm.records.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
        .body(answer.type(viewer, type, reader));
  }

  @PatchMapping("/{field}")
  Map<String, @Nullable Object> change(
      Viewer viewer,
      Locale reader,
      @PathVariable("type") String name,
      @PathVariable String field,
      @RequestBody JsonNode body) {
    return answer.type(viewer, model.changeField(viewer, name, field, body), reader);
  }

  @PostMapping("/{field}/retirement")
  Map<String, @Nullable Object> retire(
      Viewer viewer, Locale reader, @PathVariable("type") String name, @PathVariable String field) {
    return answer.type(viewer, model.retireField(viewer, name, field), reader);
  }

  @DeleteMapping("/{field}/retirement")
  Map<String, @Nullable Object> bringBack(
      Viewer viewer, Locale reader, @PathVariable("type") String name, @PathVariable String field) {
    return answer.type(viewer, model.bringFieldBack(viewer, name, field), reader);
  }
}
