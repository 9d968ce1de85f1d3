package org.candorcrm.activities.calls;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates that a text names, English and German, without their times. */
final class DatePhrases {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String START = "(?<![\\p{L}\\p{N}./-])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String ON = "(?:(on|by|until|till|am|bis(?:\\s+zum)?|zum|ab)\\s+)?";

  private interface Reading {
    @Nullable Phrase of(MatchResult found);
  }

  private record Form(Pattern pattern, Reading reading) {}

  private final LocalDateTime now;
  private final LocalDate today;
  private final boolean monthFirst;
  private final List<Form> forms = new ArrayList<>();

  DatePhrases(LocalDateTime now, Locale locale) {
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
    this.today = now.toLocalDate();
    this.monthFirst = locale.getCountry().equals("US");
    relative();
    named();
    weekdays();
    spans();
    written();
  }

  /** All phrases, in the order of the text; where two overlap, the longer one. */
  List<Phrase> in(String text) {
    var found = new ArrayList<Phrase>();
    for (var form : forms) {
      var matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        var phrase = form.reading.of(matcher.toMatchResult());
        if (phrase != null) {
          found.add(phrase);
        }
      }
    }
    found.sort(
        java.util.Comparator.comparingInt(Phrase::from)
            .thenComparing(phrase -> phrase.from() - phrase.to()));
    var kept = new ArrayList<Phrase>();
    for (var phrase : found) {
      if (kept.isEmpty() || phrase.from() >= kept.getLast().to()) {
        kept.add(phrase);
      }
    }
    return kept;
  }

  private void form(String pattern, Reading reading) {
    forms.add(new Form(Pattern.compile(START + ON + pattern + END, FLAGS), reading));
  }

  private static Phrase whole(MatchResult found, LocalDate date) {
    return new Phrase(date, null, found.start(), found.end());
  }

  private void relative() {
    form(
        "(?:the\\s+)?day\\s+after\\s+tomorrow|übermorgen|uebermorgen",
        m -> whole(m, today.plusDays(2)));
    form("today|tonight|heute", this::thisDay);
    form("tomorrow", m -> whole(m, today.plusDays(1)));
    // "heute Morgen" and "am Morgen" are mornings.
    forms.add(
        new Form(
            Pattern.compile(
                START + "(?<!heute )(?<!am )(?<!tag )(?<!mittwoch )morgen" + END, FLAGS),
            m -> whole(m, today.plusDays(1))));
  }

  private Phrase thisDay(MatchResult found) {
    var phrase = whole(found, today);
    return found.group().toLowerCase(Locale.ROOT).endsWith("tonight")
        ? phrase.at(LocalTime.of(19, 0))
        : phrase;
  }

  private void named() {
    form(
        "(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?month|(?:ende\\s+(?:des|dieses)\\s+monats|monatsende)",
        m -> whole(m, today.with(TemporalAdjusters.lastDayOfMonth())));
    form(
        "(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?week|ende\\s+(?:der|dieser)\\s+woche",
        m -> whole(m, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))));
    form(
        "(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?year|ende\\s+(?:des|dieses)\\s+jahres|jahresende",
        m -> whole(m, today.with(TemporalAdjusters.lastDayOfYear())));
    form("next\\s+week|(?:nächste|naechste|kommende)r?\\s+woche", m -> whole(m, monday()));
    form(
        "next\\s+month|(?:nächsten|naechsten|kommenden)\\s+monat",
        m -> whole(m, today.with(TemporalAdjusters.firstDayOfNextMonth())));
  }

  private LocalDate monday() {
    return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** A day alone is the next to come; "next" is the one of the next calendar week. */
  private void weekdays() {
    form(
        "(?:(last|past|since|letzte[nrm]?|vorige[nrm]?|vergangene[nrm]?|seit)\\s+)?"
            + "(?:(next|nächste[nrm]?|naechste[nrm]?)\\s+|(?:this|coming|kommende[nrm]?|diese[nrm]?)\\s+)?"
            + "("
            + Words.LONG_DAY
            + "|(?-i:"
            + Words.SHORT_DAY
            + ")\\.?|(?-i:"
            + Words.SHORT_DAY_GERMAN
            + ")\\.)",
        m -> m.group(2) != null ? null : whole(m, weekday(m.group(4), m.group(3) != null)));
  }

  private LocalDate weekday(String word, boolean ofNextWeek) {
    var day = requireNonNull(Words.day(word.replace(".", "")));
    return ofNextWeek
        ? monday().with(TemporalAdjusters.nextOrSame(day))
        : today.with(TemporalAdjusters.next(day));
  }

  private void spans() {
    form(
        "in\\s+(" + Words.NUMBER + ")\\s+(?:days?|tag(?:en)?)",
        m -> whole(m, today.plusDays(Words.number(m.group(2)))));
    form(
        "in\\s+(" + Words.NUMBER + ")\\s+(?:weeks?|wochen?)",
        m -> whole(m, today.plusWeeks(Words.number(m.group(2)))));
    form(
        "in\\s+(" + Words.NUMBER + ")\\s+(?:months?|monat(?:en)?)",
        m -> whole(m, today.plusMonths(Words.number(m.group(2)))));
    form(
        "in\\s+(" + Words.NUMBER + ")\\s+(?:hours?|stunden?)",
        m -> later(m, 60 * Words.number(m.group(2))));
    form(
        "in\\s+(" + Words.NUMBER + ")\\s+(?:minutes?|mins?|minuten?)",
        m -> later(m, Words.number(m.group(2))));
    form("in\\s+(?:half\\s+an\\s+hour|einer\\s+halben\\s+stunde)", m -> later(m, 30));
  }

  private Phrase later(MatchResult found, int minutes) {
    var moment = now.plusMinutes(minutes);
    return whole(found, moment.toLocalDate()).at(moment.toLocalTime());
  }

  private void written() {
    var year = "(?:,?\\s*(\\d{4}))?";
    form(
        "(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?(" + Words.MONTH + ")\\.?" + year,
        m -> dated(m, m.group(4), month(m.group(3)), number(m.group(2))));
    form(
        "(" + Words.MONTH + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?" + year,
        m -> dated(m, m.group(4), month(m.group(2)), number(m.group(3))));
    form(
        "(\\d{4})-(\\d{2})-(\\d{2})",
        m -> dated(m, m.group(2), number(m.group(3)), number(m.group(4))));
    form(
        "(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2})(?![.:\\d]))?",
        m -> dated(m, m.group(4), number(m.group(3)), number(m.group(2))));
    form("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?", this::slashed);
  }

  /** 24/7 and halves are no dates unless the words before say so. */
  private @Nullable Phrase slashed(MatchResult found) {
    int first = number(found.group(2));
    int second = number(found.group(3));
    boolean said = found.group(1) != null || found.group(4) != null;
    boolean fraction = first < second && second <= 4 || first == 24 && second == 7;
    if (fraction && !said) {
      return null;
    }
    boolean monthStands = second > 12 || (monthFirst && first <= 12);
    return monthStands
        ? dated(found, found.group(4), first, second)
        : dated(found, found.group(4), second, first);
  }

  private static int month(String word) {
    return requireNonNull(Words.month(word));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Without a year, the next such day. */
  private @Nullable Phrase dated(MatchResult found, @Nullable String year, int month, int day) {
    try {
      if (year != null) {
        int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        return whole(found, LocalDate.of(full, month, day));
      }
      var date = LocalDate.of(today.getYear(), month, day);
      return whole(
          found, date.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : date);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
