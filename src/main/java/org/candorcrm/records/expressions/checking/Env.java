package org.candorcrm.records.expressions.checking;

import java.util.HashMap;
import java.util.Map;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;

/**
 * What names mean at one place of an expression.
 *
 * @param root the row whose fields are reached by their bare names
 * @param rows variables of {@code exists} and its like over records
 * @param texts variables over several texts
 */
public record Env(Row root, Map<String, Row> rows, Map<String, Value.Element> texts) {

  public Env {
    rows = Map.copyOf(rows);
    texts = Map.copyOf(texts);
  }

  public static Env of(Row root) {
    return new Env(root, Map.of(), Map.of());
  }

  Env with(String variable, Row row) {
    var more = new HashMap<>(rows);
    more.put(variable, row);
    var rest = new HashMap<>(texts);
    rest.remove(variable);
    return new Env(root, more, rest);
  }

  Env with(String variable, Value.Element element) {
    var more = new HashMap<>(texts);
    more.put(variable, element);
    var rest = new HashMap<>(rows);
    rest.remove(variable);
    return new Env(root, rest, more);
  }
}
