package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Written;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** Counts what became of the records of a bulk edit, in the form in which it is kept. */
final class BulkEditSum {

  private static final int MOST_LISTED = 100;
  private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

  private final ObjectNode kept;

  BulkEditSum(ObjectNode kept) {
    this.kept = kept.deepCopy();
  }

  void add(List<Draft> drafts, List<Written> written) {
    for (int i = 0; i < written.size(); i++) {
      switch (written.get(i).outcome()) {
        case CHANGED, CREATED, DELETED, RESTORED -> count("changed");
        case UNCHANGED -> count("unchanged");
        case REFUSED, SKIPPED -> refuse(drafts.get(i), written.get(i));
      }
    }
  }

  private void count(String what) {
    kept.put(what, kept.path(what).asInt(0) + 1);
  }

  private void refuse(Draft draft, Written written) {
    count("refused");
    var problems = kept.withArray("problems");
    if (problems.size() < MOST_LISTED) {
      ObjectNode problem =
          ValueJson.JSON.valueToTree(Refusals.brief(written.problems().getFirst()));
      problems.add(problem.put("id", Objects.requireNonNull(draft.id()).toString()));
    }
  }

  int changed() {
    return kept.path("changed").asInt(0);
  }

  int unchanged() {
    return kept.path("unchanged").asInt(0);
  }

  int refused() {
    return kept.path("refused").asInt(0);
  }

  List<Map<String, Object>> problems() {
    return ValueJson.JSON.convertValue(kept.withArray("problems"), LIST);
  }

  ObjectNode json() {
    return kept;
  }
}
