package org.candorcrm.insight.understanding;

import java.util.List;
import org.candorcrm.insight.understanding.Counted.Ranked;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.OfStep;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Which;
import org.candorcrm.insight.understanding.Meaning.Who;
import org.jspecify.annotations.Nullable;

/** "By team", "by month and source", "which industry", "top 10 customers", "who": the parts. */
record Splitting(List<Heard> heard, Reach reach, Whose whose, @Nullable Ranked ranked) {

  Splitting {
    heard = List.copyOf(heard);
  }

  /** So many words, and what it is split by. */
  record Split(int taken, String path) {}

  /** What the words from a place on split by, or null. */
  @Nullable Split at(int i) {
    var one = heard.get(i);
    if (one.as(By.class).isPresent() || also(i)) {
      return split(2, path(i + 1));
    }
    if (ranked != null && i == ranked.what()) {
      return split(1, path(i));
    }
    if (one.as(Who.class).isPresent() && ordered()) {
      return split(1, whose.owner());
    }
    return one.as(Which.class).isPresent() && parts(i + 1) ? split(2, path(i + 1)) : null;
  }

  private @Nullable Split split(int taken, @Nullable String path) {
    return path == null ? null : new Split(taken, reach.asked(path));
  }

  /** "By month and source". */
  private boolean also(int i) {
    return i > 0
        && Lexicon.is("joint", Token.stems(heard.get(i).text()))
        && heard.get(i - 1).as(OfStep.class).isPresent();
  }

  private boolean ordered() {
    return heard.stream().anyMatch(one -> one.as(Superlative.class).isPresent());
  }

  /** "Which industry buys most", not "which amount", "which deals". */
  private boolean parts(int i) {
    var path = path(i);
    return path != null && !reach.number(path) && !reach.counts(heard.get(i));
  }

  private @Nullable String path(int i) {
    return i < heard.size() ? reach.path(heard.get(i)) : null;
  }
}
