package org.candorcrm.identity.applications;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What somebody says that an application holds. */
@Component
final class HoldingRequests {

  private static final int MOST_TYPES = 20;
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST_WORD = 100;

  private final Schemas schemas;

  HoldingRequests(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * @throws Problem {@code application_holds_invalid}, {@code type_unknown}
   */
  List<Holding> read(Viewer viewer, Body body) {
    var node = body.node("holds");
    if (node == null || !node.isArray() || node.size() > MOST_TYPES) {
      throw invalid();
    }
    var holds = new ArrayList<Holding>();
    for (var one : node.values()) {
      holds.add(holding(viewer, one));
    }
    return holds;
  }

  private Holding holding(Viewer viewer, JsonNode node) {
    var name = node.path("type").asString("");
    var type =
        schemas
            .current()
            .type(name)
            .filter(one -> SourceSight.sees(viewer, one.id()))
            .orElseThrow(() -> Problem.invalid("type_unknown").field("holds").with("type", name));
    if (node.path("fields").size() > MOST_FIELDS) {
      throw invalid();
    }
    var fields = new LinkedHashSet<String>();
    for (var field : node.path("fields").values()) {
      fields.add(field(type, viewer, field.asString("").strip()));
    }
    return new Holding(type.name(), List.copyOf(fields), records(node.path("records")));
  }

  /** A field by its name or by what people call it; words of their own stay. */
  private static String field(RecordType type, Viewer viewer, String word) {
    if (word.isEmpty() || word.length() > LONGEST_WORD) {
      throw invalid();
    }
    var folded = word.toLowerCase(Locale.ROOT);
    return type.activeFields().stream()
        .filter(field -> viewer.on(type.id()).mayRead(field.id()))
        .filter(field ->
            field.name().equals(folded)
                || field.labels().all().stream().anyMatch(word::equalsIgnoreCase))
        .map(field -> field.name())
        .findFirst()
        .orElse(word);
  }

  private static @Nullable Long records(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
      throw invalid();
    }
    return node.asLong();
  }

  private static Problem invalid() {
    return Problem.invalid("application_holds_invalid").field("holds");
  }
}
