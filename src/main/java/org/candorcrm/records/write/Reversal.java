package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.TypeRights;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one logged change is taken back from a record as it is now.
 *
 * @param draft what to write; null where nothing of it is left
 * @param kept names of fields that have moved on since, or {@code *} for the record itself
 */
record Reversal(UUID record, @Nullable Draft draft, List<String> kept) {

  private static final List<String> WHOLE = List.of("*");

  static Reversal of(
      Tables tables, TypeRights rights, RecordType type, Image image, LoggedChange change) {
    var changes = change.changes();
    return switch (change.kind()) {
      case "create" -> ofCreate(type, image, change);
      case "delete" -> ofDelete(type, image);
      case "update" ->
          changes == null ? keep(image) : ofUpdate(tables, rights, type, image, changes);
      case "restore" -> new Reversal(image.id(), delete(type, image), List.of());
      default -> keep(image);
    };
  }

  private static Reversal keep(Image image) {
    return new Reversal(image.id(), null, WHOLE);
  }

  private static Draft delete(RecordType type, Image image) {
    return Draft.delete(type, image.id(), image.version());
  }

  /** What somebody has worked on since stays. */
  private static Reversal ofCreate(RecordType type, Image image, LoggedChange change) {
    boolean untouched = !image.deleted() && image.version() == change.version();
    return untouched ? new Reversal(image.id(), delete(type, image), List.of()) : keep(image);
  }

  private static Reversal ofDelete(RecordType type, Image image) {
    return image.deleted()
        ? new Reversal(image.id(), Draft.restore(type, image.id(), image.version()), List.of())
        : keep(image);
  }

  private static Reversal ofUpdate(
      Tables tables, TypeRights rights, RecordType type, Image image, ObjectNode changes) {
    var fields = tables.of(type).byName;
    var values = new LinkedHashMap<String, @Nullable Object>();
    var kept = new ArrayList<String>();
    for (var entry : changes.properties()) {
      var field = fields.get(entry.getKey());
      var old = entry.getValue().get(0);
      if (field == null || !rights.mayRead(field.id())) {
        kept.add("*");
        continue;
      }
      if (!rights.mayWrite(field.id())
          || !holds(field, image, entry.getValue().get(1))
          || !put(values, field, old)) {
        kept.add(entry.getKey());
      }
    }
    var draft = values.isEmpty() ? null : Draft.update(type, image.id(), image.version(), values);
    return new Reversal(image.id(), draft, kept);
  }

  private static boolean holds(Field field, Image image, JsonNode written) {
    try {
      return Same.value(image.values().get(field.name()), field.kind().parse(written));
    } catch (Problem noLongerValid) {
      return false;
    }
  }

  private static boolean put(
      LinkedHashMap<String, @Nullable Object> values, Field field, JsonNode old) {
    try {
      values.put(field.name(), field.kind().parse(old));
      return true;
    } catch (Problem noLongerValid) {
      return false;
    }
  }
}
