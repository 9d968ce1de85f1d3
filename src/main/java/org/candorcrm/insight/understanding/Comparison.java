package org.candorcrm.insight.understanding;

import java.util.List;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfText;
import org.jspecify.annotations.Nullable;

/** "Amount over 10000", "source is Fair", "source Fair", "stage negotiation". */
final class Comparison {

  private final List<Heard> heard;
  private final Reach reach;

  Comparison(List<Heard> heard, Reach reach) {
    this.heard = heard;
    this.reach = reach;
  }

  /** Null where a field is compared with nothing. */
  @Nullable Found at(int i) {
    var path = reach.path(heard.get(i));
    if (path == null || i + 1 >= heard.size() || reach.counts(heard.get(i))) {
      return null;
    }
    var how = heard.get(i + 1).as(Compare.class);
    boolean equal = how.isEmpty() || how.get().operator().equals("==");
    boolean not =
        how.isPresent()
            && equal
            && i + 2 < heard.size()
            && heard.get(i + 2).as(Not.class).isPresent();
    int at = i + 1 + (how.isPresent() ? 1 : 0) + (not ? 1 : 0);
    if (at >= heard.size()) {
      return null;
    }
    int taken = at - i + 1;
    var chosen = reach.choice(heard.get(at));
    if (chosen != null && chosen.path().equals(path) && equal && !not) {
      return new Found(taken, path, chosen.condition());
    }
    var value = value(heard.get(at), how.isPresent());
    if (value == null) {
      return null;
    }
    var operator = not ? "!=" : how.map(Compare::operator).orElse("==");
    var condition = path + " " + operator + " " + value;
    return new Found(taken, operator.equals("==") ? path : condition, condition);
  }

  private static @Nullable String value(Heard one, boolean compared) {
    var number = one.as(OfNumber.class);
    if (number.isPresent()) {
      return number.get().number().toPlainString();
    }
    var text = one.as(OfText.class);
    if (text.isPresent()) {
      return Sense.quoted(text.get().text());
    }
    return compared && one.unknown() ? Sense.quoted(one.text()) : null;
  }
}
