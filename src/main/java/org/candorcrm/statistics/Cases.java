package org.candorcrm.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of a table, each one case: a deal, a lead, a customer. What is known of it stands in named
 * columns as people write it; an empty text is unknown.
 */
public final class Cases {

  private final List<String> names;
  private final List<String[]> rows;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param rows each with as many cells as there are names; not copied, so nobody writes to them
   */
  public Cases(List<String> names, List<String[]> rows) {
    this.names = List.copyOf(names);
    this.rows = List.copyOf(rows);
    for (String[] row : rows) {
      if (row.length != names.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.length + " cells, but there are " + names.size() + " columns.");
      }
    }
    for (int i = names.size() - 1; i >= 0; i--) {
      places.put(plain(names.get(i)), i);
    }
  }

  public List<String> names() {
    return names;
  }

  public int count() {
    return rows.size();
  }

  /** Whether a column of this name is there, however it is capitalised or spaced. */
  public boolean has(String name) {
    return places.containsKey(plain(name));
  }

  /** The place of a column, or -1 where there is none. */
  public int place(String name) {
    return places.getOrDefault(plain(name), -1);
  }

  /** A cell; an empty text where the column is missing. */
  public String cell(int row, int column) {
    return column < 0 ? "" : rows.get(row)[column];
  }

  /** All cells of a column, in the order of the rows; empty texts where the column is missing. */
  public String[] column(String name) {
    int place = place(name);
    String[] cells = new String[count()];
    Arrays.setAll(cells, i -> cell(i, place));
    return cells;
  }

  /** The chosen rows, in the order given. */
  public Cases only(int[] chosen) {
    return new Cases(names, Arrays.stream(chosen).mapToObj(rows::get).toList());
  }

  /** The same rows where one of them has another value in one column. */
  public Cases with(int row, String name, String value) {
    String[] changed = rows.get(row).clone();
    changed[place(name)] = value;
    return new Cases(names, List.<String[]>of(changed));
  }

  private static String plain(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ").strip();
    return plain.isEmpty() ? name : plain;
  }
}
