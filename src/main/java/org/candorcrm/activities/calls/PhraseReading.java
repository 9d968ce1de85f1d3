package org.candorcrm.activities.calls;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be done when in a line that somebody typed about a call: English and German, in
 * the writer's day. Pure: the same words at the same moment mean the same.
 */
final class PhraseReading {

  /** Words of something that is still to be done. */
  private static final Pattern INTENT =
      Pattern.compile(
          "\\b(call (?:\\p{L}+ )?back|ring back|call again|remind|follow[ -]?up|send|write|visit|meet|rückruf|"
              + "zurückrufen|zurueckrufen|anrufen|melden|erinnern|schicken|senden|nachfassen|nachhaken|besuchen|"
              + "treffen|schreiben|wiedervorlage)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Commas, full stops and the like; not the dots within dates and numbers. */
  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;!?\\n]\\s*|(?<!\\d)\\.\\s+|(?<=\\d)\\.\\s+(?=\\p{Lu}\\p{L}+\\s+\\p{Ll})");

  private static final LocalTime USUAL = LocalTime.of(9, 0);

  private PhraseReading() {}

  /**
   * A date phrase with the clause around it.
   *
   * @param due the moment that is meant; nine o'clock where the text names no time
   * @param from where the phrase begins, counted from 0
   * @param to where it ends
   * @param clause the words of its clause without the phrase
   */
  record Found(ZonedDateTime due, int from, int to, String clause) {}

  /**
   * The last date that the text names; one whose clause says what to do goes before. Something that
   * lies behind, or "today" without either, is no plan.
   */
  static Optional<Found> of(String text, ZonedDateTime now, Locale locale) {
    return of(text, now, locale, false);
  }

  /** The same in a line that is all about something to do: every clause of it says so. */
  static Optional<Found> ofTask(String text, ZonedDateTime now, Locale locale) {
    return of(text, now, locale, true);
  }

  private static Optional<Found> of(
      String text, ZonedDateTime now, Locale locale, boolean allToDo) {
    var here = now.toLocalDateTime();
    var dates = new DatePhrases(here, locale).in(text);
    Found best = null;
    boolean meant = false;
    for (var date : dates) {
      var phrase = withTime(text, date);
      var found = found(text, phrase, now);
      boolean intends = allToDo || intends(text, phrase);
      boolean plan = found.due.isAfter(now) && (!isToday(phrase, now) || phrase.time() != null);
      if ((plan || (intends && isToday(phrase, now))) && (intends || !meant)) {
        best = plan ? found : laterToday(found, now);
        meant = intends;
      }
    }
    if (best == null && dates.isEmpty()) {
      best = timeAlone(text, now, allToDo);
    }
    return Optional.ofNullable(best);
  }

  private static boolean isToday(Phrase phrase, ZonedDateTime now) {
    return phrase.date().equals(now.toLocalDate());
  }

  /** "Send it today" without a time: in an hour. */
  private static Found laterToday(Found found, ZonedDateTime now) {
    return new Found(
        now.plusHours(1).withSecond(0).withNano(0), found.from, found.to, found.clause);
  }

  private static Phrase withTime(String text, Phrase date) {
    var behind = TimePhrases.beside(text.substring(date.to()));
    if (behind != null) {
      return date.at(behind.time()).spanning(date.from(), date.to() + behind.to());
    }
    var clause = clause(text, date.from(), date.to());
    var place =
        date.time() == null ? TimePhrases.alone(text.substring(clause[0], date.from())) : null;
    return place == null
        ? date
        : date.at(place.time()).spanning(clause[0] + place.from(), date.to());
  }

  private static @Nullable Found timeAlone(String text, ZonedDateTime now, boolean allToDo) {
    var place = TimePhrases.alone(text);
    if (place == null) {
      return null;
    }
    var today = new Phrase(now.toLocalDate(), place.time(), place.from(), place.to());
    if (!allToDo && !intends(text, today)) {
      return null;
    }
    var found = found(text, today, now);
    var tomorrow =
        new Phrase(now.toLocalDate().plusDays(1), place.time(), place.from(), place.to());
    return found.due.isAfter(now) ? found : found(text, tomorrow, now);
  }

  private static boolean intends(String text, Phrase phrase) {
    var clause = clause(text, phrase.from(), phrase.to());
    return INTENT.matcher(text.substring(clause[0], clause[1])).find();
  }

  private static Found found(String text, Phrase phrase, ZonedDateTime now) {
    var time = phrase.time() == null ? USUAL : phrase.time();
    var due = phrase.date().atTime(time).atZone(now.getZone());
    var clause = clause(text, phrase.from(), phrase.to());
    var words =
        text.substring(clause[0], phrase.from()) + " " + text.substring(phrase.to(), clause[1]);
    return new Found(due, phrase.from(), phrase.to(), words.strip().replaceAll("\\s+", " "));
  }

  /** Where the clause around a phrase begins and ends. */
  private static int[] clause(String text, int from, int to) {
    int begin = 0;
    int end = text.length();
    var ends = CLAUSE_END.matcher(text);
    while (ends.find()) {
      if (ends.end() <= from) {
        begin = ends.end();
      } else if (ends.start() >= to) {
        end = ends.start();
        break;
      }
    }
    return new int[] {begin, end};
  }
}
