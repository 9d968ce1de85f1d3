package org.candorcrm.identity.matching;

import java.util.Objects;

/**
 * One field of what is matched.
 *
 * @param name as its source calls it; ids of two fields of one name contradict each other, of two
 *     names they do not
 */
public record Field(String name, Role role) {

  public Field {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
  }
}
