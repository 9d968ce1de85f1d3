package org.candorcrm.identity.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records of a type have to be kept together with who they name, for so many years after the end of
 * the year of their day, as tax and trade law count.
 *
 * @param field a date or moment of the type that the years are counted from; null: when it was made
 */
record Retention(String type, @Nullable String field, int years, String law, int version) {

  static final int MOST_YEARS = 99;

  Retention {
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("years: " + years);
    }
  }

  LocalDate until(LocalDate day) {
    return LocalDate.of(day.getYear() + years, 12, 31);
  }
}
