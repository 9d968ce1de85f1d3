package org.candorcrm.statistics.learning.features;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.learning.cells.Column;

/**
 * How rows become what learners see. Found once from the training rows, without a look at their
 * outcomes, and the same for all rows that come later: there a column may be missing and a word
 * unseen.
 */
public final class Encoding {

  private final List<Source> sources;
  private final List<String> columns;

  private Encoding(List<Source> sources, List<String> columns) {
    this.sources = sources;
    this.columns = columns;
  }

  /**
   * @param time the column by which the rows are ordered; its height itself is not learned from,
   *     because later rows are beyond all that was seen. Empty: none
   */
  public static Encoding of(Cases cases, List<Column> columns, String time) {
    List<Source> sources = new ArrayList<>();
    for (Column column : columns) {
      sources.addAll(Sources.of(cases, column, column.name().equals(time)));
    }
    sources.addAll(Sources.gaps(cases, columns));
    return new Encoding(List.copyOf(sources), columns.stream().map(Column::name).toList());
  }

  /** The columns that are learned from. */
  public List<String> columns() {
    return columns;
  }

  public Frame frame(Cases cases) {
    int rows = cases.count();
    byte[][] bins = new byte[sources.size()][rows];
    int[] widths = new int[sources.size()];
    boolean[] unordered = new boolean[sources.size()];
    int[] columnOfTrait = new int[sources.size()];
    double[][] numbers = new double[sources.size()][];
    int width = 0;
    for (int i = 0; i < sources.size(); i++) {
      Trait trait = sources.get(i).trait();
      widths[i] = trait.bins();
      unordered[i] = trait.unordered();
      columnOfTrait[i] = columns.indexOf(trait.column());
      numbers[i] = sources.get(i).read(cases);
      for (int row = 0; row < rows; row++) {
        bins[i][row] = (byte) bin(trait, numbers[i][row]);
      }
      width += trait.places();
    }
    int[] columnOfPlace = new int[width];
    int place = 0;
    for (int i = 0; i < sources.size(); i++) {
      for (int k = 0; k < sources.get(i).trait().places(); k++) {
        columnOfPlace[place++] = columnOfTrait[i];
      }
    }
    return new Frame(
        bins, widths, unordered, lines(numbers, rows, width), columnOfTrait, columnOfPlace);
  }

  private SparseRows lines(double[][] numbers, int rows, int width) {
    var writer = new SparseRows.Writer(rows);
    for (int row = 0; row < rows; row++) {
      int place = 0;
      for (int i = 0; i < numbers.length; i++) {
        Trait trait = sources.get(i).trait();
        switch (trait) {
          case Scale scale -> scale.write(numbers[i][row], place, writer);
          case Group _ -> writer.add(place + (int) numbers[i][row], numbers[i][row] > 0 ? 1 : 0);
        }
        place += trait.places();
      }
      writer.endRow();
    }
    return writer.done(width);
  }

  private static int bin(Trait trait, double number) {
    return switch (trait) {
      case Scale scale -> scale.bin(number);
      case Group _ -> (int) number;
    };
  }
}
