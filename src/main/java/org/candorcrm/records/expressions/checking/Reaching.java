package org.candorcrm.records.expressions.checking;

import java.util.List;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;

/** Puts what holds or stands at the end of a way into the hops that lead there. */
final class Reaching {

  private Reaching() {}

  static Condition some(Meaning.Many many, Condition condition) {
    return through(
        many.way(), new Condition.Some(many.last(), new Condition.And(many.filter(), condition)));
  }

  static Condition through(List<Hop> way, Condition condition) {
    Condition out = condition;
    for (var hop : way.reversed()) {
      out = new Condition.Some(hop, out);
    }
    return out;
  }

  static Value through(List<Hop> way, Value value) {
    Value out = value;
    for (var hop : way.reversed()) {
      out = new Value.Via(hop, out);
    }
    return out;
  }
}
