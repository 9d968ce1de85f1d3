package org.candorcrm.deals.futures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws futures of all deals together (Monte Carlo). In each future, every open deal is won in some
 * month or not at all, new deals begin and some of them are won; what moves all deals at once is
 * drawn once for each future. The same seed gives the same futures.
 */
public final class Futures {

  public static final int COUNT = 1_000;

  private final List<Standing> standing;
  private final Arrivals arrivals;
  private final Swing swing;
  private final List<Scope> scopes;
  private final Map<Scope, Integer> places = new HashMap<>();

  /** By scope, month from now, and future. */
  private final double[][][] totals;

  private Futures(List<Standing> standing, Arrivals arrivals, Swing swing, List<Scope> scopes) {
    this.standing = standing;
    this.arrivals = arrivals;
    this.swing = swing;
    this.scopes = scopes;
    for (int i = 0; i < scopes.size(); i++) {
      places.put(scopes.get(i), i);
    }
    this.totals = new double[scopes.size()][Horizon.MONTHS][COUNT];
  }

  public static Futures of(
      List<Standing> standing, Arrivals arrivals, Swing swing, List<Scope> scopes, long seed) {
    var futures = new Futures(standing, arrivals, swing, scopes);
    IntStream.range(0, COUNT).parallel().forEach(future -> futures.draw(future, seed));
    return futures;
  }

  private void draw(int future, long seed) {
    var dice = new SplittableRandom(seed * 1_000_003 + future);
    double shock = dice.nextGaussian() * swing.shock();
    double pace = Math.exp(dice.nextGaussian() * swing.pace());
    for (var deal : standing) {
      win(
          future,
          deal.team(),
          deal.pipeline(),
          deal.amount(),
          month(deal.when(), deal.chance(), shock, pace, dice),
          dice);
    }
    double level = dice.nextGaussian();
    for (int month = 0; month < Horizon.MONTHS && !arrivals.typical().isEmpty(); month++) {
      // Half of what arrivals err by is the same for all months.
      double error = (level + dice.nextGaussian()) * Math.sqrt(0.5);
      double expected = arrivals.mean()[month] + error * arrivals.spread()[month];
      int count = (int) Math.floor(Math.max(0, expected) + dice.nextDouble());
      for (int i = 0; i < count; i++) {
        begin(future, month, shock, pace, dice);
      }
    }
  }

  private void begin(int future, int month, double shock, double pace, SplittableRandom dice) {
    var like = arrivals.typical().get(dice.nextInt(arrivals.typical().size()));
    var delays = (month == 0 ? arrivals.first() : arrivals.later()).get(like.pipeline());
    if (delays == null) {
      return;
    }
    double chance = java.util.Arrays.stream(delays).sum();
    int after = month(delays, chance, shock, pace, dice);
    if (after >= 0) {
      win(future, like.team(), like.pipeline(), like.amount(), month + after, dice);
    }
  }

  /** The month in which it is won, or -1. */
  private static int month(
      double[] when, double chance, double shock, double pace, SplittableRandom dice) {
    if (chance <= 0) {
      return -1;
    }
    double odds = chance / Math.max(1e-9, 1 - chance) * Math.exp(shock);
    double moved = chance >= 1 ? 1 : odds / (1 + odds);
    double drawn = dice.nextDouble();
    if (drawn >= moved) {
      return -1;
    }
    double left = drawn * chance / moved;
    for (int month = 0; month < when.length; month++) {
      left -= when[month];
      if (left < 0) {
        return (int) Math.min(Horizon.MONTHS, Math.floor((month + dice.nextDouble()) * pace));
      }
    }
    return -1;
  }

  private void win(
      int future, String team, String pipeline, double amount, int month, SplittableRandom dice) {
    if (month < 0 || month >= Horizon.MONTHS) {
      return;
    }
    double paid = paid(amount, dice);
    add(Scope.WORKSPACE, month, future, paid);
    add(Scope.pipeline(pipeline), month, future, paid);
    add(Scope.team(team), month, future, paid);
  }

  private double paid(double amount, SplittableRandom dice) {
    if (Double.isNaN(amount)) {
      return swing.paid().length == 0 ? 0 : swing.paid()[dice.nextInt(swing.paid().length)];
    }
    return swing.ratios().length == 0
        ? amount
        : amount * swing.ratios()[dice.nextInt(swing.ratios().length)];
  }

  private void add(Scope scope, int month, int future, double paid) {
    var place = places.get(scope);
    if (place != null) {
      totals[place][month][future] += paid;
    }
  }

  public List<Scope> scopes() {
    return scopes;
  }

  /** What is won in these months together, future by future, the least first. */
  public double[] sums(Scope scope, int[] months) {
    var sums = new double[COUNT];
    var place = places.get(scope);
    for (int month : months) {
      for (int future = 0; place != null && future < COUNT; future++) {
        sums[future] += totals[place][month][future];
      }
    }
    java.util.Arrays.sort(sums);
    return sums;
  }
}
