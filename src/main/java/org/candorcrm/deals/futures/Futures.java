package org.candorcrm.deals.futures;

import java.util.Arrays;
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

  private static final double[] NEVER = {};

  private final List<Standing> standing;
  private final Arrivals arrivals;
  private final Swing swing;
  private final List<Scope> scopes;
  private final Map<Scope, Integer> places = new HashMap<>();

  /** By scope, month from now, and future. */
  private final double[][][] totals;

  /** What is looked up of each deal once, not in each future: there may be very many of both. */
  private final int[][] standingIn;

  private final int[][] typicalIn;
  private final double[] amounts;
  private final List<String> pipelines;
  private final int[] pipelineOf;

  private Futures(List<Standing> standing, Arrivals arrivals, Swing swing, List<Scope> scopes) {
    this.standing = standing;
    this.arrivals = arrivals;
    this.swing = swing;
    this.scopes = scopes;
    for (int i = 0; i < scopes.size(); i++) {
      places.put(scopes.get(i), i);
    }
    this.totals = new double[scopes.size()][Horizon.MONTHS][COUNT];
    var typical = arrivals.typical();
    this.standingIn =
        standing.stream().map(one -> in(one.team(), one.pipeline())).toArray(int[][]::new);
    this.typicalIn =
        typical.stream().map(one -> in(one.team(), one.pipeline())).toArray(int[][]::new);
    this.amounts = typical.stream().mapToDouble(Arrivals.Typical::amount).toArray();
    this.pipelines = typical.stream().map(Arrivals.Typical::pipeline).distinct().toList();
    this.pipelineOf = typical.stream().mapToInt(one -> pipelines.indexOf(one.pipeline())).toArray();
  }

  /** The places of the scopes that a deal counts in. */
  private int[] in(String team, String pipeline) {
    var in = IntStream.builder();
    for (var scope : List.of(Scope.WORKSPACE, Scope.pipeline(pipeline), Scope.team(team))) {
      var place = places.get(scope);
      if (place != null) {
        in.add(place);
      }
    }
    return in.build().toArray();
  }

  public static Futures of(
      List<Standing> standing, Arrivals arrivals, Swing swing, List<Scope> scopes, long seed) {
    var futures = new Futures(standing, arrivals, swing, scopes);
    IntStream.range(0, COUNT).parallel().forEach(future -> futures.draw(future, seed));
    return futures;
  }

  private void draw(int future, long seed) {
    var dice = new SplittableRandom(seed * 1_000_003 + future);
    double shock = Math.exp(dice.nextGaussian() * swing.shock());
    double pace = Math.exp(dice.nextGaussian() * swing.pace());
    for (int i = 0; i < standing.size(); i++) {
      var deal = standing.get(i);
      var course = new Course(deal.when(), deal.chance(), shock);
      win(future, standingIn[i], deal.amount(), course.month(pace, dice), dice);
    }
    double level = dice.nextGaussian();
    var first = courses(arrivals.first(), shock);
    var later = courses(arrivals.later(), shock);
    for (int month = 0; month < Horizon.MONTHS && !arrivals.typical().isEmpty(); month++) {
      // Half of what arrivals err by is the same for all months.
      double error = (level + dice.nextGaussian()) * Math.sqrt(0.5);
      double expected = arrivals.mean()[month] + error * arrivals.spread()[month];
      int count = (int) Math.floor(Math.max(0, expected) + dice.nextDouble());
      for (int i = 0; i < count; i++) {
        begin(future, month, month == 0 ? first : later, pace, dice);
      }
    }
  }

  /** How the deals of each pipeline go in one future, in the order of {@code pipelines}. */
  private List<Course> courses(Map<String, double[]> delays, double shock) {
    return pipelines.stream()
        .map(pipeline -> delays.getOrDefault(pipeline, NEVER))
        .map(some -> new Course(some, Arrays.stream(some).sum(), shock))
        .toList();
  }

  private void begin(
      int future, int month, List<Course> courses, double pace, SplittableRandom dice) {
    int like = dice.nextInt(typicalIn.length);
    int after = courses.get(pipelineOf[like]).month(pace, dice);
    if (after >= 0) {
      win(future, typicalIn[like], amounts[like], month + after, dice);
    }
  }

  private void win(int future, int[] in, double amount, int month, SplittableRandom dice) {
    if (month < 0 || month >= Horizon.MONTHS) {
      return;
    }
    double paid = paid(amount, dice);
    for (int place : in) {
      totals[place][month][future] += paid;
    }
  }

  private double paid(double amount, SplittableRandom dice) {
    if (Double.isNaN(amount)) {
      return swing.paid().length == 0 ? 0 : swing.paid()[dice.nextInt(swing.paid().length)];
    }
    return swing.ratios().length == 0
        ? amount
        : amount * swing.ratios()[dice.nextInt(swing.ratios().length)];
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
    Arrays.sort(sums);
    return sums;
  }
}
