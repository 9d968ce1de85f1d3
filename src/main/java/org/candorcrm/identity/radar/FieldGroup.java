package org.candorcrm.identity.radar;

import java.util.Locale;
import org.candorcrm.records.schema.Field;

/** What fields are about, as the matrix of who knows what shows them. */
enum FieldGroup {
  /** Who they are: names. */
  IDENTITY,
  /** How to reach them: e-mails, phones, links, addresses. */
  REACH,
  /** How they belong together with others: relations. */
  AROUND,
  /** What it is worth: money and numbers. */
  WORTH,
  /** When: dates and moments. */
  WHEN,
  /** All else that was written down. */
  NOTED;

  static FieldGroup of(Field field) {
    return switch (field.kind().name()) {
      case "person_name" -> IDENTITY;
      case "emails", "phones", "links", "address" -> REACH;
      case "relation", "relations" -> AROUND;
      case "money", "number", "rating" -> WORTH;
      case "date", "moment" -> WHEN;
      default -> field.name().equals("name") ? IDENTITY : NOTED;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
