package org.candorcrm.insight.understanding;

import java.util.List;
import org.candorcrm.insight.understanding.Conditions.Found;
import org.candorcrm.insight.understanding.Meaning.Between;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Not;
import org.jspecify.annotations.Nullable;

/** What is said not to be: "not won", "not in Spain", "without a source". */
record Denied(List<Heard> heard, Reach reach, Whose whose) {

  Denied {
    heard = List.copyOf(heard);
  }

  /** What the words from a place on deny; null where they deny nothing that is known. */
  @Nullable Found at(int at) {
    if (heard.get(at).as(Not.class).isEmpty()) {
      return null;
    }
    int next = at + 1;
    boolean introduced = false;
    while (next < heard.size() && passedOver(heard.get(next))) {
      introduced |= heard.get(next).as(Ignored.class).isEmpty();
      next++;
    }
    if (next >= heard.size()) {
      return null;
    }
    var condition = condition(next, introduced);
    return condition == null ? null : Found.of(next + 1 - at, condition);
  }

  private @Nullable String condition(int at, boolean introduced) {
    var one = heard.get(at);
    var named = whose.of(one);
    if (named != null) {
      return "!(" + named + ")";
    }
    var choice = introduced ? null : reach.choice(one);
    if (choice != null) {
      return "!(" + choice.condition() + ")";
    }
    var path = introduced || compared(at + 1) ? null : reach.path(one);
    return path == null ? null : path + " == null";
  }

  private boolean passedOver(Heard one) {
    boolean means = whose.of(one) != null || reach.choice(one) != null || reach.path(one) != null;
    return !means
        && (one.as(Ignored.class).isPresent()
            || one.as(By.class).isPresent()
            || one.as(Compare.class).isPresent());
  }

  private boolean compared(int at) {
    return at < heard.size()
        && (heard.get(at).as(Compare.class).isPresent()
            || heard.get(at).as(Between.class).isPresent());
  }
}
