package org.candorcrm.records.kinds;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A figure over related records, computed when read and only over those that the viewer may see.
 *
 * @param relation name of a to-many field of the same type
 * @param function what is computed
 * @param field name of the field of the related type, null for COUNT
 * @param filter which related records count, in the expression language, or null for all
 * @param result NUMBER, or for MIN and MAX also DATE or MOMENT
 */
public record RollUpKind(
    String relation,
    Function function,
    @Nullable String field,
    @Nullable String filter,
    ValueType result)
    implements Computed {

  /** What a roll-up computes; empty values do not take part. */
  public enum Function {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVG
  }

  public RollUpKind {
    if ((function == Function.COUNT) != (field == null)) {
      throw Problem.invalid("setting_invalid").with("setting", "field");
    }
    boolean ends = function == Function.MIN || function == Function.MAX;
    boolean moment = result == ValueType.DATE || result == ValueType.MOMENT;
    if (result != ValueType.NUMBER && !(ends && moment)) {
      throw Problem.invalid("setting_invalid").with("setting", "result");
    }
    if (filter != null && filter.length() > 5_000) {
      throw Problem.invalid("setting_invalid").with("setting", "filter");
    }
  }

  @Override
  public String name() {
    return "roll_up";
  }

  @Override
  public Map<String, Object> settings() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("relation", relation);
    settings.put("function", function.name().toLowerCase(Locale.ROOT));
    if (field != null) {
      settings.put("field", field);
    }
    if (filter != null) {
      settings.put("filter", filter);
    }
    settings.put("result", Computed.name(result));
    return settings;
  }
}
