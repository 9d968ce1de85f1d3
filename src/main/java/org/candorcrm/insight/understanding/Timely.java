package org.candorcrm.insight.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Ahead;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.jspecify.annotations.Nullable;

/**
 * "Closing this month", "due next week": a date of the records that are counted, and when it is.
 */
record Timely(List<Heard> heard, Reach reach, @Nullable String day) {

  private static final Pattern COUNTED = Pattern.compile("(last|next)_(\\d{1,4})_days");

  /** "In December" may be the one before or the one to come. */
  /** Days that are planned: a month without a year is the one to come. */
  private static final Set<String> PLANNED = Set.of("close_date", "due_at");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  Timely {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int i) {
    var path = reach.date(heard.get(i));
    int at = when(i);
    var condition =
        path == null || path.equals(day) || at < 0 ? null : condition(path, heard.get(at));
    return condition == null ? null : Found.of(at + 1 - i, condition);
  }

  /** Where it is said when; -1 for nowhere. */
  private int when(int i) {
    int at = i + 1;
    while (at < heard.size() && !timed(heard.get(at)) && passed(heard.get(at))) {
      at++;
    }
    return at < heard.size() && timed(heard.get(at)) ? at : -1;
  }

  private static boolean timed(Heard one) {
    return one.as(OfPeriod.class).isPresent() || one.as(Ahead.class).isPresent();
  }

  private static boolean passed(Heard one) {
    return one.as(Ignored.class).isPresent() || Lexicon.is("is", Token.stems(one.text()));
  }

  private static @Nullable String condition(String path, Heard when) {
    var word =
        when.as(Ahead.class)
            .map(Ahead::word)
            .or(() -> when.as(OfPeriod.class).map(OfPeriod::word))
            .orElseThrow();
    var counted = COUNTED.matcher(word);
    if (counted.matches()) {
      boolean ahead = counted.group(1).equals("next");
      var days = "duration(\"" + counted.group(2) + "d\")";
      return ahead
          ? path + " >= today && " + path + " <= today + " + days
          : path + " >= today - " + days + " && " + path + " <= now";
    }
    int dots = word.indexOf("..");
    if (dots > 0) {
      var coming = when.as(OfPeriod.class).map(OfPeriod::coming).orElse(null);
      var asked = YEAR.matcher(when.text()).find() ? word : PLANNED.contains(path) ? coming : null;
      return asked == null
          ? null
          : between(path, asked.substring(0, dots), asked.substring(dots + 2));
    }
    return word.endsWith("_months") ? null : "during(" + path + ", \"" + word + "\")";
  }

  private static String between(String path, String from, String to) {
    var first = path + " >= " + Sense.quoted(from);
    return to.isEmpty()
        ? first
        : first + " && " + path + " < " + Sense.quoted(LocalDate.parse(to).plusDays(1).toString());
  }
}
