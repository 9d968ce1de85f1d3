package org.candorcrm.access.people;

import org.candorcrm.platform.Folding;

/** The folded words that search looks at, in the form that every record table keeps. */
final class SearchText {

  private SearchText() {}

  static String of(String... texts) {
    return " " + Folding.fold(String.join(" ", texts));
  }
}
