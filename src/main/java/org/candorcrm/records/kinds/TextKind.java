package org.candorcrm.records.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short text on one line, at most 500 characters. Compared without case and accents. */
public record TextKind() implements FreeText {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public int longest() {
    return 500;
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return Texts.line(cell, longest());
  }

  @Override
  public Object example() {
    return "Spring order";
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_folded");
  }
}
