package org.candorcrm.records.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL: text made from schema values and constants only, with one {@code ?} for each
 * bound value.
 */
public record Sql(String text, List<@Nullable Object> values) {

  public static final Sql TRUE = of("true");
  public static final Sql FALSE = of("false");

  public Sql {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static Sql of(String text, @Nullable Object... values) {
    return new Sql(text, java.util.Arrays.asList(values));
  }

  /** This piece followed by another. */
  public Sql then(Sql next) {
    var all = new ArrayList<@Nullable Object>(values);
    all.addAll(next.values);
    return new Sql(text + next.text, all);
  }

  public Sql then(String next) {
    return new Sql(text + next, values);
  }

  public Sql inParentheses() {
    return new Sql("(" + text + ")", values);
  }

  public static Sql join(String separator, Collection<Sql> parts) {
    var text = new StringBuilder();
    var values = new ArrayList<@Nullable Object>();
    for (var part : parts) {
      text.append(text.isEmpty() ? "" : separator).append(part.text);
      values.addAll(part.values);
    }
    return new Sql(text.toString(), values);
  }
}
