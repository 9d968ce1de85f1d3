package org.candorcrm.identity.coverage;

import java.util.Locale;

/** How we came to know something, and how often such a thing is right before anybody checked. */
enum Knowing {
  GUESSED(0.50),
  TOLD(0.85),
  SEEN(0.95);

  private final double belief;

  Knowing(double belief) {
    this.belief = belief;
  }

  double belief() {
    return belief;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A person who types was told; what was watched by a machine was seen. */
  static Knowing from(String sourceKind) {
    return switch (sourceKind) {
      case "mailbox", "calendar", "form" -> SEEN;
      case "system" -> GUESSED;
      default -> TOLD;
    };
  }
}
