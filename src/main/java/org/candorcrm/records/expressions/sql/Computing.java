package org.candorcrm.records.expressions.sql;

import java.util.ArrayList;
import org.candorcrm.records.expressions.sql.Values.Form;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Sql;

/** Computed values as SQL: each formula here has its twin in {@code memory.Arithmetics}. */
final class Computing {

  private final Values values;
  private final Writing texts;

  Computing(Values values) {
    this.values = values;
    this.texts = new Writing(values);
  }

  /** A computed date or moment is a number until it is shown. */
  Sql shown(Sql computed, ValueType type, Form form) {
    if (form == Form.COMPARED) {
      return computed;
    }
    return switch (type) {
      case DATE -> Rendering.shownDate(computed);
      case MOMENT -> Rendering.shownMoment(computed);
      case TEXT, NUMBER, YES_NO, DURATION, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> computed;
    };
  }

  Sql arithmetic(Value.Arithmetic arithmetic) {
    var left = values.of(arithmetic.left(), Form.COMPARED);
    var right = values.of(arithmetic.right(), Form.COMPARED);
    return switch (arithmetic.operator()) {
      case PLUS -> left.then(" + ").then(right).inParentheses();
      case MINUS -> left.then(" - ").then(right).inParentheses();
      case TIMES -> left.then(" * ").then(right).inParentheses();
      case DIVIDE -> divided(left, right);
      case REMAINDER -> Sql.of("mod(").then(left).then(", nullif(").then(right).then(", 0))");
    };
  }

  /** Ten digits after the point, half away from zero, however large the quotient is. */
  private static Sql divided(Sql left, Sql right) {
    return Sql.of("round(div(")
        .then(left)
        .then(" * 100000000000, nullif(")
        .then(right)
        .then(", 0)) * 0.00000000001, 10)");
  }

  Sql applied(Value.Applied applied, Form form) {
    boolean length = applied.function() == Function.LENGTH;
    if (applied.function() == Function.HOW_MANY) {
      return Sql.of("cardinality(")
          .then(values.column((Value.Own) applied.argument()))
          .then(")::numeric");
    }
    var argument = values.of(applied.argument(), length ? Form.SHOWN : Form.COMPARED);
    return switch (applied.function()) {
      case MIDNIGHT -> argument.then(" * 86400").inParentheses();
      case DAY_OF -> floored(argument, 86_400);
      case WHOLE_DAYS -> call("div(", argument, ", 86400)");
      case ABSOLUTE -> call("abs(", argument, ")");
      case FLOOR -> call("floor(", argument, ")");
      case CEILING -> call("ceil(", argument, ")");
      case YEAR -> part("year", argument);
      case QUARTER -> part("quarter", argument);
      case MONTH -> part("month", argument);
      case DAY -> part("day", argument);
      case WEEKDAY -> part("isodow", argument);
      case HOUR -> call("mod(mod(", floored(argument, 3_600), ", 24) + 24, 24)");
      case LENGTH -> call("char_length(", argument, ")::numeric");
      case SPELLED -> spelled(applied, argument);
      case LOWER, UPPER, TRIMMED -> texts.of(applied, form);
      case HOW_MANY -> argument;
    };
  }

  /** Nothing where the choice is none of these. */
  Sql placed(Value.Placed placed) {
    return Sql.of(
            "array_position(cast(? as text[]), ", (Object) placed.keys().toArray(String[]::new))
        .then(values.of(placed.choice(), Form.COMPARED))
        .then(")::numeric");
  }

  private static Sql call(String before, Sql argument, String after) {
    return Sql.of(before).then(argument).then(after);
  }

  /** Exact for any size, downward also before 1970; a division would round. */
  private static Sql floored(Sql seconds, int unit) {
    return Sql.of("(select div(n - mod(mod(n, %1$d) + %1$d, %1$d), %1$d)".formatted(unit))
        .then(call(" from (select floor(", seconds, ") as n) as computed)"));
  }

  private static Sql part(String name, Sql days) {
    return call("extract(" + name + " from ", Rendering.shownDate(days), ")");
  }

  private static Sql spelled(Value.Applied applied, Sql argument) {
    return applied.argument().type() == ValueType.DATE
        ? call("to_char(", Rendering.shownDate(argument), ", 'YYYY-MM-DD')")
        : call("trim_scale(", argument, ")::text");
  }

  Sql joined(Value.Joined joined, Form form) {
    var pieces = new ArrayList<Sql>();
    pieces(joined, form, pieces);
    var whole = Sql.of("concat(").then(Sql.join(", ", pieces)).then(")");
    return form == Form.SHOWN
        ? call("nullif(btrim(", whole, "), '')")
        : call("nullif(btrim(regexp_replace(", whole, ", ' +', ' ', 'g')), '') collate \"C\"")
            .inParentheses();
  }

  private void pieces(Value value, Form form, ArrayList<Sql> out) {
    if (value instanceof Value.Joined(var parts)) {
      parts.forEach(part -> pieces(part, form, out));
      return;
    }
    boolean written =
        form == Form.COMPARED
            && value instanceof Value.Literal literal
            && literal.content() instanceof Words;
    if (written && ((Value.Literal) value).content() instanceof Words words) {
      out.add(Sql.of("cast(? as text)", Words.loose(words.plain())));
      return;
    }
    out.add(values.of(value, form));
  }

  Sql figure(Value.Aggregate aggregate, Form form) {
    var measured = aggregate.measured();
    if (measured == null) {
      return Sql.of("count(*)::numeric");
    }
    var value = values.of(measured, form);
    return switch (aggregate.figure()) {
      case COUNT -> Sql.of("count(*)::numeric");
      case SUM -> call("coalesce(sum(", value, "), 0)");
      case AVERAGE -> divided(call("sum(", value, ")"), call("count(", value, ")"));
      case LEAST -> call("min(", value, ")");
      case GREATEST -> call("max(", value, ")");
    };
  }
}
