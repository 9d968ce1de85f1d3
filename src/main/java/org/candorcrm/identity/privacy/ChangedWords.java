package org.candorcrm.identity.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.PlainValues;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Dossier;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a change did, a line for each field. What cannot be told in words is left out. */
record ChangedWords(Schemas schemas, PlainValues plain, Viewer viewer, Locale language) {

  List<String> lines(Dossier dossier, Map<String, @Nullable Object> change) {
    var type = type(dossier, change.get("record"));
    if (type == null || !(change.get("changes") instanceof JsonNode changes)) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    changes
        .properties()
        .forEach(entry ->
            type.field(entry.getKey()).ifPresent(field -> add(lines, field, entry.getValue())));
    return lines;
  }

  private @Nullable RecordType type(Dossier dossier, @Nullable Object record) {
    return dossier.subject().records().entrySet().stream()
        .filter(entry -> record instanceof UUID id && entry.getValue().contains(id))
        .findFirst()
        .flatMap(entry -> schemas.current().type(entry.getKey()))
        .orElse(null);
  }

  private void add(List<String> lines, Field field, JsonNode change) {
    var before = plain.text(viewer, field, change.path(0), language);
    var after = plain.text(viewer, field, change.path(1), language);
    var label = field.labels().in(language);
    if (after != null) {
      lines.add(label + ": " + (before == null ? after : before + " → " + after));
      return;
    }
    if (before != null) {
      var emptied = Map.of("before", before);
      lines.add(label + ": " + Messages.text("subject.emptied", language, emptied));
    }
  }
}
