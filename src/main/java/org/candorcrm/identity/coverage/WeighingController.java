package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.coverage.Scales.Set;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The weights of facets and things, for everybody alike. */
@RestController
@RequestMapping("/api/coverage-settings/{covered}")
final class WeighingController {

  private static final int LONGEST_QUESTION = 200;

  private final Looking looking;
  private final Scales scales;
  private final Weighing weighing;

  WeighingController(Looking looking, Scales scales, Weighing weighing) {
    this.looking = looking;
    this.scales = scales;
    this.weighing = weighing;
  }

  @GetMapping
  Map<String, @Nullable Object> settings(
      Viewer viewer, Locale locale, @PathVariable("covered") String plural) {
    return shown(viewer, looking.type(plural), locale);
  }

  @PutMapping
  Map<String, @Nullable Object> weigh(
      Viewer viewer,
      Locale locale,
      @PathVariable("covered") String plural,
      @RequestBody JsonNode json) {
    var type = looking.type(plural);
    var body = Body.of(json, "reserved", "weights", "added");
    weighing.weigh(viewer, type, new Weighing.Wish(reserved(body), weights(body), added(body)));
    scales.forget(type);
    return shown(viewer, type, locale);
  }

  private static int reserved(Body body) {
    var node = body.node("reserved");
    if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
      throw Problem.invalid("body_field_invalid")
          .field("reserved")
          .with("expected", "whole number");
    }
    return node.intValue();
  }

  private static Map<String, Double> weights(Body body) {
    var weights = new LinkedHashMap<String, Double>();
    var node = body.node("weights");
    if (node != null) {
      for (var one : node.properties()) {
        weights.put(one.getKey(), weight(one.getKey(), one.getValue()));
      }
    }
    return weights;
  }

  private static double weight(String key, @Nullable JsonNode node) {
    if (node == null || !node.isNumber()) {
      throw Problem.invalid("coverage_weight_invalid").field(key).with("most", Weighing.HEAVIEST);
    }
    return node.doubleValue();
  }

  private static List<Set> added(Body body) {
    var added = new ArrayList<Set>();
    var node = body.node("added");
    if (node != null) {
      for (var one : node) {
        var field = Body.of(one, "field", "facet", "weight", "question");
        var question = field.optionalText("question");
        if (question != null && question.length() > LONGEST_QUESTION) {
          throw Problem.invalid("body_field_invalid")
              .field("question")
              .with("expected", "text of at most " + LONGEST_QUESTION + " characters");
        }
        added.add(
            new Set(
                field.text("field"),
                weight("weight", field.node("weight")),
                field.text("facet"),
                question));
      }
    }
    return added;
  }

  private Map<String, @Nullable Object> shown(Viewer viewer, RecordType type, Locale locale) {
    var scale = scales.of(type);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("reserved", scale.reserved());
    json.put(
        "facets", List.of(Facet.values()).stream().map(one -> facet(scale, one, locale)).toList());
    json.put("things", things(viewer, type, scale, locale));
    json.put(
        "addable",
        type.activeFields().stream()
            .filter(field -> Weighing.addable(viewer, type, field))
            .filter(field ->
                Things.of(type.name()).stream()
                    .noneMatch(thing -> thing.key().equals(field.name())))
            .map(field -> Map.of("field", field.name(), "label", field.labels().in(locale)))
            .toList());
    return json;
  }

  private static Map<String, Object> facet(Scale scale, Facet facet, Locale locale) {
    return Map.of(
        "key", facet.key(),
        "label", Messages.text("coverage.facet." + facet.key(), locale, Map.of()),
        "weight", scale.facets().getOrDefault(facet, 0.0),
        "usual", facet.usual());
  }

  /** Weightless ones, too; those of fields that the viewer may not read are left out. */
  private List<Map<String, @Nullable Object>> things(
      Viewer viewer, RecordType type, Scale scale, Locale locale) {
    var weights = new LinkedHashMap<String, Thing>();
    var usual = new LinkedHashMap<String, Double>();
    for (var thing : Things.of(type.name())) {
      weights.put(thing.key(), thing.weighing(0));
      usual.put(thing.key(), thing.weight());
    }
    scale.things().forEach(thing -> weights.put(thing.key(), thing));
    var shown = new ArrayList<Map<String, @Nullable Object>>();
    for (var thing : weights.values()) {
      var label = label(viewer, type, thing, locale);
      if (label != null) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("key", thing.key());
        json.put("label", label);
        json.put("facet", thing.facet().key());
        json.put("weight", thing.weight());
        json.put("usual", usual.get(thing.key()));
        json.put("question", thing.ownQuestion());
        shown.add(json);
      }
    }
    return shown;
  }

  private static @Nullable String label(
      Viewer viewer, RecordType type, Thing thing, Locale locale) {
    if (thing.measure() instanceof Measure.OfField(var name)) {
      return type.field(name)
          .filter(field -> viewer.on(type.id()).mayRead(field.id()))
          .map(field -> field.labels().in(locale))
          .orElse(null);
    }
    return Messages.text("coverage.thing." + thing.key(), locale, Map.of());
  }
}
