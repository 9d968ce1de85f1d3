package org.candorcrm.identity.matching.traits;

import java.util.List;
import org.candorcrm.identity.matching.Role;

/** Cells that hold several e-mail addresses or numbers. */
final class Several {

  private Several() {}

  static List<String> of(String text, Role role) {
    return switch (role) {
      case EMAIL -> List.of(text.strip().split("\\s*[;,|]\\s*"));
      case PHONE -> List.of(text.strip().split("\\s*[;,|]\\s*|\\s+/\\s+"));
      case GIVEN_NAME,
          SURNAME,
          FULL_NAME,
          ORGANISATION,
          BIRTH_DATE,
          STREET,
          CITY,
          POSTCODE,
          COUNTRY,
          NATIONAL_ID,
          OTHER ->
          List.of(text);
    };
  }
}
