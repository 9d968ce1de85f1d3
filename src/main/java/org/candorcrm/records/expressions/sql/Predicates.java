package org.candorcrm.records.expressions.sql;

import org.candorcrm.records.expressions.sql.Values.Form;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.sql.Sql;

/**
 * Conditions as predicates. Negation is pushed inward, so that each leaf is compiled for being true
 * or for being not true; only then may SQL's null stand for "does not hold".
 */
public final class Predicates {

  private final Aliases aliases;
  private final Values values;
  private final Leaves leaves;

  public Predicates(Aliases aliases) {
    this.aliases = aliases;
    this.values = new Values(aliases, this);
    this.leaves = new Leaves(values);
  }

  public Values values() {
    return values;
  }

  /** True for exactly the rows where the condition holds (or, if not positive, does not hold). */
  public Sql of(Condition condition, boolean positive) {
    var hoisted = Hoisting.hoist(condition);
    return switch (hoisted) {
      case Condition.Fixed(var holds) -> holds == positive ? Sql.TRUE : Sql.FALSE;
      case Condition.Not(var inner) -> of(inner, !positive);
      case Condition.And(var left, var right) -> both(left, right, positive, positive);
      case Condition.Or(var left, var right) -> both(left, right, !positive, positive);
      case Condition.Some(var hop, var inner) -> some(hop, inner, positive);
      case Condition.AnyText any -> anyText(any, positive);
      case Condition.Yes(var value) -> yes(value, positive);
      case Condition.Same same -> leaves.same(same, positive);
      case Condition.Empty(var value) -> leaves.empty(value, positive);
      case Condition.Ordered ordered -> leaf(leaves.ordered(ordered), positive);
      case Condition.OneOf oneOf -> leaf(leaves.oneOf(oneOf), positive);
      case Condition.Matches matches -> leaf(leaves.matches(matches), positive);
    };
  }

  private static Sql leaf(Sql sql, boolean positive) {
    return positive ? sql : sql.inParentheses().then(" is not true");
  }

  private Sql both(Condition left, Condition right, boolean and, boolean positive) {
    var a = of(left, positive);
    var b = of(right, positive);
    Sql absorbing = and ? Sql.FALSE : Sql.TRUE;
    Sql neutral = and ? Sql.TRUE : Sql.FALSE;
    if (a.equals(absorbing) || b.equals(absorbing)) {
      return absorbing;
    }
    if (a.equals(neutral)) {
      return b;
    }
    if (b.equals(neutral)) {
      return a;
    }
    return a.then(and ? " and " : " or ").then(b).inParentheses();
  }

  private Sql some(Hop hop, Condition inner, boolean positive) {
    var from = aliases.from(hop);
    var where = of(inner, true);
    var whole = where.equals(Sql.TRUE) ? from : from.then(" and ").then(where);
    return Sql.of(positive ? "exists (select 1 " : "not exists (select 1 ").then(whole).then(")");
  }

  private Sql yes(Value value, boolean positive) {
    if (value instanceof Value.Truth(var condition)) {
      return of(condition, positive);
    }
    return leaf(values.of(value, Form.COMPARED), positive);
  }

  private Sql anyText(Condition.AnyText any, boolean positive) {
    var own = (Value.Own) any.texts();
    var direct = leaves.membership(any, own);
    if (direct != null) {
      return leaf(direct, positive);
    }
    return Sql.of(positive ? "exists (select 1" : "not exists (select 1")
        .then(texts(own, any.element(), any.condition()));
  }

  /** For how many texts a condition holds. */
  Sql counted(Value.Counted counted) {
    return Sql.of("(select count(*)::numeric")
        .then(texts((Value.Own) counted.texts(), counted.element(), counted.condition()));
  }

  private Sql texts(Value.Own own, Value.Element element, Condition condition) {
    String plain = aliases.column(own.row(), own.field(), own.column());
    String folded = aliases.column(own.row(), own.field(), own.folded());
    return Sql.of(
            " from unnest(%s, %s) as %s(plain, folded) where "
                .formatted(plain, folded, Aliases.of(element)))
        .then(of(condition, true))
        .then(")");
  }
}
