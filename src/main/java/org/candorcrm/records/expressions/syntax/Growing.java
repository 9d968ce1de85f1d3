package org.candorcrm.records.expressions.syntax;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CEL's tree to ours; numbers are read from the text again, so that decimals stay exact. */
final class Growing {

  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 2_000;
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_DIGITS = 40;
  private static final Pattern NUMBER =
      Pattern.compile("0[xX]([0-9a-fA-F]+)|[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private final Map<Long, Integer> positions;
  private int nodes;

  Growing(String text, Map<Long, Integer> positions) {
    this.text = text;
    this.positions = positions;
  }

  Node node(CelExpr expr, int depth) {
    int at = position(expr);
    if (depth > DEEPEST) {
      throw Mistake.tooDeep(at);
    }
    if (++nodes > MOST_NODES) {
      throw Mistake.tooLarge(at);
    }
    return switch (expr.getKind()) {
      case CONSTANT -> new Node.Constant(at, content(expr.constant(), at));
      case IDENT -> new Node.Name(at, expr.ident().name());
      case SELECT -> select(expr, at, depth);
      case CALL -> call(expr, at, depth);
      case LIST -> list(expr, at, depth);
      case MAP, STRUCT -> throw Mistake.unsupported(at, "{ }");
      case COMPREHENSION, NOT_SET -> throw Mistake.syntax(at);
    };
  }

  private Node select(CelExpr expr, int at, int depth) {
    return new Node.Select(at, node(expr.select().operand(), depth + 1), expr.select().field());
  }

  private Node call(CelExpr expr, int at, int depth) {
    var call = expr.call();
    if (call.function().equals("_[_]")) {
      throw Mistake.unsupported(at, "[ ]");
    }
    @Nullable Node target = call.target().map(t -> node(t, depth + 1)).orElse(null);
    return new Node.Call(at, target, call.function(), nodes(call.args(), depth));
  }

  private Node list(CelExpr expr, int at, int depth) {
    var items = expr.list().elements();
    if (items.size() > MOST_ITEMS) {
      throw Mistake.tooLarge(at);
    }
    return new Node.Several(at, nodes(items, depth));
  }

  private List<Node> nodes(List<CelExpr> all, int depth) {
    var out = new ArrayList<Node>(all.size());
    all.forEach(one -> out.add(node(one, depth + 1)));
    return out;
  }

  private @Nullable Object content(CelConstant constant, int at) {
    return switch (constant.getKind()) {
      case NULL_VALUE -> null;
      case BOOLEAN_VALUE -> constant.booleanValue();
      case STRING_VALUE -> plain(constant.stringValue(), at);
      case INT64_VALUE -> signed(constant.int64Value() < 0, at);
      case DOUBLE_VALUE -> signed(constant.doubleValue() < 0, at);
      case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE ->
          throw Mistake.unsupported(at, "u\"\", b\"\"");
      case NOT_SET -> throw Mistake.syntax(at);
    };
  }

  private BigDecimal signed(boolean negative, int at) {
    var found = NUMBER.matcher(text);
    // With a sign, CEL gives the place of the digits or that of the sign.
    if (!found.find(at) || found.start() > at + 2) {
      throw Mistake.syntax(at);
    }
    if (found.group(1) != null) {
      var number = new BigDecimal(new BigInteger(found.group(1), 16));
      return negative ? number.negate() : number;
    }
    if (found.group().length() > 2 * MOST_DIGITS) {
      throw Mistake.literal(at, found.group(), "a number of at most 40 digits");
    }
    var number = limited(found.group(), at);
    return negative ? number.negate() : number;
  }

  private static BigDecimal limited(String digits, int at) {
    try {
      var number = new BigDecimal(digits);
      boolean fits = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
      if (fits) {
        return number.scale() < 0 ? number.setScale(0) : number;
      }
    } catch (NumberFormatException | ArithmeticException hugeExponent) {
      // Told below.
    }
    throw Mistake.literal(at, digits, "a number of at most 40 digits");
  }

  private static String plain(String value, int at) {
    boolean bad = value.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    if (bad) {
      throw Mistake.literal(at, "\\0", "a text without control characters");
    }
    return value;
  }

  private int position(CelExpr expr) {
    int codePoints = positions.getOrDefault(expr.id(), 0);
    int most = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.clamp(codePoints, 0, most));
  }
}
