package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** One field of an answer and where its value comes from. */
public sealed interface Pick {

  Field field();

  /** Columns of the row itself; a pick that is read elsewhere has none. */
  Sql columns(String alias);

  /** How many columns {@link #columns} lists. */
  int width();

  /** The value in the columns that begin at {@code index}. */
  default @Nullable Object read(ResultSet row, int index) throws SQLException {
    return field().kind().read(row, index);
  }

  /** A field that is stored on the row. The width is kept, since it is asked for on every row. */
  record Stored(Field field, int width) implements Pick {
    Stored(Field field) {
      this(field, storedWidth(field));
    }

    @Override
    public Sql columns(String alias) {
      return stored(field, alias);
    }
  }

  /**
   * A formula or roll-up, inlined as an expression over the alias {@code t}.
   *
   * @param currency of an amount of money; null for anything else
   * @param doer whether it may tell which colleague did something
   */
  record Computed(Field field, Sql expression, @Nullable String currency, boolean doer)
      implements Pick {
    @Override
    public Sql columns(String alias) {
      return expression;
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      var value = Figures.read(row, index, field.kind().type());
      return currency != null && value instanceof BigDecimal number
          ? Figures.amount(number, currency)
          : value;
    }
  }

  /**
   * A relation that is answered with the other side: as objects where {@code expanded} has a
   * selection for the target's type name, as ids where it is empty.
   */
  record Related(Field field, Hop hop, Map<String, Selection> expanded, int width) implements Pick {
    public Related {
      expanded = Map.copyOf(expanded);
    }

    Related(Field field, Hop hop, Map<String, Selection> expanded) {
      this(field, hop, expanded, hop.toMany() ? 0 : storedWidth(field));
    }

    /** Whether it leads to several records. */
    public boolean toMany() {
      return hop.toMany();
    }

    @Override
    public Sql columns(String alias) {
      return hop.toMany() ? Sql.of("") : stored(field, alias);
    }
  }

  private static Sql stored(Field field, String alias) {
    return Sql.join(
        ", ",
        field.kind().columns().stream()
            .filter(column -> column.role() == Column.Role.VALUE)
            .map(column -> Sql.of(alias + ".\"" + field.column(column.suffix()) + '"'))
            .toList());
  }

  private static int storedWidth(Field field) {
    return (int)
        field.kind().columns().stream()
            .filter(column -> column.role() == Column.Role.VALUE)
            .count();
  }
}
