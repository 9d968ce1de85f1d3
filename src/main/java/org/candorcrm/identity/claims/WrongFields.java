package org.candorcrm.identity.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WrongWays;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Fields of records whose values proved wrong, as far as somebody may read them. */
@Component
final class WrongFields {

  private final WrongWays ways;
  private final Records records;

  WrongFields(WrongWays ways, Records records) {
    this.ways = ways;
    this.records = records;
  }

  List<Map<String, Object>> of(Viewer viewer, RecordType type, Collection<UUID> ids) {
    var found = ways.of(type.id(), ids);
    if (found.isEmpty()) {
      return List.of();
    }
    var seen = records.titles(viewer, type.name(), found.keySet()).keySet();
    var readable = VisibleDisputes.readable(viewer, type).stream().map(Field::name).toList();
    var shown = new ArrayList<Map<String, Object>>();
    found.forEach((record, wrong) -> {
      var fields = new LinkedHashMap<String, List<String>>();
      if (seen.contains(record)) {
        wrong.stream()
            .filter(one -> readable.contains(one.field()))
            .forEach(one ->
                fields
                    .computeIfAbsent(one.field(), name -> new ArrayList<>())
                    .add(one.value() == null ? "" : one.value()));
      }
      if (!fields.isEmpty()) {
        shown.add(Map.of("id", record, "fields", fields));
      }
    });
    return shown;
  }
}
