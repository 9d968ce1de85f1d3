package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.WriteTerms.Composer;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.query.Nearest;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the API to values of fields. */
final class Parsing {

  private static final int MOST_PROBLEMS = 20;

  private final Tables tables;
  private final Viewer viewer;
  private final MayWrite may;

  Parsing(Tables tables, Viewer viewer) {
    this.tables = tables;
    this.viewer = viewer;
    this.may = new MayWrite(viewer);
  }

  /** Values by field name, and what is wrong with the others. */
  record Parsed(Map<String, @Nullable Object> values, List<Problem> problems) {}

  /**
   * @param patch whether objects are merge patches of what is there (RFC 7396)
   */
  Parsed parse(RecordType type, @Nullable JsonNode body, boolean patch) {
    if (!(body instanceof ObjectNode object)) {
      return new Parsed(Map.of(), List.of(Problem.invalid("body_not_an_object")));
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    var problems = new ArrayList<Problem>();
    for (var entry : object.properties()) {
      try {
        values.put(entry.getKey(), value(type, entry.getKey(), entry.getValue(), patch));
      } catch (Problem problem) {
        problems.add(problem);
      }
      if (problems.size() == MOST_PROBLEMS) {
        break;
      }
    }
    return new Parsed(values, problems);
  }

  private @Nullable Object value(RecordType type, String name, JsonNode json, boolean patch) {
    var field = tables.of(type).byName.get(name);
    if (field == null) {
      throw unknown(type, name);
    }
    may.check(type, field, Composer.VIEWER);
    if (patch && json instanceof ObjectNode object && hasParts(field)) {
      return new Partial(object);
    }
    try {
      return field.kind().parse(json);
    } catch (Problem problem) {
      throw problem.field(name);
    }
  }

  private static boolean hasParts(Field field) {
    return switch (field.kind()) {
      case MoneyKind _, AddressKind _, PersonNameKind _, JsonKind _ -> true;
      default -> false;
    };
  }

  private Problem unknown(RecordType type, String name) {
    var shown = name.length() > 60 ? name.substring(0, 60) : name;
    var rights = viewer.on(type.id());
    var names =
        type.activeFields().stream()
            .filter(field -> rights.mayRead(field.id()))
            .map(Field::name)
            .toList();
    return Problem.invalid("field_unknown")
        .field(shown)
        .with("type", type.name())
        .with("suggestion", Nearest.of(shown, names));
  }
}
