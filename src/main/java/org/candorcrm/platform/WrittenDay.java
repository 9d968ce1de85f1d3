package org.candorcrm.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as its reader writes it: "1 Oct 2025", "01.10.2025", and "Oct 1, 2025" in America. */
public final class WrittenDay {

  private WrittenDay() {}

  public static String of(LocalDate day, Locale reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(region(reader))
        .format(day);
  }

  /** The day of a moment, in UTC. */
  public static String of(Instant moment, Locale reader) {
    return of(LocalDate.ofInstant(moment, ZoneOffset.UTC), reader);
  }

  /** English without a region would be that of America, where most of its readers do not live. */
  private static Locale region(Locale reader) {
    boolean nowhere = reader.getCountry().isEmpty();
    return nowhere && reader.getLanguage().equals("en") ? Locale.UK : reader;
  }
}
