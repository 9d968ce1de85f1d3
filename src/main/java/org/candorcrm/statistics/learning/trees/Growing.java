package org.candorcrm.statistics.learning.trees;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.candorcrm.statistics.learning.features.Frame;

/** Grows one tree, always at the leaf where that gains most. */
final class Growing {

  private static final double LEAST_GAIN = 1e-3;

  private final Frame frame;
  private final int[] offsets;
  private final int[] traits;
  private final int[] rows;
  private final Slopes slopes;
  private final Shape shape;
  private final int[] trait;
  private final long[] leftward;
  private final int[] left;
  private final int[] right;
  private final double[] value;
  private int nodes;

  private record Leaf(
      int node, int from, int to, Histogram histogram, double[] total, Split split) {}

  private Growing(Frame frame, int[] traits, int[] rows, Slopes slopes, Shape shape) {
    this.frame = frame;
    this.offsets = Histogram.offsets(frame);
    this.traits = traits;
    this.rows = rows;
    this.slopes = slopes;
    this.shape = shape;
    int most = 2 * shape.leaves();
    trait = new int[most];
    leftward = new long[4 * most];
    left = new int[most];
    right = new int[most];
    value = new double[most];
  }

  /**
   * @param rows are reordered
   */
  static Tree tree(Frame frame, int[] traits, int[] rows, Slopes slopes, Shape shape) {
    return new Growing(frame, traits, rows, slopes, shape).grow();
  }

  private Tree grow() {
    var open = new PriorityQueue<Leaf>(Comparator.comparingDouble((Leaf l) -> -l.split().gain()));
    var all = Histogram.of(frame, offsets, traits, rows, 0, rows.length, slopes);
    open.add(leaf(0, rows.length, all));
    int leaves = 1;
    while (leaves < shape.leaves()) {
      Leaf next = open.poll();
      if (next == null || next.split().gain() < LEAST_GAIN) {
        break;
      }
      divide(next, open);
      leaves++;
    }
    return new Tree(
        Arrays.copyOf(trait, nodes),
        Arrays.copyOf(leftward, 4 * nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(value, nodes));
  }

  private void divide(Leaf leaf, PriorityQueue<Leaf> open) {
    Split split = leaf.split();
    int middle = part(leaf, split);
    boolean leftSmaller = middle - leaf.from() < leaf.to() - middle;
    var smaller =
        leftSmaller
            ? Histogram.of(frame, offsets, traits, rows, leaf.from(), middle, slopes)
            : Histogram.of(frame, offsets, traits, rows, middle, leaf.to(), slopes);
    var larger = leaf.histogram().without(smaller);
    Leaf one = leaf(leaf.from(), middle, leftSmaller ? smaller : larger);
    Leaf other = leaf(middle, leaf.to(), leftSmaller ? larger : smaller);
    trait[leaf.node()] = split.trait();
    System.arraycopy(split.leftward(), 0, leftward, 4 * leaf.node(), 4);
    left[leaf.node()] = one.node();
    right[leaf.node()] = other.node();
    open.add(one);
    open.add(other);
  }

  private int part(Leaf leaf, Split split) {
    byte[] bins = frame.bins()[split.trait()];
    int middle = leaf.from();
    for (int i = leaf.from(); i < leaf.to(); i++) {
      int bin = bins[rows[i]] & 255;
      if ((split.leftward()[bin >> 6] >>> (bin & 63) & 1) == 1) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle++] = row;
      }
    }
    return middle;
  }

  private Leaf leaf(int from, int to, Histogram histogram) {
    double[] total = new double[3];
    for (int i = from; i < to; i++) {
      total[0] += slopes.gradient()[rows[i]];
      total[1] += slopes.curvature()[rows[i]];
    }
    total[2] = to - from;
    value[nodes] = -shape.shrinkage() * total[0] / (total[1] + shape.ridge());
    Split split = Split.best(histogram, frame, traits, total, shape);
    return new Leaf(nodes++, from, to, histogram, total, split);
  }
}
