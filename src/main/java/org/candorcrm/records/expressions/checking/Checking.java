package org.candorcrm.records.expressions.checking;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Use;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Scope;
import org.jspecify.annotations.Nullable;

/** Gives one expression its meaning; lives for that long only. */
public final class Checking {

  private static final int MOST_NODES = 5_000;

  /** Each hop is a subquery: more of them would keep the planner busy for long. */
  private static final int MOST_ROWS = 200;

  final Schema schema;
  final Scope scope;
  final Set<Use> uses = new LinkedHashSet<>();

  /** The computed fields that are being inlined, outermost first. */
  final Deque<Use> inlining = new ArrayDeque<>();

  boolean hops;

  /** Whether something was asked for that exists but may not be read. */
  boolean hidden;

  private int numbers;
  private int visited;

  private final Names names = new Names(this);
  private final Comparing comparing = new Comparing(this);
  private final Calling calling = new Calling(this);

  public Checking(Schema schema, Scope scope) {
    this.schema = schema;
    this.scope = scope;
  }

  public Row row(RecordType type) {
    if (numbers >= MOST_ROWS) {
      throw Mistake.tooLarge(0);
    }
    return new Row(++numbers, type);
  }

  Value.Element element() {
    return new Value.Element(++numbers);
  }

  Names names() {
    return names;
  }

  public Set<Use> uses() {
    return uses;
  }

  /** Whether related rows are looked at. */
  public boolean hops() {
    return hops;
  }

  /** Refuses what has no meaning. */
  public void check(Node node, Env env) {
    meaning(node, env);
  }

  /** The value of a piece, refusing what is no single value. */
  public Value value(Node node, Env env) {
    return value(meaning(node, env), node.position());
  }

  static Value value(Meaning meaning, int position) {
    return switch (meaning) {
      case Meaning.Of(var value) -> value;
      case Meaning.Many _ ->
          throw Mistake.mismatch(position, "one value", Mistake.word(ValueType.RECORDS));
      case Meaning.Texts _ ->
          throw Mistake.mismatch(position, "one value", Mistake.word(ValueType.TEXTS));
    };
  }

  Condition condition(Node node, Env env) {
    return condition(value(node, env), node.position());
  }

  public static Condition condition(Value value, int position) {
    if (value instanceof Value.Truth(var condition)) {
      return condition;
    }
    if (value instanceof Value.Literal literal && literal.content() instanceof Boolean yes) {
      return new Condition.Fixed(yes);
    }
    if (value.type() != ValueType.YES_NO) {
      throw Mistake.mismatch(position, ValueType.YES_NO, value.type());
    }
    return new Condition.Yes(value);
  }

  Meaning meaning(Node node, Env env) {
    if (++visited > MOST_NODES) {
      throw Mistake.tooLarge(node.position());
    }
    return switch (node) {
      case Node.Constant constant -> new Meaning.Of(literal(constant.content()));
      case Node.Name _, Node.Select _ -> names.meaning(node, env);
      case Node.Call call -> call(call, env);
      case Node.Several several -> throw Mistake.unsupported(several.position(), "[ ]");
    };
  }

  private static Value literal(@Nullable Object content) {
    return switch (content) {
      case null -> Value.Literal.NOTHING;
      case BigDecimal number -> Value.Literal.number(number);
      case String text -> Value.Literal.text(text);
      default -> new Value.Literal(content, ValueType.YES_NO);
    };
  }

  private Meaning call(Node.Call call, Env env) {
    return switch (call.function()) {
      case "_&&_" -> truth(new Condition.And(argument(call, 0, env), argument(call, 1, env)));
      case "_||_" -> truth(new Condition.Or(argument(call, 0, env), argument(call, 1, env)));
      case "!_" -> truth(Condition.not(argument(call, 0, env)));
      case "_==_" -> truth(comparing.same(call, env));
      case "_!=_" -> truth(Condition.not(comparing.same(call, env)));
      case "_<_" -> truth(comparing.ordered(Condition.Ordered.Order.LESS, call, env));
      case "_<=_" -> truth(comparing.ordered(Condition.Ordered.Order.AT_MOST, call, env));
      case "_>_" -> truth(comparing.ordered(Condition.Ordered.Order.MORE, call, env));
      case "_>=_" -> truth(comparing.ordered(Condition.Ordered.Order.AT_LEAST, call, env));
      case "@in" -> truth(comparing.in(call, env));
      case "_?_:_" -> new Meaning.Of(chosen(call, env));
      case "_+_", "_-_", "_*_", "_/_", "_%_" ->
          new Meaning.Of(
              Calculating.arithmetic(
                  call, value(call.arguments().get(0), env), value(call.arguments().get(1), env)));
      case "-_" -> new Meaning.Of(Calculating.negated(call, value(call.arguments().get(0), env)));
      default -> calling.meaning(call, env);
    };
  }

  private Condition argument(Node.Call call, int index, Env env) {
    return condition(call.arguments().get(index), env);
  }

  private Value chosen(Node.Call call, Env env) {
    var condition = argument(call, 0, env);
    var yes = value(call.arguments().get(1), env);
    var no = value(call.arguments().get(2), env);
    var pair = Types.alike(call.arguments().get(2).position(), yes, no);
    if (!Types.CHOOSABLE.contains(pair.type()) && !Types.nothing(pair.left())) {
      throw Mistake.mismatch(call.position(), "one value", Mistake.word(pair.type()));
    }
    return new Value.Chosen(condition, pair.left(), pair.right(), pair.type());
  }

  static Meaning truth(Condition condition) {
    return new Meaning.Of(new Value.Truth(condition));
  }
}
