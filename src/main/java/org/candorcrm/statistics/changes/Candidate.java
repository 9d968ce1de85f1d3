package org.candorcrm.statistics.changes;

import java.util.Arrays;
import java.util.List;

/**
 * One way to tell a series: its kind of noise, its parts, and how many words that takes.
 *
 * @param starts where the parts begin, the first at 0
 * @param words minus twice the logarithm of the likelihood, with what the parts cost
 */
public record Candidate(List<Integer> starts, double words) {

  /** What one number costs, in logarithms of the length; twice the usual, as changes are rare. */
  private static final double PRICE = 2;

  private static final int ROUNDS = 6;
  private static final int MANY = 6;
  private static final double REGULAR = 0.3;

  public Candidate {
    starts = List.copyOf(starts);
  }

  public static Candidate of(List<double[]> series, double memory, boolean sloped) {
    List<Whitened> all = series.stream().map(y -> new Whitened(y, memory, sloped)).toList();
    int n = series.getFirst().length;
    double[] noise = all.stream().mapToDouble(Whitened::usual).toArray();
    Candidate best = new Candidate(List.of(0), words(all, List.of(0), n));
    for (int round = 0; round < ROUNDS; round++) {
      double price = PRICE * (all.getFirst().numbers() * all.size() + 1) * Math.log(n);
      List<Integer> starts = new Cutting(all, noise, n, price).starts();
      Candidate found = new Candidate(starts, words(all, starts, n));
      best = found.words < best.words ? found : best;
      double[] measured = all.stream().mapToDouble(one -> noise(one, starts, n)).toArray();
      boolean settled = true;
      for (int i = 0; i < noise.length; i++) {
        settled &= Math.abs(measured[i] / noise[i] - 1) < 0.01;
      }
      if (settled) {
        break;
      }
      noise = measured;
    }
    return best;
  }

  private static double words(List<Whitened> all, List<Integer> starts, int n) {
    double words = 0;
    for (Whitened one : all) {
      words += n * Math.log(Math.max(misfit(one, starts, n) / n, 1e-18));
    }
    int parts = starts.size();
    int numbers = parts * all.getFirst().numbers() * all.size() + parts - 1;
    return words + PRICE * numbers * Math.log(n);
  }

  private static double noise(Whitened one, List<Integer> starts, int n) {
    int free = Math.max(1, n - starts.size() * one.numbers());
    return Math.sqrt(Math.max(misfit(one, starts, n) / free, 1e-18));
  }

  private static double misfit(Whitened one, List<Integer> starts, int n) {
    double sum = 0;
    for (int i = 0; i < starts.size(); i++) {
      sum += one.misfit(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : n);
    }
    return sum;
  }

  /** Whether the parts follow each other at nearly the same distance. */
  public boolean rhythm() {
    if (starts.size() <= MANY) {
      return false;
    }
    double[] lengths = new double[starts.size() - 1];
    Arrays.setAll(lengths, i -> starts.get(i + 1) - starts.get(i));
    double mean = Arrays.stream(lengths).average().orElse(0);
    double spread = Arrays.stream(lengths).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return Math.sqrt(spread) < REGULAR * mean;
  }
}
