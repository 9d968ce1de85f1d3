package org.candorcrm.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.records.Takeover.PastChange;
import org.candorcrm.records.Takeover.PastRecord;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the demo company as records with their past: values parsed, colleagues by their ids. */
final class Retelling {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Schema schema;
  private final Cast cast;

  Retelling(Schema schema, Cast cast) {
    this.schema = schema;
    this.cast = cast;
  }

  PastRecord record(DemoRow row) {
    var type =
        schema
            .type(row.type())
            .orElseThrow(() -> new IllegalStateException("no record type " + row.type()));
    var values = new LinkedHashMap<String, Object>();
    for (var entry : row.values().entrySet()) {
      var parsed = value(type, entry.getKey(), entry.getValue());
      if (parsed != null) {
        values.put(entry.getKey(), parsed);
      }
    }
    var owner = row.owner();
    if (owner != null) {
      values.put("owner", new Reference("user", cast.user(owner)));
    }
    var externalIds = new HashMap<Integer, String>();
    row.externalIds().forEach((feed, id) -> externalIds.put(cast.source(feed, null), id));
    return new PastRecord(
        type,
        row.id(),
        externalIds,
        cast.source(row.feed(), row.creator()),
        cast.userOrNull(row.creator()),
        row.createdAt(),
        values,
        changes(type, row.changes()));
  }

  private List<PastChange> changes(RecordType type, List<DemoChange> changes) {
    var past = new ArrayList<PastChange>();
    changes.forEach(change -> past.add(change(type, change)));
    return past;
  }

  private PastChange change(RecordType type, DemoChange change) {
    Map<String, @Nullable Object> before = new LinkedHashMap<>();
    Map<String, @Nullable Object> after = new LinkedHashMap<>();
    change
        .fields()
        .forEach((name, was) -> {
          before.put(name, value(type, name, was.old()));
          after.put(name, value(type, name, was.now()));
        });
    int source = cast.source(change.feed(), change.actor());
    var actor = cast.userOrNull(change.actor());
    return new PastChange(change.at(), change.since(), source, actor, before, after);
  }

  private @Nullable Object value(RecordType type, String name, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    var field =
        type.field(name)
            .orElseThrow(() -> new IllegalStateException(type.name() + " has no field " + name));
    return field.kind().parse(JSON.valueToTree(withIds(name, value)));
  }

  private Object withIds(String name, Object value) {
    return switch (name) {
      case "owner" -> cast.user((String) value).toString();
      case "colleagues" ->
          ((List<?>) value).stream().map(key -> cast.user((String) key).toString()).toList();
      default -> value;
    };
  }
}
