package org.candorcrm.records.expressions.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.records.expressions.sql.Values.Form;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Condition.Matches.Place;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Single comparisons, in shapes that an index on the column serves. */
final class Leaves {

  private final Values values;

  Leaves(Values values) {
    this.values = values;
  }

  Sql same(Condition.Same same, boolean positive) {
    var left = values.settled(same.left());
    var right = values.settled(same.right());
    var form = form(List.of(left, right));
    boolean sure = Hoisting.neverEmpty(left) || Hoisting.neverEmpty(right);
    String equal = sure ? " = " : " is not distinct from ";
    return values
        .of(left, form)
        .then(positive ? equal : " is distinct from ")
        .then(values.of(right, form));
  }

  Sql empty(Value value, boolean positive) {
    var settled = values.settled(value);
    if (settled instanceof Value.Literal literal) {
      return literal.nothing() == positive ? Sql.TRUE : Sql.FALSE;
    }
    var sql =
        settled instanceof Value.Own own ? values.column(own) : values.of(settled, Form.COMPARED);
    return sql.then(positive ? " is null" : " is not null");
  }

  Sql ordered(Condition.Ordered ordered) {
    var left = values.settled(ordered.left());
    var right = values.settled(ordered.right());
    var form = form(List.of(left, right));
    // Code points decide, whatever the database thinks of languages.
    String collation = left.type() == ValueType.TEXT ? " collate \"C\"" : "";
    return values
        .of(left, form)
        .then(" " + ordered.order().sign() + " ")
        .then(values.of(right, form))
        .then(collation);
  }

  Sql oneOf(Condition.OneOf oneOf) {
    var all = new ArrayList<Value>(oneOf.literals());
    all.add(oneOf.value());
    var form = form(all);
    var items = oneOf.literals().stream().map(literal -> values.of(literal, form)).toList();
    return values.of(oneOf.value(), form).then(" in (").then(Sql.join(", ", items)).then(")");
  }

  /** Stored dates and moments compare as they are stored; computed ones as numbers. */
  private Form form(List<Value> compared) {
    boolean dated =
        compared.getFirst().type() == ValueType.DATE
            || compared.getFirst().type() == ValueType.MOMENT;
    return dated && compared.stream().allMatch(Values::stored) ? Form.SHOWN : Form.COMPARED;
  }

  Sql matches(Condition.Matches matches) {
    var text = values.of(matches.text(), Form.COMPARED);
    var piece = values.settled(matches.piece());
    if (piece instanceof Value.Literal literal && literal.content() instanceof Words words) {
      return text.then(Sql.of(" like ?", pattern(matches.place(), words.folded())));
    }
    var other = values.of(piece, Form.COMPARED);
    return switch (matches.place()) {
      case START -> Sql.of("starts_with(").then(text).then(", ").then(other).then(")");
      case ANYWHERE -> Sql.of("strpos(").then(text).then(", ").then(other).then(") > 0");
      case END ->
          Sql.of("starts_with(reverse(").then(text).then("), reverse(").then(other).then("))");
    };
  }

  static String pattern(Place place, String folded) {
    String escaped = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return switch (place) {
      case START -> escaped + "%";
      case END -> "%" + escaped;
      case ANYWHERE -> "%" + escaped + "%";
    };
  }

  /** Whether several texts have one of some others: shapes that a GIN index serves; else null. */
  @Nullable Sql membership(Condition.AnyText any, Value.Own own) {
    if (any.condition() instanceof Condition.Same(Value.Element element, var other)
        && element.equals(any.element())
        && values.settled(other) instanceof Value.Literal literal) {
      return list(own, " @> ", List.of(literal));
    }
    if (any.condition() instanceof Condition.OneOf(Value.Element element, var literals)
        && element.equals(any.element())) {
      return list(own, " && ", literals);
    }
    return null;
  }

  private Sql list(Value.Own own, String operator, List<Value.Literal> literals) {
    String[] folded =
        literals.stream()
            .map(literal -> ((Words) Objects.requireNonNull(literal.content())).folded())
            .toArray(String[]::new);
    return values.folded(own).then(operator).then(Sql.of("cast(? as text[])", (Object) folded));
  }
}
