package org.candorcrm.records.kinds;

import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Problem;

/**
 * A value computed when read, from an expression over the record. Nothing is stored.
 *
 * @param expression in the expression language
 * @param result what it yields: TEXT, NUMBER, YES_NO, DATE or MOMENT
 */
public record FormulaKind(String expression, ValueType result) implements Computed {

  private static final int LONGEST = 5_000;
  private static final Set<ValueType> RESULTS =
      Set.of(ValueType.TEXT, ValueType.NUMBER, ValueType.YES_NO, ValueType.DATE, ValueType.MOMENT);

  public FormulaKind {
    if (expression.isBlank() || expression.length() > LONGEST) {
      throw Problem.invalid("setting_invalid").with("setting", "expression");
    }
    if (!RESULTS.contains(result)) {
      throw Problem.invalid("setting_invalid").with("setting", "result");
    }
  }

  @Override
  public String name() {
    return "formula";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("expression", expression, "result", Computed.name(result));
  }
}
