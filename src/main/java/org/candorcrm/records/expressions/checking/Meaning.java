package org.candorcrm.records.expressions.checking;

import java.util.List;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;

/** What a piece of an expression turned out to be. */
sealed interface Meaning {

  record Of(Value value) implements Meaning {}

  /** The rows at the end of a to-many hop, reached by to-one hops, for which the filter holds. */
  record Many(List<Hop> way, Hop last, Condition filter) implements Meaning {

    public Many {
      way = List.copyOf(way);
    }

    Many where(Condition also) {
      return new Many(way, last, new Condition.And(filter, also));
    }
  }

  /** Those of several texts for which the filter holds. */
  record Texts(Value texts, Value.Element element, Condition filter) implements Meaning {

    Texts where(Condition also) {
      return new Texts(texts, element, new Condition.And(filter, also));
    }

    Condition some(Condition condition) {
      return new Condition.AnyText(texts, element, new Condition.And(filter, condition));
    }
  }
}
