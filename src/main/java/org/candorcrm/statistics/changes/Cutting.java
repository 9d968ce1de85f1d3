package org.candorcrm.statistics.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest cuts, found exactly by dynamic programming: Jackson and others, "An algorithm for
 * optimal partitioning of data on an interval", IEEE Signal Processing Letters 12 (2005). A long
 * series is first cut on a grid, and each cut is then moved to its best place.
 */
final class Cutting {

  private static final int SHORTEST = 5;
  private static final double SHORTEST_SHARE = 0.02;
  private static final int GRID = 1_000;

  private final List<Whitened> all;
  private final double[] noise;
  private final int length;
  private final double price;
  private final int shortest;
  private final int stride;

  Cutting(List<Whitened> all, double[] noise, int length, double price) {
    this.all = all;
    this.noise = noise;
    this.length = length;
    this.price = price;
    this.shortest = Math.max(SHORTEST, (int) (SHORTEST_SHARE * length));
    this.stride = Math.max(1, length / GRID);
  }

  List<Integer> starts() {
    int places = length / stride;
    double[] cost = new double[places + 1];
    int[] before = new int[places + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = -price;
    for (int end = 1; end <= places; end++) {
      for (int start = 0; start < end && at(end) - at(start) >= shortest; start++) {
        double next = cost[start] + price + cost(at(start), at(end));
        if (next < cost[end]) {
          cost[end] = next;
          before[end] = start;
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int place = before[places]; place > 0; place = before[place]) {
      found.addFirst(at(place));
    }
    found.addFirst(0);
    return stride == 1 ? found : refined(found);
  }

  /** The last place is the end of the series, whatever is left over from the grid. */
  private int at(int place) {
    return place == length / stride ? length : place * stride;
  }

  private double cost(int from, int to) {
    double sum = 0;
    for (int i = 0; i < noise.length; i++) {
      sum += all.get(i).misfit(from, to) / (noise[i] * noise[i]);
    }
    return sum;
  }

  private List<Integer> refined(List<Integer> starts) {
    List<Integer> found = new ArrayList<>(starts);
    for (int i = 1; i < found.size(); i++) {
      int from = found.get(i - 1);
      int to = i + 1 < found.size() ? found.get(i + 1) : length;
      int middle = found.get(i);
      int best = middle;
      for (int at = Math.max(from + 1, middle - stride);
          at <= Math.min(to - 1, middle + stride);
          at++) {
        best = cost(from, at) + cost(at, to) < cost(from, best) + cost(best, to) ? at : best;
      }
      found.set(i, best);
    }
    return found;
  }
}
