package org.candorcrm.identity.matching;

import java.util.List;
import java.util.Objects;

/**
 * What one source says of one person or company.
 *
 * @param source the number of the source, from 0
 */
public record Profile(int source, List<Value> values) {

  private static final int LONGEST = 1000;

  /** One value of one field; a field may have several. */
  public record Value(Field field, String text) {

    public Value {
      Objects.requireNonNull(field);
      text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
  }

  public Profile {
    if (source < 0) {
      throw new IllegalArgumentException("A source has a number from 0");
    }
    values = List.copyOf(values);
  }
}
