package org.candorcrm.statistics.learning.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The lowest point of a smooth function (Liu, Nocedal, "On the limited memory BFGS method for large
 * scale optimization", Mathematical Programming 45, 1989), with a search along the line that halves
 * until the function falls enough.
 */
final class QuasiNewton {

  private static final int MEMORY = 8;
  private static final double SMALL = 1e-5;

  private record Step(double[] moved, double[] turned, double product) {}

  private QuasiNewton() {}

  static double[] lowest(Hill hill, double[] start, int most) {
    double[] point = start.clone();
    double[] slope = new double[point.length];
    double height = hill.height(point, slope);
    Deque<Step> memory = new ArrayDeque<>();
    for (int round = 0; round < most; round++) {
      double[] way = direction(slope, memory);
      double fall = dot(way, slope);
      if (fall > -1e-12) {
        break;
      }
      double length = round == 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope) + 1e-12)) : 1;
      double[] next = new double[point.length];
      double[] nextSlope = new double[point.length];
      double nextHeight = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < 30; halving++, length /= 2) {
        for (int i = 0; i < point.length; i++) {
          next[i] = point[i] + length * way[i];
        }
        nextHeight = hill.height(next, nextSlope);
        if (nextHeight <= height + 1e-4 * length * fall) {
          break;
        }
      }
      if (!(nextHeight < height)) {
        break;
      }
      remember(memory, point, next, slope, nextSlope);
      boolean done = height - nextHeight < SMALL * Math.max(1e-3, Math.abs(nextHeight)) * 0.1;
      point = next;
      slope = nextSlope;
      height = nextHeight;
      if (done) {
        break;
      }
    }
    return point;
  }

  private static double[] direction(double[] slope, Deque<Step> memory) {
    double[] way = slope.clone();
    double[] shares = new double[memory.size()];
    int i = 0;
    for (Step step : memory) {
      shares[i] = dot(step.moved(), way) / step.product();
      add(way, -shares[i++], step.turned());
    }
    if (!memory.isEmpty()) {
      Step newest = memory.getFirst();
      scale(way, newest.product() / dot(newest.turned(), newest.turned()));
    }
    for (Iterator<Step> back = memory.descendingIterator(); back.hasNext(); ) {
      Step step = back.next();
      double share = dot(step.turned(), way) / step.product();
      add(way, shares[--i] - share, step.moved());
    }
    scale(way, -1);
    return way;
  }

  private static void remember(
      Deque<Step> memory, double[] point, double[] next, double[] slope, double[] nextSlope) {
    double[] moved = new double[point.length];
    double[] turned = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      moved[i] = next[i] - point[i];
      turned[i] = nextSlope[i] - slope[i];
    }
    double product = dot(moved, turned);
    if (product > 1e-12) {
      memory.addFirst(new Step(moved, turned, product));
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(double[] to, double times, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static void scale(double[] values, double times) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= times;
    }
  }
}
