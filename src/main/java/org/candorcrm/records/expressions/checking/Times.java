package org.candorcrm.records.expressions.checking;

import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Value.Arithmetic.Operator;
import org.candorcrm.records.kinds.ValueType;

/** Functions of dates, moments and durations, all in UTC. */
final class Times {

  private static final Value DAY = new Value.Literal(Days.DAY, ValueType.DURATION);

  private final Checking checking;

  Times(Checking checking) {
    this.checking = checking;
  }

  Value value(Node.Call call, Node node, Env env) {
    return switch (call.function()) {
      case "duration" -> Literals.duration(node.position(), text(call, node));
      case "timestamp" -> Types.midnight(Literals.dateOrMoment(node.position(), text(call, node)));
      case "date" -> date(call, node, env);
      case "year" -> part(Function.YEAR, node, env);
      case "quarter" -> part(Function.QUARTER, node, env);
      case "month" -> part(Function.MONTH, node, env);
      case "day" -> part(Function.DAY, node, env);
      case "weekday" -> part(Function.WEEKDAY, node, env);
      case "hour" -> hour(node, env);
      case "days" -> days(node, env);
      case "text" -> spelled(call, node, env);
      default -> throw Calling.wrong(call);
    };
  }

  private static String text(Node.Call call, Node node) {
    if (node instanceof Node.Constant constant && constant.content() instanceof String text) {
      return text;
    }
    throw Calling.wrong(call);
  }

  private Value date(Node.Call call, Node node, Env env) {
    if (node instanceof Node.Constant) {
      return dayOf(node, Literals.dateOrMoment(node.position(), text(call, node)));
    }
    return dayOf(node, checking.value(node, env));
  }

  private static Value dayOf(Node node, Value value) {
    return switch (value.type()) {
      case DATE -> value;
      case MOMENT -> new Value.Applied(Function.DAY_OF, value, ValueType.DATE);
      case TEXT, NUMBER, YES_NO, DURATION, TEXTS, PARTS, RECORD, RECORDS, OPAQUE ->
          throw Mistake.mismatch(node.position(), ValueType.DATE, value.type());
    };
  }

  private Value part(Function function, Node node, Env env) {
    return new Value.Applied(function, dayOf(node, checking.value(node, env)), ValueType.NUMBER);
  }

  private Value hour(Node node, Env env) {
    var value = checking.value(node, env);
    if (value.type() != ValueType.MOMENT) {
      throw Mistake.mismatch(node.position(), ValueType.MOMENT, value.type());
    }
    return new Value.Applied(Function.HOUR, value, ValueType.NUMBER);
  }

  private Value days(Node node, Env env) {
    var value = checking.value(node, env);
    if (value.type() != ValueType.DURATION) {
      throw Mistake.mismatch(node.position(), ValueType.DURATION, value.type());
    }
    return new Value.Arithmetic(Operator.DIVIDE, value, DAY, ValueType.NUMBER);
  }

  private Value spelled(Node.Call call, Node node, Env env) {
    var value = checking.value(node, env);
    return switch (value.type()) {
      case TEXT -> value;
      case NUMBER, DATE -> new Value.Applied(Function.SPELLED, value, ValueType.TEXT);
      case YES_NO, MOMENT, DURATION, TEXTS, PARTS, RECORD, RECORDS, OPAQUE ->
          throw Calling.wrong(call);
    };
  }
}
