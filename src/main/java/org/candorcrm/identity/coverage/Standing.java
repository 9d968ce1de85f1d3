package org.candorcrm.identity.coverage;

import java.util.Locale;

/** How it stands with one thing that could be known. */
enum Standing {
  SEEN,
  TOLD,
  GUESSED,
  STALE,
  CONTRADICTED,
  ASKED,
  NOT_MEASURED,
  UNKNOWN,
  LOCKED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something fresh is known that nobody contradicts. */
  boolean known() {
    return this == SEEN || this == TOLD || this == GUESSED;
  }

  /** Whether there is something at all, be it old or contradicted. */
  boolean held() {
    return known() || this == STALE || this == CONTRADICTED;
  }

  static Standing of(Knowing how) {
    return switch (how) {
      case SEEN -> SEEN;
      case TOLD -> TOLD;
      case GUESSED -> GUESSED;
    };
  }
}
