package org.candorcrm.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Folding;
import org.jspecify.annotations.Nullable;

/**
 * By what a person or a lead is reached, written for comparing.
 *
 * @param untouchable whether the record says: do not contact
 */
record Signs(
    UUID record,
    List<String> emails,
    List<String> phones,
    @Nullable String lastName,
    @Nullable String street,
    @Nullable String postalCode,
    boolean untouchable) {

  static final String COLUMNS =
      "t.id, t.emails_folded, t.phones_folded, t.name_last, t.address_street,"
          + " t.address_postcode, coalesce(t.do_not_contact, false) as untouchable";

  Signs {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
  }

  static Signs read(ResultSet row) throws SQLException {
    return new Signs(
        row.getObject("id", UUID.class),
        list(row, "emails_folded"),
        list(row, "phones_folded"),
        row.getString("name_last"),
        row.getString("address_street"),
        row.getString("address_postcode"),
        row.getBoolean("untouchable"));
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  /** Where letters for them go, written one way, or null where that is not known. */
  @Nullable String post() {
    return post(lastName, street, postalCode);
  }

  static @Nullable String post(
      @Nullable String lastName, @Nullable String street, @Nullable String postalCode) {
    if (lastName == null || street == null || postalCode == null) {
      return null;
    }
    return Folding.fold(lastName + " " + street + " " + postalCode)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether it may well be the same person: one e-mail address, or one number and one name. */
  boolean twinOf(Signs other) {
    if (emails.stream().anyMatch(other.emails::contains)) {
      return true;
    }
    return lastName != null
        && other.lastName != null
        && Folding.fold(lastName).equals(Folding.fold(other.lastName))
        && phones.stream().anyMatch(other.phones::contains);
  }
}
