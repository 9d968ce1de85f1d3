package org.candorcrm.records.expressions;

import org.candorcrm.records.expressions.checking.Checking;
import org.candorcrm.records.expressions.sql.Aliases;
import org.candorcrm.records.expressions.sql.Predicates;
import org.candorcrm.records.expressions.sql.Values;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Scope;
import org.candorcrm.records.sql.Sql;

/**
 * A checked expression as SQL over a row of its type under an alias. Every hop to other rows uses
 * {@link Scope#table} and adds {@link Scope#rows}; the rows of the alias itself are the caller's to
 * restrict. Values are bound. Aliases inside begin with the given alias and an underscore.
 */
public final class SqlCompiler {

  private SqlCompiler() {}

  /**
   * A predicate for WHERE, FILTER or CASE WHEN: selects exactly the rows for which the expression
   * holds. For other rows it is false or null, so it must not be negated from outside: negate the
   * expression.
   *
   * @throws org.candorcrm.platform.Problem {@code expression_type_mismatch} where it is no
   *     condition
   */
  public static Sql predicate(Checked checked, Scope scope, Asking asking, String alias) {
    var predicates = new Predicates(new Aliases(scope, asking, checked.root(), alias));
    return predicates.of(Checking.condition(checked.value(), 0), true);
  }

  /**
   * The value for SELECT, ORDER BY or GROUP BY: {@code numeric} for numbers and durations (in
   * seconds), {@code text}, {@code boolean}, {@code date}, {@code timestamptz}, {@code uuid}; null
   * where it is empty. Dates and moments outside the years 1 to 9999 are empty.
   */
  public static Sql value(Checked checked, Scope scope, Asking asking, String alias) {
    var predicates = new Predicates(new Aliases(scope, asking, checked.root(), alias));
    return predicates.values().of(checked.value(), Values.Form.SHOWN);
  }

  /** As {@link #value}, a text in the folded form in which it compares and sorts. */
  public static Sql sortable(Checked checked, Scope scope, Asking asking, String alias) {
    var values = new Predicates(new Aliases(scope, asking, checked.root(), alias)).values();
    boolean text = checked.value().type() == ValueType.TEXT;
    return values.of(checked.value(), text ? Values.Form.COMPARED : Values.Form.SHOWN);
  }
}
