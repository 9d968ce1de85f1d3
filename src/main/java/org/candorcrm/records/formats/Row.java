package org.candorcrm.records.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One row of a file: a cell for each column of the header. Every cell can be read as text; files
 * with structure (JSON lines, vCard) give their values as JSON too.
 */
public final class Row implements Line {

  private final long number;
  private final long line;
  private final @Nullable String[] texts;
  private final @Nullable JsonNode @Nullable [] values;

  /** Takes the arrays as they are: a row is made for every line of files of gigabytes. */
  Row(long number, long line, @Nullable String[] texts, @Nullable JsonNode @Nullable [] values) {
    this.number = number;
    this.line = line;
    this.texts = texts;
    this.values = values;
  }

  /** The how-manieth row it is, counted from 1 without the header; refused rows count too. */
  @Override
  public long number() {
    return number;
  }

  /** The line of the file, or row of the sheet, where it begins, counted from 1. */
  public long line() {
    return line;
  }

  /** How many cells: as many as the header has columns. */
  public int size() {
    return texts.length;
  }

  /** The cell as text, exactly as it stands in the file; null where it is empty. */
  public @Nullable String text(int column) {
    return texts[column];
  }

  /**
   * The cell as JSON: as the file gave it (a JSON null too), else its text; null where it is empty
   * or missing.
   */
  public @Nullable JsonNode json(int column) {
    if (values != null) {
      return values[column];
    }
    var text = texts[column];
    return text == null ? null : StringNode.valueOf(text);
  }

  /** Whether cells come from a structured file, so that {@link #json} tells more than the text. */
  public boolean structured() {
    return values != null;
  }

  public boolean isEmpty() {
    for (var text : texts) {
      if (text != null) {
        return false;
      }
    }
    return true;
  }

  /** All cells as text. */
  public List<@Nullable String> texts() {
    var copy = new ArrayList<@Nullable String>(texts.length);
    Collections.addAll(copy, texts);
    return Collections.unmodifiableList(copy);
  }

  @Override
  public String toString() {
    return "row " + number + " " + texts();
  }
}
