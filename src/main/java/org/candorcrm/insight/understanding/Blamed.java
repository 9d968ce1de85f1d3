package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Locale;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfMoment;
import org.candorcrm.insight.understanding.Meaning.OfNumber;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.jspecify.annotations.Nullable;

/** "Lost on price", "verloren wegen Preis": what was noted of why a deal was lost. */
record Blamed(List<Heard> heard, Reach reach) {

  Blamed {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int i) {
    var reason = reach.lostReason();
    if (reason == null || !word(i) || heard.stream().noneMatch(Blamed::lost)) {
      return null;
    }
    int what = i + 1;
    while (what < heard.size() && heard.get(what).as(Ignored.class).isPresent()) {
      what++;
    }
    if (what == heard.size() || dated(heard.get(what))) {
      return null;
    }
    var text = Sense.quoted(heard.get(what).text().toLowerCase(Locale.ROOT));
    return Found.of(what + 1 - i, reason + ".contains(" + text + ")");
  }

  private boolean word(int i) {
    return Lexicon.is("because", Token.stems(heard.get(i).text()));
  }

  private static boolean lost(Heard one) {
    boolean stage =
        one.all(OfChoice.class).stream()
            .anyMatch(choice -> choice.field().equals("stage") && choice.key().equals("lost"));
    return stage || one.as(OfMeasure.class).filter(of -> of.key().equals(Counted.LOST)).isPresent();
  }

  private static boolean dated(Heard one) {
    return one.as(OfPeriod.class).isPresent()
        || one.as(OfMoment.class).isPresent()
        || one.as(OfNumber.class).isPresent();
  }
}
