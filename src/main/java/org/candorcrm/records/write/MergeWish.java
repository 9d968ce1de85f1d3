package org.candorcrm.records.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Merges;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merge as the API asks for it. */
final class MergeWish {

  private static final Set<String> MEMBERS = Set.of("loser", "loser_version", "fields", "values");

  private MergeWish() {}

  static Merges.Request read(
      Tables tables, Viewer viewer, RecordType type, String winner, int version, JsonNode body) {
    if (!(body instanceof ObjectNode wish)) {
      throw Problem.invalid("body_not_an_object");
    }
    Batches.refuseUnknown(wish, MEMBERS);
    return new Merges.Request(
        type,
        RecordWriting.id(type, winner),
        version,
        loser(wish.get("loser")),
        loserVersion(wish.get("loser_version")),
        sides(wish.get("fields")),
        values(tables, viewer, type, wish.get("values")));
  }

  private static UUID loser(@Nullable JsonNode json) {
    var id = json == null || !json.isString() ? null : Ids.parse(json.stringValue());
    if (id == null) {
      throw Problem.invalid("member_invalid").field("loser").with("expected", "the id of a record");
    }
    return id;
  }

  private static int loserVersion(@Nullable JsonNode json) {
    if (json == null || json.isNull()) {
      throw Problem.of(Status.PRECONDITION_REQUIRED, "version_missing").field("loser_version");
    }
    if (!json.isInt()) {
      throw Problem.invalid("member_invalid").field("loser_version").with("expected", "a version");
    }
    return json.intValue();
  }

  private static Map<String, Side> sides(@Nullable JsonNode json) {
    var sides = new LinkedHashMap<String, Side>();
    if (json == null || json.isNull()) {
      return sides;
    }
    if (!(json instanceof ObjectNode object)) {
      throw Problem.invalid("member_invalid").field("fields").with("expected", "an object");
    }
    object
        .properties()
        .forEach(entry -> sides.put(entry.getKey(), side(entry.getKey(), entry.getValue())));
    return sides;
  }

  private static Side side(String field, JsonNode json) {
    return switch (json.isString() ? json.stringValue() : "") {
      case "winner" -> Side.WINNER;
      case "loser" -> Side.LOSER;
      case "both" -> Side.BOTH;
      default ->
          throw Problem.invalid("merge_side_invalid")
              .field(field.length() > 60 ? field.substring(0, 60) : field);
    };
  }

  private static Map<String, @Nullable Object> values(
      Tables tables, Viewer viewer, RecordType type, @Nullable JsonNode json) {
    if (json == null || json.isNull()) {
      return Map.of();
    }
    var parsed = new Parsing(tables, viewer).parse(type, json, true);
    RecordWriting.refuse(parsed.problems());
    return parsed.values();
  }
}
