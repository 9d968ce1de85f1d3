package org.candorcrm.records.expressions.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Condition.Matches.Place;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.ValueType;

/** Functions of one row's values. */
final class Functions {

  private static final int MOST_ROUNDED_DIGITS = 10;
  private final Checking checking;

  Functions(Checking checking) {
    this.checking = checking;
  }

  Condition matches(Place place, Node.Call call, List<Node> arguments, Env env) {
    Calling.needed(call, arguments, 2);
    var text = checking.value(arguments.get(0), env);
    var piece = piece(text, checking.value(arguments.get(1), env));
    if (!Types.nothing(piece) && piece.type() != ValueType.TEXT) {
      throw Mistake.mismatch(arguments.get(1).position(), ValueType.TEXT, piece.type());
    }
    if (Types.nothing(piece) || Types.nothing(text)) {
      return Condition.NEVER;
    }
    if (text.type() == ValueType.TEXTS) {
      var element = checking.element();
      return new Condition.AnyText(text, element, new Condition.Matches(place, element, piece));
    }
    if (text.type() != ValueType.TEXT) {
      throw Mistake.mismatch(arguments.get(0).position(), ValueType.TEXT, text.type());
    }
    return new Condition.Matches(place, text, piece);
  }

  /** A literal is written as the field writes for comparing: phones by their digits. */
  private static Value piece(Value text, Value piece) {
    var field = Types.field(text);
    boolean literal = piece instanceof Value.Literal written && written.content() instanceof Words;
    if (!literal || field == null || field.kind() instanceof ChoicesKind) {
      return piece;
    }
    var words = (Words) ((Value.Literal) piece).content();
    return words == null
        ? piece
        : new Value.Literal(
            new Words(words.plain(), field.kind().fold(words.plain())), ValueType.TEXT);
  }

  Value coalesce(Node.Call call, List<Node> arguments, Env env) {
    if (arguments.isEmpty()) {
      throw Calling.wrong(call);
    }
    var values = new ArrayList<Value>();
    arguments.forEach(argument -> values.add(checking.value(argument, env)));
    var alike = Types.allAlike(call.position(), values);
    var type =
        alike.stream()
            .filter(v -> !Types.nothing(v))
            .map(Value::type)
            .findFirst()
            .orElse(ValueType.OPAQUE);
    if (alike.stream().allMatch(Types::nothing)) {
      return Value.Literal.NOTHING;
    }
    if (!Types.CHOOSABLE.contains(type)) {
      throw Mistake.mismatch(call.position(), "one value", Mistake.word(type));
    }
    return new Value.FirstOf(alike, type);
  }

  Value round(Node.Call call, List<Node> arguments, Env env) {
    if (arguments.size() == 1) {
      return new Value.Rounded(number(arguments.getFirst(), env), 0);
    }
    Calling.needed(call, arguments, 2);
    return new Value.Rounded(number(arguments.getFirst(), env), digits(call, arguments.get(1)));
  }

  private static int digits(Node.Call call, Node node) {
    if (node instanceof Node.Constant constant && constant.content() instanceof BigDecimal digits) {
      var whole = digits.stripTrailingZeros();
      boolean fits = whole.scale() <= 0 && whole.signum() >= 0 && whole.precision() <= 3;
      if (fits && whole.intValue() <= MOST_ROUNDED_DIGITS) {
        return whole.intValue();
      }
    }
    throw Calling.wrong(call);
  }

  private Value number(Node node, Env env) {
    var value = checking.value(node, env);
    if (value.type() != ValueType.NUMBER) {
      throw Mistake.mismatch(node.position(), ValueType.NUMBER, value.type());
    }
    return value;
  }

  Value simple(Node.Call call, List<Node> arguments, Env env) {
    var node = Calling.one(call, arguments);
    return switch (call.function()) {
      case "abs" -> numeric(Function.ABSOLUTE, node, env);
      case "floor" -> numeric(Function.FLOOR, node, env);
      case "ceil" -> numeric(Function.CEILING, node, env);
      case "lowerAscii" -> textual(Function.LOWER, node, env);
      case "upperAscii" -> textual(Function.UPPER, node, env);
      case "trim" -> textual(Function.TRIMMED, node, env);
      default -> new Times(checking).value(call, node, env);
    };
  }

  private Value textual(Function function, Node node, Env env) {
    var value = checking.value(node, env);
    if (value.type() != ValueType.TEXT) {
      throw Mistake.mismatch(node.position(), ValueType.TEXT, value.type());
    }
    return new Value.Applied(function, value, ValueType.TEXT);
  }

  private Value numeric(Function function, Node node, Env env) {
    return new Value.Applied(function, number(node, env), ValueType.NUMBER);
  }
}
