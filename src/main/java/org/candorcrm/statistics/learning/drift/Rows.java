package org.candorcrm.statistics.learning.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Drift;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.judging.Shift;

/**
 * Whether the rows asked about are like those learned from, column by column, and since when not.
 *
 * @param learned in the order of time, where it is known
 * @param time the column that says when; empty: rows are counted
 */
public record Rows(Cases learned, Cases asked, String time) {

  private static final double MOVED = 0.25;
  private static final int BLOCKS = 20;
  private static final int LEAST = 50;

  public List<Drift> moved(List<Column> columns) {
    if (learned.count() < LEAST || asked.count() < LEAST) {
      return List.of();
    }
    List<Drift> found = new ArrayList<>();
    columns.parallelStream()
        .filter(column -> !column.name().equals(time))
        .map(this::moved)
        .toList()
        .forEach(drift -> drift.ifPresent(found::add));
    return found;
  }

  private Optional<Drift> moved(Column column) {
    double size = Shift.of(column, learned, asked);
    if (size < MOVED || !asked.has(column.name())) {
      return Optional.empty();
    }
    String[] before = learned.column(column.name());
    String[] after = asked.column(column.name());
    String since = since(column);
    double[] usual =
        switch (column.kind()) {
          case NUMBER, DATE -> new double[] {middle(column, before), middle(column, after)};
          case WORD, TEXT, NAME, SAME -> new double[2];
        };
    String words =
        switch (column.kind()) {
          case NUMBER ->
              String.format(Locale.ROOT, "its median went from %.4g to %.4g", usual[0], usual[1]);
          case WORD -> word(before, after, usual);
          case DATE, TEXT, NAME, SAME -> "it is another one than in the rows learned from";
        };
    return Optional.of(
        new Drift(
            Drift.Kind.ROWS,
            column.name(),
            since,
            usual[0],
            usual[1],
            String.format(
                Locale.ROOT,
                "%s has moved (stability index %.2f, since %s): %s",
                column.name(),
                size,
                since,
                words)));
  }

  private static double middle(Column column, String[] cells) {
    double[] sorted =
        Arrays.stream(column.numbers(cells)).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** The word whose share changed most; fills in its shares. */
  private static String word(String[] before, String[] after, double[] usual) {
    Map<String, double[]> shares = new HashMap<>();
    for (String cell : before) {
      shares.computeIfAbsent(Blank.plain(cell), w -> new double[2])[0] += 1.0 / before.length;
    }
    for (String cell : after) {
      shares.computeIfAbsent(Blank.plain(cell), w -> new double[2])[1] += 1.0 / after.length;
    }
    String most = "";
    for (var entry : shares.entrySet()) {
      double[] share = entry.getValue();
      if (Math.abs(share[1] - share[0]) > Math.abs(usual[1] - usual[0])) {
        usual[0] = share[0];
        usual[1] = share[1];
        most = entry.getKey();
      }
    }
    return String.format(
        Locale.ROOT,
        "\"%s\" went from %.0f %% to %.0f %% of the rows",
        most,
        100 * usual[0],
        100 * usual[1]);
  }

  /** The first of twenty parts of all rows from which on every one differs from the first third. */
  private String since(Column column) {
    int third = learned.count() / 3;
    Cases reference = learned.only(IntStream.range(0, third).toArray());
    int all = learned.count() + asked.count() - third;
    int blocks = Math.clamp(all / LEAST, 1, BLOCKS);
    int since = learned.count();
    for (int block = blocks - 1; block >= 0; block--) {
      int from = third + (int) ((long) all * block / blocks);
      int to = third + (int) ((long) all * (block + 1) / blocks);
      if (Shift.of(column, reference, part(from, to)) < MOVED) {
        break;
      }
      since = from;
    }
    return named(since);
  }

  private Cases part(int from, int to) {
    List<String[]> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean known = i < learned.count();
      String[] row = new String[learned.names().size()];
      for (int c = 0; c < row.length; c++) {
        row[c] =
            known
                ? learned.cell(i, c)
                : asked.cell(i - learned.count(), asked.place(learned.names().get(c)));
      }
      rows.add(row);
    }
    return new Cases(learned.names(), rows);
  }

  private String named(int row) {
    String when =
        time.isEmpty()
            ? ""
            : row < learned.count()
                ? learned.cell(row, learned.place(time))
                : asked.cell(row - learned.count(), asked.place(time));
    return when.isEmpty() ? "row " + (row + 1) : when;
  }
}
