package org.candorcrm.activities.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a call was with: from a person to their company, from a deal to both, and so on. */
@Component
class Surroundings {

  private static final Set<String> POSSIBLE = Set.of("person", "company", "deal", "lead", "task");

  private final Records records;
  private final Schemas schemas;

  Surroundings(Records records, Schemas schemas) {
    this.records = records;
    this.schemas = schemas;
  }

  /**
   * @param about what the call is about, as people call it
   * @param parts person, company, deal, lead: those that the viewer may see
   */
  record Around(String about, Map<String, Reference> parts) {
    Around {
      parts = Map.copyOf(parts);
    }

    @Nullable Reference part(String name) {
      return parts.get(name);
    }
  }

  /**
   * @throws Problem {@code call_about_invalid}, {@code record_not_found}, {@code record_closed}
   */
  Around of(Viewer viewer, String typeName, UUID id) {
    var type = schemas.current().type(typeName).filter(known -> POSSIBLE.contains(known.name()));
    if (type.isEmpty()) {
      throw Problem.invalid("call_about_invalid").field("about");
    }
    var row = records.one(viewer, type.get().plural(), id);
    var parts = new LinkedHashMap<String, Reference>();
    if (!typeName.equals("task")) {
      parts.put(type.get().name(), new Reference(type.get().name(), id));
    }
    for (var name : List.of("person", "company", "deal", "lead")) {
      related(row, name).ifPresent(reference -> parts.putIfAbsent(name, reference));
    }
    var titles = records.titles(viewer, type.get().name(), List.of(id));
    return new Around(titles.getOrDefault(id, ""), visible(viewer, parts));
  }

  private static Optional<Reference> related(Row row, String name) {
    return row.value(name) instanceof Reference reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  /** A person may belong to a company that is closed to the viewer: it is left out. */
  private Map<String, Reference> visible(Viewer viewer, Map<String, Reference> parts) {
    var visible = new LinkedHashMap<String, Reference>();
    for (var name : new ArrayList<>(parts.keySet())) {
      var reference = parts.get(name);
      if (reference != null && sees(viewer, reference)) {
        visible.put(name, reference);
      }
    }
    return visible;
  }

  private boolean sees(Viewer viewer, Reference reference) {
    try {
      return !records.titles(viewer, reference.type(), List.of(reference.id())).isEmpty();
    } catch (Problem closedType) {
      return false;
    }
  }
}
