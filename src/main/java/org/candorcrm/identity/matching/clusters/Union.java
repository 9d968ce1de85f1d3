package org.candorcrm.identity.matching.clusters;

import java.util.stream.IntStream;

/** Disjoint sets with path halving (Galler and Fischer 1964, Tarjan and van Leeuwen 1984). */
public final class Union {

  private final int[] parents;

  public Union(int size) {
    parents = IntStream.range(0, size).toArray();
  }

  public int root(int one) {
    int at = one;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  public void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }
}
