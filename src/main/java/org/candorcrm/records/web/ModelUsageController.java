package org.candorcrm.records.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.FieldUses.Use;
import org.candorcrm.records.expressions.Expressions;
import org.candorcrm.records.model.Model;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.usage.Usage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a type or field is used, and what an expression on a type would mean. */
@RestController
@RequestMapping("/api/model/types/{type}")
final class ModelUsageController {

  private final Usage usage;
  private final Model model;
  private final Schemas schemas;

  ModelUsageController(Usage usage, Model model, Schemas schemas) {
    this.usage = usage;
    this.model = model;
    this.schemas = schemas;
  }

  @GetMapping("/usage")
  Map<String, @Nullable Object> ofType(Viewer viewer, @PathVariable("type") String name) {
    return answer(usage.ofType(viewer, name));
  }

  @GetMapping("/fields/{field}/usage")
  Map<String, @Nullable Object> ofField(
      Viewer viewer, @PathVariable("type") String name, @PathVariable String field) {
    return answer(usage.ofField(viewer, name, field));
  }

  private static Map<String, @Nullable Object> answer(Usage.Report report) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("records", report.records());
    json.put("written_at", report.writtenAt());
    json.put("writers", report.writers());
    json.put("uses", report.uses().stream().map(ModelUsageController::use).toList());
    return json;
  }

  private static Map<String, @Nullable Object> use(Use use) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("kind", use.kind().name().toLowerCase(Locale.ROOT));
    json.put("name", use.name());
    json.put("type", use.type());
    json.put("id", use.id());
    return json;
  }

  @GetMapping("/expressions")
  Map<String, Object> check(
      Viewer viewer,
      @PathVariable("type") String name,
      @RequestParam("expression") String text,
      @RequestParam(defaultValue = "false") boolean condition) {
    var type = model.type(viewer, name);
    var scope = ViewerScope.of(viewer);
    var checked =
        condition
            ? Expressions.condition(text, schemas.current(), type, scope)
            : Expressions.check(text, schemas.current(), type, scope);
    return Map.of("result", checked.type().name().toLowerCase(Locale.ROOT));
  }
}
