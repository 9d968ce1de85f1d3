package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** "Without contact in 90 days", "not called in 6 months": those to whom nobody talked. */
record Untouched(List<Heard> heard, RecordType type) {

  private static final String LAST = "last_interaction_at";
  private static final Pattern LATELY = Pattern.compile("last_(\\d{1,4})_(days|months)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_MONTH = 30;

  Untouched {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int i) {
    int contact = past(i + 1);
    if (heard.get(i).as(Not.class).isEmpty()
        || contact >= heard.size()
        || !Lexicon.is("contact", Token.stems(heard.get(contact).text()))
        || type.field(LAST).isEmpty()) {
      return null;
    }
    int at = past(contact + 1);
    var days = days(at);
    if (days == null) {
      return Found.of(contact + 1 - i, LAST + " == null");
    }
    boolean counted = heard.get(at).as(OfNumber.class).isPresent();
    return Found.of(
        at + (counted ? 2 : 1) - i,
        "(%1$s == null || %1$s < now - duration(\"%2$sd\"))".formatted(LAST, days));
  }

  /** "In the last 90 days", "for 90 days". */
  private @Nullable String days(int at) {
    if (at >= heard.size()) {
      return null;
    }
    var period = heard.get(at).as(OfPeriod.class).map(OfPeriod::word).orElse("");
    var lately = LATELY.matcher(period);
    if (lately.matches()) {
      return days(lately.group(1), lately.group(2).equals("days") ? 1 : DAYS_OF_MONTH);
    }
    var number = heard.get(at);
    if (at + 1 >= heard.size()
        || number.as(OfNumber.class).isEmpty()
        || !NUMBER.matcher(number.text()).matches()) {
      return null;
    }
    int days = unit(Token.stems(heard.get(at + 1).text()));
    return days == 0 ? null : days(number.text(), days);
  }

  private static String days(String count, int each) {
    return Integer.toString(Integer.parseInt(count) * each);
  }

  /** In days, or 0. */
  static int unit(String stem) {
    return Lexicon.is("days", stem)
        ? 1
        : Lexicon.is("weeks", stem) ? DAYS_OF_WEEK : Lexicon.is("months", stem) ? DAYS_OF_MONTH : 0;
  }

  private int past(int from) {
    int at = from;
    while (at < heard.size()
        && heard.get(at).as(Ignored.class).isPresent()
        && !Lexicon.is("contact", Token.stems(heard.get(at).text()))) {
      at++;
    }
    return at;
  }
}
