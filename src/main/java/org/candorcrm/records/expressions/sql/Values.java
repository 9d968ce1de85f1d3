package org.candorcrm.records.expressions.sql;

import java.util.List;
import org.candorcrm.records.expressions.memory.Judging;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Sql;

/** Values as SQL. */
public final class Values {

  /** A value as it compares (folded text, date and moment as numbers) or as it is shown. */
  public enum Form {
    COMPARED,
    SHOWN
  }

  private final Aliases aliases;
  private final Predicates predicates;
  private final Computing computing;

  Values(Aliases aliases, Predicates predicates) {
    this.aliases = aliases;
    this.predicates = predicates;
    this.computing = new Computing(this);
  }

  /** Whether the shown form of a date or moment is at hand without a computation. */
  static boolean stored(Value value) {
    return switch (value) {
      case Value.Own _ -> true;
      case Value.Literal literal -> Rendering.inRange(literal);
      case Value.Via via -> stored(via.inner());
      default -> false;
    };
  }

  /** What needs no row is computed before the statement is sent. */
  Value settled(Value value) {
    if (value instanceof Value.Literal || !Hoisting.fixed(value)) {
      return value;
    }
    return new Value.Literal(new Judging(aliases.asking()).value(value), value.type());
  }

  public Sql of(Value written, Form form) {
    var value = settled(written);
    return switch (value) {
      case Value.Literal literal -> Rendering.literal(literal, form);
      case Value.Given _, Value.Begin _ -> throw new IllegalStateException("not settled: " + value);
      case Value.Own own -> own(own, form);
      case Value.Identity(var row) -> Sql.of(aliases.of(row) + ".id");
      case Value.Element element ->
          Sql.of(Aliases.of(element) + (form == Form.SHOWN ? ".plain" : ".folded"));
      case Value.Via(var hop, var inner) -> via(hop, inner, form);
      case Value.Arithmetic arithmetic ->
          computing.shown(computing.arithmetic(arithmetic), arithmetic.type(), form);
      case Value.Applied applied ->
          computing.shown(computing.applied(applied, form), applied.type(), form);
      case Value.Rounded(var argument, var digits) ->
          Sql.of("round(").then(of(argument, Form.COMPARED)).then(", " + digits + ")");
      case Value.Placed placed -> computing.placed(placed);
      case Value.Counted counted -> predicates.counted(counted);
      case Value.Joined joined -> computing.joined(joined, form);
      case Value.Chosen chosen -> chosen(chosen, form);
      case Value.FirstOf first -> firstOf(first, form);
      case Value.Truth(var condition) ->
          Sql.of("(").then(predicates.of(condition, true)).then(") is true").inParentheses();
      case Value.Aggregate aggregate -> aggregate(aggregate, form);
    };
  }

  private Sql via(Hop hop, Value inner, Form form) {
    var from = aliases.from(hop);
    return Sql.of("(select ").then(of(inner, form)).then(" ").then(from).then(")");
  }

  private Sql chosen(Value.Chosen chosen, Form form) {
    return Sql.of("case when ")
        .then(predicates.of(chosen.condition(), true))
        .then(" then ")
        .then(of(chosen.yes(), form))
        .then(" else ")
        .then(of(chosen.no(), form))
        .then(" end")
        .inParentheses();
  }

  private Sql firstOf(Value.FirstOf first, Form form) {
    // What lies beyond the years that can be shown still comes first.
    if (form == Form.SHOWN && !first.values().stream().allMatch(Values::presentable)) {
      return computing.shown(firstOf(first, Form.COMPARED), first.type(), form);
    }
    return Sql.of("coalesce(").then(Sql.join(", ", all(first.values(), form))).then(")");
  }

  /** Whether a value is null in its shown form only where it is empty. */
  private static boolean presentable(Value value) {
    boolean dated = value.type() == ValueType.DATE || value.type() == ValueType.MOMENT;
    return !dated || stored(value);
  }

  private Sql aggregate(Value.Aggregate aggregate, Form form) {
    var measured = aggregate.measured();
    if (form == Form.SHOWN && measured != null && !presentable(measured)) {
      return computing.shown(aggregate(aggregate, Form.COMPARED), aggregate.type(), form);
    }
    var from = aliases.from(aggregate.hop());
    var filter = predicates.of(aggregate.filter(), true);
    var figure = computing.figure(aggregate, form);
    var where = filter.equals(Sql.TRUE) ? Sql.of("") : Sql.of(" and ").then(filter);
    return Sql.of("(select ").then(figure).then(" ").then(from).then(where).then(")");
  }

  private Sql own(Value.Own own, Form form) {
    if (own.type() == ValueType.TEXT && form == Form.COMPARED) {
      return folded(own);
    }
    if (own.columns().size() > 1) {
      return spaced(own);
    }
    var column = column(own);
    return switch (own.type()) {
      case NUMBER, DURATION -> column.then("::numeric");
      case DATE -> form == Form.SHOWN ? column : Rendering.days(column);
      case MOMENT -> form == Form.SHOWN ? column : Rendering.seconds(column);
      case TEXT, YES_NO, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> column;
    };
  }

  private Sql spaced(Value.Own own) {
    var parts = own.columns().stream().map(suffix -> column(own, suffix)).toList();
    return Sql.of("nullif(concat_ws(' ', ").then(Sql.join(", ", parts)).then("), '')");
  }

  Sql folded(Value.Own own) {
    var column = column(own, own.folded());
    // The code of a currency is the one text that has no folded column.
    return own.field().kind() instanceof MoneyKind
        ? Sql.of("lower(").then(column).then(")")
        : column;
  }

  /** The column that is null where the value is empty. */
  Sql column(Value.Own own) {
    return own.columns().size() > 1 ? folded(own) : column(own, own.column());
  }

  private Sql column(Value.Own own, String suffix) {
    return Sql.of(aliases.column(own.row(), own.field(), suffix));
  }

  private List<Sql> all(List<Value> values, Form form) {
    return values.stream().map(value -> of(value, form)).toList();
  }
}
