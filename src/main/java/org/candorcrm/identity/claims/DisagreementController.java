package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.identity.claims.Settlement.Choice;
import org.candorcrm.identity.claims.Settlement.Target;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Disagreements between sources: which there are, and settling them. */
@RestController
final class DisagreementController {

  private static final int MOST_RECORDS = 100;
  private static final int MOST_SOURCES = 20;

  private final Disagreements disagreements;
  private final WrongFields wrong;
  private final Origins origins;

  DisagreementController(Disagreements disagreements, Origins origins, WrongFields wrong) {
    this.wrong = wrong;
    this.disagreements = disagreements;
    this.origins = origins;
  }

  @GetMapping("/api/disagreements")
  Map<String, @Nullable Object> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable List<Integer> sources,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "none") String count,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var of = type == null ? null : origins.type(viewer, type);
    var filter =
        new DisputeFilter(
            of,
            field == null ? null : field(viewer, of, field),
            sources == null ? Set.of() : some(sources),
            record == null ? Set.of() : Set.of(record),
            state,
            cursor == null ? null : DisputeFilter.Place.parse(cursor));
    return disagreements.list(viewer, filter, Page.limit(limit), count.equals("exact"));
  }

  private static Set<Integer> some(List<Integer> sources) {
    if (sources.size() > MOST_SOURCES) {
      throw Problem.invalid("too_many_ids").field("sources").with("most", MOST_SOURCES);
    }
    return new LinkedHashSet<>(sources);
  }

  private static Field field(Viewer viewer, @Nullable RecordType type, String name) {
    if (type == null) {
      throw Problem.invalid("body_field_missing").field("type");
    }
    return VisibleDisputes.readable(viewer, type).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("field_unknown").field(name).with("type", type.name()));
  }

  @GetMapping("/api/{noun}/disagreements")
  Map<String, Object> of(Viewer viewer, @PathVariable String noun, @RequestParam List<String> ids) {
    if (ids.size() > MOST_RECORDS) {
      throw Problem.invalid("too_many_ids").field("ids").with("most", MOST_RECORDS);
    }
    var asked = ids.stream().map(id -> id(id, "ids")).collect(toSet());
    var type = origins.type(viewer, noun);
    return Map.of(
        "items",
        disagreements.of(viewer, DisputeFilter.of(type, asked)),
        "wrong",
        wrong.of(viewer, type, asked));
  }

  private static UUID id(@Nullable String text, String where) {
    var id = Ids.parse(text);
    if (id == null) {
      throw Problem.parameter(where, "an id");
    }
    return id;
  }

  /** These by themselves, or all of a field between some sources. */
  @PostMapping("/api/disagreements/settlements")
  ResponseEntity<Map<String, @Nullable Object>> settle(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "items", "type", "field", "sources", "believe", "value", "preview");
    var answer =
        body.has("items")
            ? disagreements.settle(viewer, targets(viewer, body), choice(body))
            : all(viewer, body);
    return "running".equals(answer.get("status"))
        ? ResponseEntity.accepted().body(answer)
        : ResponseEntity.ok(answer);
  }

  private Map<String, @Nullable Object> all(Viewer viewer, Body body) {
    var type = origins.type(viewer, body.text("type"));
    var field = field(viewer, type, body.text("field"));
    if (!(choice(body) instanceof Choice.Source believed)) {
      throw Problem.invalid("body_field_missing").field("believe");
    }
    var filter = DisputeFilter.open(type, field, some(numbers(body)));
    return disagreements.settle(viewer, filter, believed.id(), body.flag("preview", false));
  }

  private static List<Integer> numbers(Body body) {
    var node = body.node("sources");
    if (node == null || node.isNull()) {
      return List.of();
    }
    var numbers = new ArrayList<Integer>();
    for (var one : node) {
      if (!one.isInt()) {
        throw Problem.invalid("body_field_invalid")
            .field("sources")
            .with("expected", "ids of sources");
      }
      numbers.add(one.asInt());
    }
    return numbers;
  }

  private List<Target> targets(Viewer viewer, Body body) {
    var items = body.node("items");
    if (items == null || !items.isArray() || items.isEmpty()) {
      throw Problem.invalid("body_field_missing").field("items");
    }
    if (items.size() > Disagreements.AT_ONCE) {
      throw Problem.invalid("too_many_ids").field("items").with("most", Disagreements.AT_ONCE);
    }
    var targets = new LinkedHashSet<Target>();
    for (var item : items) {
      var one = Body.of(item, "type", "record", "field");
      var type = origins.type(viewer, one.text("type"));
      targets.add(new Target(type, one.id("record"), field(viewer, type, one.text("field"))));
    }
    return List.copyOf(targets);
  }

  private static Choice choice(Body body) {
    var believe = body.node("believe");
    var value = body.node("value");
    if ((believe == null) == (value == null)) {
      throw Problem.invalid("body_field_missing").field("believe");
    }
    if (believe == null) {
      return new Choice.Value(value);
    }
    if (!believe.isInt()) {
      throw Problem.invalid("body_field_invalid")
          .field("believe")
          .with("expected", "the id of a source");
    }
    return new Choice.Source(believe.asInt());
  }

  @GetMapping("/api/disagreements/settlements/{id}")
  Map<String, @Nullable Object> run(Viewer viewer, @PathVariable UUID id) {
    return disagreements.run(viewer, id);
  }
}
