package org.candorcrm.records.expressions.checking;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.ValueType;

/** {@code ==}, the orders, and {@code in}. */
final class Comparing {

  private final Checking checking;

  Comparing(Checking checking) {
    this.checking = checking;
  }

  Condition same(Node.Call call, Env env) {
    var left = checking.meaning(call.arguments().get(0), env);
    var right = checking.meaning(call.arguments().get(1), env);
    if (right instanceof Meaning.Of(var value) && Types.nothing(value)) {
      return nothing(left);
    }
    if (left instanceof Meaning.Of(var value) && Types.nothing(value)) {
      return nothing(right);
    }
    return same(
        call.arguments().get(1).position(),
        Checking.value(left, call.position()),
        Checking.value(right, call.position()));
  }

  private static Condition nothing(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Of(var value) -> empty(value);
      case Meaning.Many many -> Condition.not(Reaching.some(many, Condition.ALWAYS));
      case Meaning.Texts texts -> Condition.not(texts.some(Condition.ALWAYS));
    };
  }

  private Condition same(int position, Value left, Value right) {
    if (Types.nothing(left)) {
      return empty(right);
    }
    if (Types.nothing(right)) {
      return empty(left);
    }
    if (left.type() == ValueType.TEXTS) {
      return anyIs(position, left, right);
    }
    if (right.type() == ValueType.TEXTS) {
      return anyIs(position, right, left);
    }
    var pair = Types.alike(position, left, right);
    return switch (pair.type()) {
      case RECORD -> sameRecord(pair.left(), pair.right());
      case TEXT, NUMBER, YES_NO, DATE, MOMENT, DURATION ->
          new Condition.Same(pair.left(), pair.right());
      case TEXTS, PARTS, RECORDS, OPAQUE ->
          throw Mistake.mismatch(position, "null", Mistake.word(pair.type()));
    };
  }

  private static Condition sameRecord(Value left, Value right) {
    if (me(right)) {
      return mine(left, right);
    }
    return me(left) ? mine(right, left) : new Condition.Same(left, right);
  }

  private static boolean me(Value value) {
    return value instanceof Value.Given(var what) && what == Value.Given.What.ME;
  }

  /** Where nobody asks nothing is theirs, and least of all what has no owner. */
  private static Condition mine(Value value, Value me) {
    if (value instanceof Value.Via(var hop, var inner)) {
      return new Condition.Some(hop, mine(inner, me));
    }
    return new Condition.And(Condition.not(new Condition.Empty(me)), new Condition.Same(value, me));
  }

  private Condition anyIs(int position, Value texts, Value one) {
    var fits = Types.fitting(position, one, texts);
    if (fits.type() != ValueType.TEXT) {
      throw Mistake.mismatch(position, ValueType.TEXT, fits.type());
    }
    var element = checking.element();
    return new Condition.AnyText(texts, element, new Condition.Same(element, fits));
  }

  /** Money is empty where it has no amount, even if its worth at home is not known. */
  static Condition empty(Value value) {
    if (Types.nothing(value)) {
      return Condition.ALWAYS;
    }
    if (value instanceof Value.Via(var hop, var inner)) {
      return Condition.not(new Condition.Some(hop, Condition.not(empty(inner))));
    }
    if (value instanceof Value.Own own && own.field().kind() instanceof MoneyKind) {
      return new Condition.Empty(
          own.column().equals("_base")
              ? new Value.Own(own.row(), own.field(), List.of(""), "", ValueType.NUMBER)
              : own);
    }
    return new Condition.Empty(value);
  }

  Condition ordered(Condition.Ordered.Order order, Node.Call call, Env env) {
    var left = checking.value(call.arguments().get(0), env);
    var right = checking.value(call.arguments().get(1), env);
    int position = call.arguments().get(1).position();
    if (Types.nothing(left) || Types.nothing(right)) {
      return Condition.NEVER;
    }
    if (Ranking.concerns(left) || Ranking.concerns(right)) {
      return Ranking.ordered(order, position, left, right);
    }
    var pair = Types.alike(position, left, right);
    return switch (pair.type()) {
      case TEXT, NUMBER, DATE, MOMENT, DURATION ->
          new Condition.Ordered(order, pair.left(), pair.right());
      case YES_NO, RECORD, TEXTS, PARTS, RECORDS, OPAQUE ->
          throw Mistake.mismatch(
              position, "number, date, moment, duration, text", Mistake.word(pair.type()));
    };
  }

  Condition in(Node.Call call, Env env) {
    var left = checking.value(call.arguments().get(0), env);
    var right = call.arguments().get(1);
    if (right instanceof Node.Several list) {
      return inList(left, list, env);
    }
    return switch (checking.meaning(right, env)) {
      case Meaning.Many many -> inRows(call.arguments().get(0).position(), left, many);
      case Meaning.Of(var value) when value.type() == ValueType.TEXTS ->
          anyIs(call.arguments().get(0).position(), value, left);
      case Meaning.Texts texts -> inTexts(call.arguments().get(0).position(), left, texts);
      case Meaning.Of(var value) ->
          throw Mistake.mismatch(right.position(), "[ ]", Mistake.word(value.type()));
    };
  }

  private static Condition inTexts(int position, Value left, Meaning.Texts texts) {
    var fits = Types.fitting(position, left, texts.texts());
    if (fits.type() != ValueType.TEXT) {
      throw Mistake.mismatch(position, ValueType.TEXT, fits.type());
    }
    return texts.some(new Condition.Same(texts.element(), fits));
  }

  private static Condition inRows(int position, Value left, Meaning.Many many) {
    var id = new Value.Identity(many.last().to());
    var fits = Types.fitting(position, left, id);
    if (fits.type() != ValueType.RECORD) {
      throw Mistake.mismatch(position, ValueType.RECORD, fits.type());
    }
    return Reaching.some(many, new Condition.Same(id, fits));
  }

  private Condition inList(Value left, Node.Several list, Env env) {
    if (left.type() == ValueType.TEXTS) {
      var element = checking.element();
      var any = inItems(left, element, list, env);
      return new Condition.AnyText(left, element, any);
    }
    return inItems(left, left, list, env);
  }

  private Condition inItems(Value written, Value compared, Node.Several list, Env env) {
    var literals = new ArrayList<Value.Literal>();
    Condition others = Condition.NEVER;
    for (var item : list.items()) {
      var value = Types.fitting(item.position(), checking.value(item, env), written);
      if (value instanceof Value.Literal literal
          && !literal.nothing()
          && literal.type() == compared.type()) {
        literals.add(literal);
        continue;
      }
      others = new Condition.Or(others, same(item.position(), compared, value));
    }
    if (literals.isEmpty()) {
      return others;
    }
    var among = new Condition.OneOf(compared, literals);
    return others == Condition.NEVER ? among : new Condition.Or(among, others);
  }
}
