package org.candorcrm.identity.claims;

import java.util.Locale;
import org.candorcrm.access.Sources;
import org.candorcrm.identity.claims.Claim.How;

/**
 * A source, as far as it matters for whom to believe.
 *
 * @param trust from 0 to 1
 */
record Speaker(int id, String kind, String name, double trust) {

  boolean person() {
    return is(Sources.Kind.USER);
  }

  /** Candor fills in defaults and what follows from other values: it says nothing of its own. */
  boolean candor() {
    return is(Sources.Kind.SYSTEM);
  }

  private boolean is(Sources.Kind one) {
    return kind.equals(one.name().toLowerCase(Locale.ROOT));
  }

  /** What machines noticed was seen, what anybody handed over was told. */
  How how() {
    return switch (Sources.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
      case MAILBOX, CALENDAR, FORM -> How.SEEN;
      case USER, IMPORT, CONNECTOR, API_CLIENT -> How.TOLD;
      case SYSTEM -> How.GUESSED;
    };
  }
}
