package org.candorcrm.identity.matching.clusters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Records that hang together by pairs, parted into who is who: of all pairs of groups, the two that
 * belong together most are joined, as long as their records speak for it on average, those counted
 * that speak against it (greedy additive edge contraction for correlation clustering: Bansal, Blum
 * and Chawla 2004, Keuper et al. 2015). So one chance agreement does not chain two people together,
 * and two different ids keep them apart.
 */
final class Component {

  private static final double MOST = 5;
  private static final double WITNESS = 0.7;
  private static final double MOST_LENIENT = 2;

  private final Weigher weigher;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final PriorityQueue<Join> joins = new PriorityQueue<>();

  private Component(Weigher weigher) {
    this.weigher = weigher;
  }

  /** A group of records, with the sum of the odds to each group that it touches. */
  private static final class Group {

    final int name;
    final List<Integer> records = new ArrayList<>();
    final Map<Integer, Double> sums = new HashMap<>();
    int version;

    Group(int name) {
      this.name = name;
      records.add(name);
    }
  }

  private record Join(double mean, Group one, Group other, int version)
      implements Comparable<Join> {

    @Override
    public int compareTo(Join that) {
      int byMean = Double.compare(that.mean, mean);
      if (byMean != 0) {
        return byMean;
      }
      int byOne = Integer.compare(one.name, that.one.name);
      return byOne != 0 ? byOne : Integer.compare(other.name, that.other.name);
    }
  }

  static List<List<Integer>> parted(List<Edge> edges, Weigher weigher) {
    var component = new Component(weigher);
    for (var edge : edges) {
      var one = component.groups.computeIfAbsent(edge.one(), Group::new);
      var other = component.groups.computeIfAbsent(edge.other(), Group::new);
      double odds = edge.certain() ? edge.odds() : bounded(edge.odds());
      one.sums.put(other.name, odds);
      other.sums.put(one.name, odds);
    }
    component.groups.values().forEach(component::offerAll);
    component.join();
    return component.groups.values().stream().map(group -> List.copyOf(group.records)).toList();
  }

  static double bounded(double odds) {
    return Math.clamp(odds, -MOST, MOST);
  }

  private void offerAll(Group group) {
    for (var touched : group.sums.entrySet()) {
      var other = groups.get(touched.getKey());
      if (other != null && group.name < other.name) {
        offer(group, other, touched.getValue());
      }
    }
  }

  private void offer(Group one, Group other, double sum) {
    double mean = sum / ((double) one.records.size() * other.records.size());
    if (mean > -lenience(one.records.size(), other.records.size())) {
      joins.add(new Join(mean, one, other, one.version + other.version));
    }
  }

  /**
   * A poor record next to a group of many has as many witnesses, who do not all repeat each other:
   * it may join a group that speaks a little against it on average. Two groups have witnesses of
   * their own and need no lenience.
   */
  private static double lenience(int one, int other) {
    return Math.min(MOST_LENIENT, WITNESS * Math.log(Math.max(one, other))) / Math.min(one, other);
  }

  private void join() {
    while (!joins.isEmpty()) {
      var join = joins.poll();
      boolean current =
          groups.get(join.one.name) == join.one
              && groups.get(join.other.name) == join.other
              && join.version == join.one.version + join.other.version;
      if (current) {
        absorb(join.one, join.other);
      }
    }
  }

  private void absorb(Group into, Group gone) {
    groups.remove(gone.name);
    into.sums.remove(gone.name);
    gone.sums.remove(into.name);
    var touched = new HashMap<>(into.sums);
    gone.sums.forEach((name, sum) -> touched.merge(name, sum, (a, b) -> a));
    for (var name : touched.keySet()) {
      var third = groups.get(name);
      if (third == null) {
        continue;
      }
      double sum = sum(into, third) + sum(gone, third);
      third.sums.remove(gone.name);
      third.sums.put(into.name, sum);
      into.sums.put(name, sum);
    }
    into.records.addAll(gone.records);
    into.version++;
    for (var name : touched.keySet()) {
      var third = groups.get(name);
      if (third != null) {
        double sum = third.sums.getOrDefault(into.name, 0.0);
        offer(into.name < name ? into : third, into.name < name ? third : into, sum);
      }
    }
  }

  /** Pairs that were never compared are compared now, because they may speak against it. */
  private double sum(Group one, Group other) {
    var known = one.sums.get(other.name);
    if (known != null) {
      return known;
    }
    double sum = 0;
    for (int mine : one.records) {
      for (int theirs : other.records) {
        sum += bounded(weigher.odds(mine, theirs));
      }
    }
    return sum;
  }
}
