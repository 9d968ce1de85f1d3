package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * Sources as the engine numbers them: 0 is what people typed in, the first sources that were met
 * have numbers of their own, and all further ones share one.
 */
final class Numbers {

  private static final int MOST = 12;

  private final List<Integer> sources;

  Numbers(List<Integer> known) {
    this.sources = new ArrayList<>(known);
  }

  /** The number of a source that is known; all others have the last one. */
  int of(int source) {
    int at = sources.indexOf(source);
    return source == 0 ? 0 : at < 0 ? sources.size() + 1 : at + 1;
  }

  /** As {@link #of}, and a new source gets a number while there are some. */
  int meet(int source) {
    if (source != 0 && !sources.contains(source) && sources.size() < MOST) {
      sources.add(source);
    }
    return of(source);
  }

  List<Integer> known() {
    return List.copyOf(sources);
  }
}
