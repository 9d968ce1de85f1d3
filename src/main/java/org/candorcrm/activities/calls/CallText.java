package org.candorcrm.activities.calls;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a line about a call says besides its date: a subject, what to do, what kind of thing. */
final class CallText {

  private static final int LONGEST_SUBJECT = 80;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern LEADING =
      Pattern.compile("^(?:(?:please|bitte|and|und|then|dann|will|to)\\b\\s*)+", FLAGS);
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:\\s*\\b(?:on|at|by|until|till|am|um|bis|ab|gegen|the|und|and)|[\\s:–-])+$", FLAGS);
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:call|ring|phone|anruf|anrufen|rückruf|zurückruf|zurueckruf|telefon)", FLAGS);
  private static final Pattern MAIL =
      Pattern.compile("\\b(?:e-?mail|mail|send|write|schick|send|schreib)", FLAGS);
  private static final Pattern MEETING =
      Pattern.compile("\\b(?:meet|visit|lunch|demo|termin|treffen|besuch)", FLAGS);

  private static final Pattern PUNCTUATION = Pattern.compile("^[\\s,;:.–-]+");
  private static final Pattern PUNCTUATION_BEHIND = Pattern.compile("[\\s,;:–-]+$");

  private CallText() {}

  /** The first words, cut at a word. */
  static String subject(String text) {
    var line = text.strip().lines().findFirst().orElse("");
    if (line.length() <= LONGEST_SUBJECT) {
      return capital(line);
    }
    int cut = line.lastIndexOf(' ', LONGEST_SUBJECT - 1);
    return capital(line.substring(0, cut < 20 ? LONGEST_SUBJECT - 1 : cut)) + "…";
  }

  /** Whether a subject holds the whole text: it need not be kept a second time. */
  static boolean says(String subject, String text) {
    return subject.equals(capital(text.strip()));
  }

  /** What to do, out of the clause around the date; empty where the clause says nothing. */
  static String title(String clause) {
    var words = TRAILING.matcher(LEADING.matcher(clause.strip()).replaceFirst("")).replaceFirst("");
    return words.length() < 3 ? "" : subject(words);
  }

  /** A line without the phrase in it, and without what tied both together. */
  static String without(String text, int from, int to) {
    var before = TRAILING.matcher(text.substring(0, from).strip()).replaceFirst("");
    var behind = PUNCTUATION.matcher(text.substring(to)).replaceFirst("");
    var left = (PUNCTUATION_BEHIND.matcher(before).replaceFirst("") + " " + behind).strip();
    return left.isEmpty() ? capital(text.strip()) : capital(left);
  }

  /** The kind of the task: call, email, meeting or to_do. */
  static String kind(String clause) {
    if (CALL.matcher(clause).find()) {
      return "call";
    }
    if (MAIL.matcher(clause).find()) {
      return "email";
    }
    return MEETING.matcher(clause).find() ? "meeting" : "to_do";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
