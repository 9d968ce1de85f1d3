package org.candorcrm.records.formats;

import java.util.List;

/**
 * What a sample tells of one column.
 *
 * @param column its place, counted from 0
 * @param reading how its cells are to be read
 * @param fits share of the filled cells that can be read so
 * @param filled share of the rows that have a value
 * @param distinct number of different values
 * @param examples the first different values
 * @param choices all values of a choice, the most frequent first
 */
public record ColumnGuess(
    int column,
    String name,
    Reading reading,
    double fits,
    double filled,
    int distinct,
    List<String> examples,
    List<String> choices) {

  public ColumnGuess {
    examples = List.copyOf(examples);
    choices = List.copyOf(choices);
  }

  public ColumnType type() {
    return reading.type();
  }
}
