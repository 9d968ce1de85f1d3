package org.candorcrm.records.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.records.formats.ReadingGuess.Habit;
import org.jspecify.annotations.Nullable;

/** Whether a first row names the columns, and the names: each column has one of its own. */
final class HeaderNames {

  private static final int LONGEST = 200;
  private static final Set<ColumnType> TEXTS =
      Set.of(ColumnType.TEXT, ColumnType.CHOICE, ColumnType.EMPTY, ColumnType.YES_NO);

  private HeaderNames() {}

  /** Names look like words; data among them tells that they are none, unless rows below differ. */
  static boolean isHeader(List<String> first, List<? extends List<String>> below) {
    boolean anyName = false;
    boolean anyData = false;
    for (var cell : first) {
      anyName |= !cell.isBlank();
      anyData |= isData(cell);
    }
    if (!anyData || !anyName) {
      return anyName;
    }
    for (int column = 0; column < first.size(); column++) {
      var cell = first.get(column);
      if (!cell.isBlank() && !isData(cell) && !TEXTS.contains(type(below, column))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isData(String cell) {
    return !cell.isBlank()
        && !TEXTS.contains(ReadingGuess.of("", List.of(cell.strip()), Habit.NONE).type());
  }

  private static ColumnType type(List<? extends List<String>> rows, int column) {
    var values = new ArrayList<String>();
    for (var row : rows) {
      if (column < row.size() && !row.get(column).isBlank()) {
        values.add(row.get(column).strip());
      }
    }
    return ReadingGuess.of("", values, Habit.NONE).type();
  }

  /** The names of a first row: what is empty or said twice gets a number. */
  static List<String> named(List<String> first) {
    var taken = new HashSet<String>();
    var names = new ArrayList<String>(first.size());
    for (int i = 0; i < first.size(); i++) {
      names.add(name(first.get(i), i, taken));
    }
    return List.copyOf(names);
  }

  /** Names for columns that have none. */
  static List<String> numbered(int columns) {
    var names = new ArrayList<String>(columns);
    for (int i = 1; i <= columns; i++) {
      names.add("Column " + i);
    }
    return List.copyOf(names);
  }

  private static String name(@Nullable String cell, int index, Set<String> taken) {
    var given = cell == null || cell.isBlank() ? "Column " + (index + 1) : cell.strip();
    var base = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    var name = base;
    for (int again = 2; !taken.add(name); again++) {
      name = base + " (" + again + ")";
    }
    return name;
  }
}
