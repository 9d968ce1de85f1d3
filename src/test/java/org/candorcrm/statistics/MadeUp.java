package org.candorcrm.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Tables whose truth is known, because they were made up. */
final class MadeUp {

  final List<String> names = new ArrayList<>();
  final List<String[]> rows = new ArrayList<>();
  final double[] chances;
  final boolean[] happened;
  private final RandomGenerator random;

  private MadeUp(int count, long seed) {
    chances = new double[count];
    happened = new boolean[count];
    random = new SplittableRandom(seed);
  }

  /**
   * Deals whose outcome follows from amount and source as far as {@code effect} says, with columns
   * that say nothing beside them.
   */
  static MadeUp deals(int count, double effect, long seed) {
    var table = new MadeUp(count, seed);
    table.names.addAll(List.of("amount", "source", "city", "noise", "outcome"));
    String[] sources = {"fair", "web", "partner"};
    String[] cities = {"Bonn", "Köln", "Ulm", "Jena"};
    for (int i = 0; i < count; i++) {
      double amount = table.random.nextGaussian();
      int source = table.random.nextInt(3);
      table.chances[i] = 1 / (1 + Math.exp(-effect * (amount + source - 1)));
      table.happened[i] = table.random.nextDouble() < table.chances[i];
      table.rows.add(
          new String[] {
            String.format(Locale.ROOT, "%.2f", 1_000 + 100 * amount),
            sources[source],
            cities[table.random.nextInt(4)],
            String.format(Locale.ROOT, "%.3f", table.random.nextDouble()),
            table.happened[i] ? "won" : "lost"
          });
    }
    return table;
  }

  /** What a column holds in a row. */
  interface Cell {
    String of(int row, boolean happened, RandomGenerator random);
  }

  /** The same with one more column. */
  MadeUp with(String name, Cell cell) {
    names.addFirst(name);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = new String[names.size()];
      row[0] = cell.of(i, happened[i], random);
      System.arraycopy(rows.get(i), 0, row, 1, row.length - 1);
      rows.set(i, row);
    }
    return this;
  }

  Cases cases() {
    return new Cases(names, rows);
  }

  Cases part(int from, int to) {
    return new Cases(names, rows.subList(from, to));
  }
}
