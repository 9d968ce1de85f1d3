package org.candorcrm.access.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose records a role reaches, narrowest first. */
public enum Rows {
  NONE,
  OWN,
  TEAM,
  DEPARTMENT,
  ALL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Rows> of(String key) {
    return Arrays.stream(values()).filter(rows -> rows.key().equals(key)).findFirst();
  }
}
