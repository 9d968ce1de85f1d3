package org.candorcrm.records.expressions.tree;

import java.util.List;

/** Something that holds for a row or does not; there is no third answer. */
public sealed interface Condition {

  Condition ALWAYS = new Fixed(true);
  Condition NEVER = new Fixed(false);

  record Fixed(boolean holds) implements Condition {}

  record Not(Condition inner) implements Condition {}

  record And(Condition left, Condition right) implements Condition {}

  record Or(Condition left, Condition right) implements Condition {}

  /** Both are there, and in this order. */
  record Ordered(Order order, Value left, Value right) implements Condition {

    public enum Order {
      LESS("<"),
      AT_MOST("<="),
      MORE(">"),
      AT_LEAST(">=");

      private final String sign;

      Order(String sign) {
        this.sign = sign;
      }

      public String sign() {
        return sign;
      }

      public boolean holds(int comparison) {
        return switch (this) {
          case LESS -> comparison < 0;
          case AT_MOST -> comparison <= 0;
          case MORE -> comparison > 0;
          case AT_LEAST -> comparison >= 0;
        };
      }
    }
  }

  /** Equal, or both empty. */
  record Same(Value left, Value right) implements Condition {}

  record Empty(Value value) implements Condition {}

  /** A yes/no that is there and says yes. */
  record Yes(Value value) implements Condition {}

  /** Equal to one of these literals, none of which is empty. */
  record OneOf(Value value, List<Value.Literal> literals) implements Condition {

    public OneOf {
      literals = List.copyOf(literals);
    }
  }

  /** Both are there, and the folded text has the folded piece in this place. */
  record Matches(Place place, Value text, Value piece) implements Condition {

    public enum Place {
      START,
      END,
      ANYWHERE
    }
  }

  /** The condition holds for at least one of several texts. */
  record AnyText(Value texts, Value.Element element, Condition condition) implements Condition {}

  /** There is a visible row at the end of the hop for which the condition holds. */
  record Some(Hop hop, Condition condition) implements Condition {}

  public static Condition not(Condition inner) {
    return inner instanceof Not(var twice) ? twice : new Not(inner);
  }
}
