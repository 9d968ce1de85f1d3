package org.candorcrm.activities.looks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.looks.LoggedChanges.Logged;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Many changes of one record as few steps: for each field its first old and its last new value. */
@Component
class FieldSteps {

  private static final Set<String> WHOLE = Set.of("restore", "merge", "unmerge");
  private static final Map<String, String> STEPS =
      Map.of("restore", "restored", "merge", "merged", "unmerge", "unmerged");

  private final Records records;

  FieldSteps(Records records) {
    this.records = records;
  }

  private record Span(Field field, JsonNode before, JsonNode after, int times, Logged last) {

    Span followedBy(JsonNode value, Logged change) {
      return new Span(field, before, value, times + 1, change);
    }

    boolean stands() {
      return !before.equals(after);
    }
  }

  List<Step> of(Viewer viewer, RecordType type, List<Logged> changes) {
    var fields = type.byName();
    var rights = viewer.on(type.id());
    var spans = new LinkedHashMap<String, Span>();
    var steps = new ArrayList<Step>();
    for (var change : changes) {
      if (WHOLE.contains(change.kind())) {
        steps.add(
            new Step.Happened(
                STEPS.getOrDefault(change.kind(), change.kind()),
                change.by(),
                change.source(),
                change.at()));
      }
      if (change.changes() != null) {
        change
            .changes()
            .properties()
            .forEach(entry -> {
              var field = fields.get(entry.getKey());
              if (field != null && rights.mayRead(field.id()) && entry.getValue().size() == 2) {
                add(spans, field, entry.getValue(), change);
              }
            });
      }
    }
    var standing = spans.values().stream().filter(Span::stands).toList();
    var titles = titles(viewer, standing);
    standing.forEach(span -> steps.add(step(span, titles)));
    return steps;
  }

  private static void add(Map<String, Span> spans, Field field, JsonNode pair, Logged change) {
    var known = spans.get(field.name());
    spans.put(
        field.name(),
        known == null
            ? new Span(field, pair.get(0), pair.get(1), 1, change)
            : known.followedBy(pair.get(1), change));
  }

  private static Step step(Span span, Map<UUID, String> titles) {
    return new Step.Changed(
        "changed",
        span.field.name(),
        span.before,
        span.after,
        title(span.field, span.before, titles),
        title(span.field, span.after, titles),
        span.times,
        span.last.by(),
        span.last.source(),
        span.last.at());
  }

  private static @Nullable String title(Field field, JsonNode value, Map<UUID, String> titles) {
    var reference = reference(field, value);
    return reference == null ? null : titles.get(reference.id());
  }

  private Map<UUID, String> titles(Viewer viewer, List<Span> spans) {
    var byType = new HashMap<String, List<UUID>>();
    for (var span : spans) {
      for (var value : List.of(span.before, span.after)) {
        var reference = reference(span.field, value);
        if (reference != null) {
          byType.computeIfAbsent(reference.type(), type -> new ArrayList<>()).add(reference.id());
        }
      }
    }
    return Related.titles(records, viewer, byType);
  }

  private static @Nullable Reference reference(Field field, JsonNode value) {
    if (!(field.kind() instanceof RelationKind relation) || value.isNull()) {
      return null;
    }
    boolean typed = value.isObject();
    var id = Ids.parse((typed ? value.path("id") : value).asString(""));
    var type = typed ? value.path("type").asString("") : relation.to().getFirst();
    return id == null || type.isEmpty() ? null : new Reference(type, id);
  }
}
