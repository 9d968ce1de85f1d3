package org.candorcrm.records.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of several lines, at most 100,000 characters. Not sortable. */
public record LongTextKind() implements FreeText {

  @Override
  public String name() {
    return "long_text";
  }

  @Override
  public int longest() {
    return 100_000;
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return Texts.lines(cell, longest());
  }

  @Override
  public Object example() {
    return "They asked for a second visit.\nBring samples.";
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
