package org.candorcrm.access.people;

import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves, checked.
 *
 * @param language a language tag such as {@code de}, or null for what the browser asks for
 */
public record Self(String name, @Nullable String language, @Nullable String timeZone) {

  /**
   * @throws org.candorcrm.platform.Problem {@code name_invalid}, {@code locale_unknown}, {@code
   *     time_zone_unknown}
   */
  public Self {
    Profile.checkName(name);
    Profile.checkZone(timeZone);
    Profile.checkLocale(language);
  }

  public static Self of(User user) {
    return new Self(user.name(), user.locale(), user.timeZone());
  }
}
