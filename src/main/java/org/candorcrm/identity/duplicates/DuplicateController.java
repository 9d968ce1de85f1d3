package org.candorcrm.identity.duplicates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.identity.duplicates.AnsweringPairs.Same;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pairs that may be the same, why, and what people say of them. */
@RestController
@RequestMapping("/api/duplicates")
final class DuplicateController {

  private static final int LIKELY = 5;

  private final Duplicates duplicates;

  DuplicateController(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      Locale locale,
      @RequestParam String type,
      @RequestParam(defaultValue = "review") String kind,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "none") String count) {
    boolean sure = parameter("kind", kind, "review", "sure").equals("sure");
    boolean counted = parameter("count", count, "none", "exact").equals("exact");
    int most = Page.limit(limit);
    return duplicates.page(viewer, locale, type, sure, cursor, most, counted);
  }

  @GetMapping("/{type}/{id}")
  Map<String, List<Map<String, @Nullable Object>>> of(
      Viewer viewer, Locale locale, @PathVariable String type, @PathVariable UUID id) {
    return Map.of("items", duplicates.of(viewer, locale, type, id, LIKELY));
  }

  @GetMapping("/{type}/{one}/{other}")
  Map<String, @Nullable Object> compare(
      Viewer viewer,
      Locale locale,
      @PathVariable String type,
      @PathVariable UUID one,
      @PathVariable UUID other) {
    return duplicates.compare(viewer, locale, type, one, other);
  }

  @PostMapping("/{type}/{one}/{other}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> answer(
      Viewer viewer,
      @PathVariable String type,
      @PathVariable UUID one,
      @PathVariable UUID other,
      @RequestBody JsonNode json) {
    var body = Body.of(json, "answer", "winner", "versions", "fields");
    return switch (oneOf("answer", body.text("answer"), "same", "different", "later")) {
      case "same" -> duplicates.same(viewer, type, same(one, other, body));
      case "different" -> duplicates.different(viewer, type, one, other);
      default -> duplicates.later(viewer, type, one, other);
    };
  }

  private static Same same(UUID one, UUID other, Body body) {
    var winner = body.optionalId("winner");
    if (winner != null && !winner.equals(one) && !winner.equals(other)) {
      throw invalid("winner", "one of the two records");
    }
    boolean second = other.equals(winner);
    int mine = version(body.node("versions"), one);
    int theirs = version(body.node("versions"), other);
    return new Same(
        second ? other : one,
        second ? theirs : mine,
        second ? one : other,
        second ? mine : theirs,
        sides(body.node("fields")));
  }

  private static int version(@Nullable JsonNode versions, UUID id) {
    var version = versions == null ? null : versions.get(id.toString());
    if (version == null || !version.isInt()) {
      throw Problem.of(Problem.Status.PRECONDITION_REQUIRED, "version_missing").field("versions");
    }
    return version.intValue();
  }

  private static Map<String, Merges.Side> sides(@Nullable JsonNode fields) {
    var sides = new LinkedHashMap<String, Merges.Side>();
    if (fields == null) {
      return sides;
    }
    if (!fields.isObject()) {
      throw invalid("fields", "an object");
    }
    fields
        .properties()
        .forEach(entry ->
            sides.put(
                entry.getKey(),
                switch (entry.getValue().asString("")) {
                  case "winner" -> Merges.Side.WINNER;
                  case "loser" -> Merges.Side.LOSER;
                  case "both" -> Merges.Side.BOTH;
                  default -> throw invalid("fields", "winner, loser or both");
                }));
    return sides;
  }

  private static String parameter(String name, String value, String... known) {
    if (!List.of(known).contains(value)) {
      throw Problem.parameter(name, String.join(", ", known));
    }
    return value;
  }

  static String oneOf(String name, String value, String... known) {
    if (!List.of(known).contains(value)) {
      throw invalid(name, String.join(", ", known));
    }
    return value;
  }

  private static Problem invalid(String field, String expected) {
    return Problem.invalid("body_field_invalid").field(field).with("expected", expected);
  }
}
