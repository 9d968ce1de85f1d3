package org.candorcrm.records.expressions.checking;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Condition.Ordered.Order;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ValueType;

/** Choices compare by the order in which they were defined: high is more than low. */
final class Ranking {

  private Ranking() {}

  static boolean concerns(Value value) {
    return !keys(value).isEmpty();
  }

  static Condition ordered(Order order, int position, Value left, Value right) {
    var keys = keys(concerns(left) ? left : right);
    var a = Types.fitting(position, left, right);
    var b = Types.fitting(position, right, left);
    if (b instanceof Value.Literal literal) {
      int place = place(position, keys, literal);
      return among(a, keys, IntStream.range(0, keys.size()).filter(i -> order.holds(i - place)));
    }
    if (a instanceof Value.Literal literal) {
      int place = place(position, keys, literal);
      return among(b, keys, IntStream.range(0, keys.size()).filter(i -> order.holds(place - i)));
    }
    if (!keys(a).equals(keys(b))) {
      throw Mistake.mismatch(position, "choice of the same list", Mistake.word(b.type()));
    }
    return new Condition.Ordered(order, new Value.Placed(a, keys), new Value.Placed(b, keys));
  }

  private static int place(int position, List<String> keys, Value.Literal literal) {
    if (literal.content() instanceof Words words) {
      return keys.indexOf(words.plain());
    }
    throw Mistake.mismatch(position, ValueType.TEXT, literal.type());
  }

  /** As a list of choices, which an index serves. */
  private static Condition among(Value value, List<String> keys, IntStream places) {
    var literals =
        places.mapToObj(keys::get).map(key -> new Value.Literal(new Words(key, key), value.type()));
    var all = literals.toList();
    return all.isEmpty() ? Condition.NEVER : new Condition.OneOf(value, all);
  }

  private static List<String> keys(Value value) {
    var field = Types.field(value);
    return field != null && field.kind() instanceof ChoiceKind kind
        ? kind.choices().stream().map(Choice::key).toList()
        : List.of();
  }
}
