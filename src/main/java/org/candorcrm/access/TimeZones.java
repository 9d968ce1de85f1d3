package org.candorcrm.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are: what is their day, and in which language they write. */
@Component
public final class TimeZones {

  private final Database database;

  TimeZones(Database database) {
    this.database = database;
  }

  /**
   * The zone that a request names, else that of the user's profile, else UTC.
   *
   * @param named an IANA name such as {@code Europe/Berlin}, or null
   * @throws Problem {@code time_zone_unknown} for a name that there is not
   */
  public ZoneId of(Viewer viewer, @Nullable String named) {
    if (named != null && !named.isBlank()) {
      return zone(named)
          .orElseThrow(() ->
              Problem.invalid("time_zone_unknown").field("time_zone").with("time_zone", named));
    }
    return profile(viewer, "time_zone").flatMap(TimeZones::zone).orElse(ZoneOffset.UTC);
  }

  /** The language of the user's profile, if they have chosen one. */
  public Optional<Locale> language(Viewer viewer) {
    return profile(viewer, "locale").map(Locale::forLanguageTag);
  }

  private Optional<String> profile(Viewer viewer, String column) {
    return database
        .sql("select " + column + " from {ws}.users where id = ? and " + column + " is not null")
        .param(viewer.user())
        .query(String.class)
        .optional();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
