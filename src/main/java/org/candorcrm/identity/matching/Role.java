package org.candorcrm.identity.matching;

/** What a column or field says of a person or company. */
public enum Role {
  GIVEN_NAME,
  SURNAME,
  FULL_NAME,
  ORGANISATION,
  BIRTH_DATE,
  STREET,
  CITY,
  POSTCODE,
  COUNTRY,
  PHONE,
  EMAIL,
  NATIONAL_ID,
  /**
   * Anything else that tends to be the same for the same person: an occupation, a gender, a state.
   */
  OTHER
}
