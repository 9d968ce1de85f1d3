package org.candorcrm.records.expressions.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written, before anything is known of its meaning. {@code position} counts UTF-16 units
 * from 0, as an editor does.
 */
public sealed interface Node {

  int position();

  record Name(int position, String text) implements Node {}

  record Select(int position, Node operand, String name) implements Node {}

  /** An operator has its CEL name, such as {@code _&&_}; a function the name that was written. */
  record Call(int position, @Nullable Node target, String function, List<Node> arguments)
      implements Node {

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * @param content BigDecimal, String, Boolean, or null
   */
  record Constant(int position, @Nullable Object content) implements Node {}

  record Several(int position, List<Node> items) implements Node {

    public Several {
      items = List.copyOf(items);
    }
  }
}
