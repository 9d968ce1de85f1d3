package org.candorcrm.identity.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the eight sides of a customer, with the degrees that it has unless somebody sets others.
 */
enum Facet {
  IDENTITY(45),
  REACH(50),
  PEOPLE(40),
  CONVERSATIONS(40),
  COMMERCE(40),
  SUPPORT(15),
  FEELING(20),
  INTENTIONS(20);

  private final int usual;

  Facet(int usual) {
    this.usual = usual;
  }

  int usual() {
    return usual;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Facet> of(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }
}
