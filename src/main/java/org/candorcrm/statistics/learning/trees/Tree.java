package org.candorcrm.statistics.learning.trees;

/**
 * A small decision tree over bins. Node 0 is the root; a node without a left child is a leaf.
 *
 * @param trait asked at each node
 * @param leftward four longs for each node: a bit for every bin that goes left
 * @param value what each node would say if it were a leaf, in log-odds
 */
record Tree(int[] trait, long[] leftward, int[] left, int[] right, double[] value) {

  double score(byte[][] bins, int row) {
    int node = 0;
    while (left[node] > 0) {
      node = next(node, bins[trait[node]][row] & 255);
    }
    return value[node];
  }

  private int next(int node, int bin) {
    boolean goesLeft = (leftward[4 * node + (bin >> 6)] >>> (bin & 63) & 1) == 1;
    return goesLeft ? left[node] : right[node];
  }

  /**
   * Adds what each question on the way down changed (Saabas, "Interpreting random forests", 2014;
   * Palczewska and others, "Interpreting random forest models using a feature contribution method",
   * IRI 2013).
   */
  void explain(byte[][] bins, int row, int[] columnOfTrait, double weight, double[] byColumn) {
    int node = 0;
    while (left[node] > 0) {
      int next = next(node, bins[trait[node]][row] & 255);
      byColumn[columnOfTrait[trait[node]]] += weight * (value[next] - value[node]);
      node = next;
    }
  }
}
