package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** Counts what became of the records of an undo, in the form in which it is kept. */
final class UndoSum {

  private static final int MOST_LISTED = 1_000;
  private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

  private final ObjectNode kept;

  UndoSum(ObjectNode kept) {
    this.kept = kept.deepCopy();
  }

  void undone(int more) {
    kept.put("undone", undone() + more);
  }

  /**
   * @param what the names of fields, or the code of a problem
   */
  void keep(String type, UUID record, Object what) {
    seen();
    kept.put("kept", kept() + 1);
    var listed = kept.withArray("listed");
    if (listed.size() < MOST_LISTED) {
      var one = listed.addObject().put("type", type).put("id", record.toString());
      one.set(what instanceof List<?> ? "fields" : "problem", ValueJson.JSON.valueToTree(what));
    }
  }

  /** Something of the batch is the caller's to see. */
  void seen() {
    kept.put("seen", true);
  }

  boolean isSeen() {
    return kept.path("seen").asBoolean(false);
  }

  int undone() {
    return kept.path("undone").asInt(0);
  }

  int kept() {
    return kept.path("kept").asInt(0);
  }

  List<Map<String, Object>> listed() {
    return ValueJson.JSON.convertValue(kept.withArray("listed"), LIST);
  }

  ObjectNode json() {
    return kept;
  }
}
