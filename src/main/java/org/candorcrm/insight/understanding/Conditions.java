package org.candorcrm.insight.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several words of a question say that narrows what is counted.
 *
 * @param day what its period is about: "created last month" says no more than "last month"
 */
record Conditions(List<Heard> heard, Reach reach, @Nullable String day) {

  Conditions {
    heard = List.copyOf(heard);
  }

  /**
   * @param taken how many words of the question it takes
   * @param key conditions of one key are alternatives to each other
   */
  record Found(int taken, String key, String condition) {

    /** One to which nothing is an alternative. */
    static Found of(int taken, String condition) {
      return new Found(taken, condition, condition);
    }
  }

  /** What the words from a place on say, or null. */
  @Nullable Found at(int i) {
    var type = reach.type();
    var found = new Stuck(heard, type).at(i);
    if (found == null) {
      found = new Limits(heard, reach).at(i);
    }
    if (found == null) {
      found = new Untouched(heard, type).at(i);
    }
    if (found == null) {
      found = new Denied(heard, reach, new Whose(reach.schema(), type)).at(i);
    }
    if (found == null) {
      found = new Timely(heard, reach, day).at(i);
    }
    if (found == null) {
      found = new Blamed(heard, reach).at(i);
    }
    return found == null ? new Comparison(heard, reach).at(i) : found;
  }
}
