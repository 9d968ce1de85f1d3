package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several changes of one record as if they had been one. */
final class NetChange {

  /** Version of no record: somebody else wrote between the changes. */
  private static final int NONE = 0;

  private static final String CREATE = "create";
  private static final String UPDATE = "update";

  private NetChange() {}

  /**
   * @param changes the oldest first
   * @return a create that stands at the version of the last change; an update from the first old
   *     value to the last new one; or a change of kind {@code several}, which is neither
   */
  static LoggedChange of(Map<String, Field> fields, List<LoggedChange> changes) {
    var first = changes.getFirst();
    if (changes.size() == 1) {
      return first;
    }
    boolean updates = changes.stream().skip(1).allMatch(change -> change.kind().equals(UPDATE));
    if (updates && first.kind().equals(CREATE)) {
      return joined(changes, CREATE, isUnbroken(changes) ? last(changes) : NONE, null);
    }
    if (updates && first.kind().equals(UPDATE)) {
      return joined(changes, UPDATE, last(changes), folded(fields, changes));
    }
    return joined(changes, "several", last(changes), null);
  }

  private static LoggedChange joined(
      List<LoggedChange> changes, String kind, int version, @Nullable ObjectNode folded) {
    var last = changes.getLast();
    return new LoggedChange(last.seq(), last.type(), last.record(), version, kind, folded);
  }

  private static int last(List<LoggedChange> changes) {
    return changes.getLast().version();
  }

  private static boolean isUnbroken(List<LoggedChange> changes) {
    return last(changes) - changes.getFirst().version() == changes.size() - 1;
  }

  private static @Nullable ObjectNode folded(
      Map<String, Field> fields, List<LoggedChange> changes) {
    var folded = ValueJson.JSON.createObjectNode();
    for (var change : changes) {
      var more = change.changes();
      if (more == null) {
        return null;
      }
      more.properties().forEach(entry -> fold(fields, folded, entry.getKey(), entry.getValue()));
    }
    return folded;
  }

  /** What somebody else wrote in between is where the batch's last word began. */
  private static void fold(
      Map<String, Field> fields, ObjectNode folded, String name, JsonNode step) {
    var before = folded.get(name);
    boolean goesOn = before != null && isSame(fields.get(name), before.get(1), step.get(0));
    var pair = ValueJson.JSON.createArrayNode();
    pair.add(goesOn && before != null ? before.get(0) : step.get(0));
    pair.add(step.get(1));
    folded.set(name, pair);
  }

  private static boolean isSame(@Nullable Field field, JsonNode one, JsonNode other) {
    if (field == null || one.equals(other)) {
      return one.equals(other);
    }
    try {
      return Same.value(field.kind().parse(one), field.kind().parse(other));
    } catch (Problem noLongerValid) {
      return false;
    }
  }
}
