package org.candorcrm.access.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.signin.Logins;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Everything about a user that can be set, checked as far as it can be without the database. */
record Profile(
    String email,
    String name,
    String role,
    @Nullable UUID department,
    @Nullable UUID manager,
    boolean active,
    @Nullable String timeZone,
    @Nullable String locale) {

  private static final int LONGEST_NAME = 200;

  Profile {
    email = Logins.checked(email);
    checkName(name);
    checkZone(timeZone);
    checkLocale(locale);
  }

  static void checkName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.invalid("name_invalid").field("name").with("longest", LONGEST_NAME);
    }
  }

  static void checkZone(@Nullable String zone) {
    try {
      if (zone != null) {
        ZoneId.of(zone);
      }
    } catch (DateTimeException unknown) {
      throw Problem.invalid("time_zone_unknown").field("time_zone").with("time_zone", zone);
    }
  }

  static void checkLocale(@Nullable String locale) {
    try {
      if (locale != null) {
        new Locale.Builder().setLanguageTag(locale).build();
      }
    } catch (IllformedLocaleException unknown) {
      throw Problem.invalid("locale_unknown").field("locale").with("locale", locale);
    }
  }
}
