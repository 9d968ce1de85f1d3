package org.candorcrm.records.expressions.checking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Condition.Ordered.Order;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Value.Begin.Span;
import org.candorcrm.records.kinds.ValueType;

/** {@code during(close_date, "this_month")}: spans of the calendar around today, in UTC. */
final class Spans {

  private static final Pattern WRITTEN =
      Pattern.compile("(last|this|next)_(week|month|quarter|year)");
  private static final Map<String, Integer> DAYS =
      Map.of("yesterday", -1, "today", 0, "tomorrow", 1);
  private static final Map<String, Integer> STEPS = Map.of("last", -1, "this", 0, "next", 1);
  private static final String EXAMPLES =
      "today, yesterday, tomorrow, this_week, last_month, next_quarter, this_year";

  private final Checking checking;

  Spans(Checking checking) {
    this.checking = checking;
  }

  /** Two comparisons with days that are known before a row is read: an index serves. */
  Condition during(Node.Call call, List<Node> arguments, Env env) {
    Calling.needed(call, arguments, 2);
    var begin = begin(call, arguments.get(1));
    var value = checking.value(arguments.get(0), env);
    if (Types.nothing(value)) {
      return Condition.NEVER;
    }
    if (value.type() != ValueType.DATE && value.type() != ValueType.MOMENT) {
      throw Mistake.mismatch(arguments.get(0).position(), ValueType.DATE, value.type());
    }
    var end = new Value.Begin(begin.span(), begin.steps() + 1);
    return new Condition.And(
        new Condition.Ordered(Order.AT_LEAST, value, like(value, begin)),
        new Condition.Ordered(Order.LESS, value, like(value, end)));
  }

  private static Value like(Value value, Value date) {
    return value.type() == ValueType.MOMENT ? Types.midnight(date) : date;
  }

  private static Value.Begin begin(Node.Call call, Node node) {
    if (!(node instanceof Node.Constant constant) || !(constant.content() instanceof String text)) {
      throw Calling.wrong(call);
    }
    var day = DAYS.get(text);
    if (day != null) {
      return new Value.Begin(Span.DAY, day);
    }
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw Mistake.literal(node.position(), text, EXAMPLES);
    }
    var span = Span.valueOf(written.group(2).toUpperCase(Locale.ROOT));
    return new Value.Begin(span, STEPS.getOrDefault(written.group(1), 0));
  }
}
