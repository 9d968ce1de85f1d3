package org.candorcrm.records.expressions.checking;

import java.math.BigDecimal;
import java.util.List;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Value.Aggregate.Figure;
import org.candorcrm.records.kinds.ValueType;

/** What is asked of several rows or several texts at once. */
final class OverRows {

  private static final Value ZERO = Value.Literal.number(BigDecimal.ZERO);

  private final Checking checking;

  OverRows(Checking checking) {
    this.checking = checking;
  }

  Meaning meaning(Node.Call call, List<Node> arguments, Env env) {
    Calling.needed(call, arguments, 3);
    if (!(arguments.get(1) instanceof Node.Name(_, var variable))) {
      throw Calling.wrong(call);
    }
    var body = arguments.get(2);
    return switch (checking.meaning(arguments.get(0), env)) {
      case Meaning.Many many -> rows(call, many, body, env.with(variable, many.last().to()));
      case Meaning.Texts texts -> texts(call, texts, body, env.with(variable, texts.element()));
      case Meaning.Of(var value) when value.type() == ValueType.TEXTS -> {
        var texts = new Meaning.Texts(value, checking.element(), Condition.ALWAYS);
        yield texts(call, texts, body, env.with(variable, texts.element()));
      }
      case Meaning.Of(var value) ->
          throw Mistake.mismatch(arguments.get(0).position(), ValueType.RECORDS, value.type());
    };
  }

  private Meaning rows(Node.Call call, Meaning.Many many, Node body, Env inside) {
    return switch (call.function()) {
      case "filter" -> many.where(checking.condition(body, inside));
      case "exists" -> Checking.truth(Reaching.some(many, checking.condition(body, inside)));
      case "exists_one" -> Checking.truth(one(count(many, checking.condition(body, inside))));
      case "all" ->
          Checking.truth(
              Condition.not(Reaching.some(many, Condition.not(checking.condition(body, inside)))));
      case "count" -> new Meaning.Of(count(many, checking.condition(body, inside)));
      default -> {
        var measured = checking.value(body, inside);
        var figure =
            Aggregates.of(figure(call), many.last(), measured, many.filter(), body.position());
        yield new Meaning.Of(Reaching.through(many.way(), figure));
      }
    };
  }

  private static Condition one(Value count) {
    return new Condition.Same(count, Value.Literal.number(BigDecimal.ONE));
  }

  private static Figure figure(Node.Call call) {
    return switch (call.function()) {
      case "sum" -> Figure.SUM;
      case "avg" -> Figure.AVERAGE;
      case "min" -> Figure.LEAST;
      case "max" -> Figure.GREATEST;
      default -> throw Calling.wrong(call);
    };
  }

  /** Never empty: at the end of a way that leads nowhere there are none. */
  private static Value count(Meaning.Many many, Condition also) {
    var filter = new Condition.And(many.filter(), also);
    var count = new Value.Aggregate(Figure.COUNT, many.last(), null, filter, ValueType.NUMBER);
    if (many.way().isEmpty()) {
      return count;
    }
    return new Value.FirstOf(List.of(Reaching.through(many.way(), count), ZERO), ValueType.NUMBER);
  }

  private Meaning texts(Node.Call call, Meaning.Texts texts, Node body, Env inside) {
    var condition = checking.condition(body, inside);
    return switch (call.function()) {
      case "filter" -> texts.where(condition);
      case "exists" -> Checking.truth(texts.some(condition));
      case "exists_one" -> Checking.truth(one(count(texts.where(condition))));
      case "all" -> Checking.truth(Condition.not(texts.some(Condition.not(condition))));
      case "count" -> new Meaning.Of(count(texts.where(condition)));
      default -> throw Calling.wrong(call);
    };
  }

  /** Several texts are only ever counted on the row that holds them. */
  private static Value count(Meaning.Texts texts) {
    if (texts.texts() instanceof Value.Via(var hop, var inner)) {
      var there = count(new Meaning.Texts(inner, texts.element(), texts.filter()));
      return never(new Value.Via(hop, there));
    }
    return new Value.Counted(texts.texts(), texts.element(), texts.filter());
  }

  Value size(Node.Call call, Node of, Env env) {
    return switch (checking.meaning(of, env)) {
      case Meaning.Many many -> count(many, Condition.ALWAYS);
      case Meaning.Texts texts -> count(texts);
      case Meaning.Of(var value) ->
          switch (value.type()) {
            case TEXT -> never(new Value.Applied(Function.LENGTH, value, ValueType.NUMBER));
            case TEXTS -> sizeOfTexts(value);
            case NUMBER, YES_NO, DATE, MOMENT, DURATION, PARTS, RECORD, RECORDS, OPAQUE ->
                throw Calling.wrong(call);
          };
    };
  }

  private static Value sizeOfTexts(Value texts) {
    if (texts instanceof Value.Via(var hop, var inner)) {
      return never(new Value.Via(hop, sizeOfTexts(inner)));
    }
    return never(new Value.Applied(Function.HOW_MANY, texts, ValueType.NUMBER));
  }

  private static Value never(Value number) {
    return new Value.FirstOf(List.of(number, ZERO), ValueType.NUMBER);
  }

  Condition has(Node of, Env env) {
    return switch (checking.meaning(of, env)) {
      case Meaning.Many many -> Reaching.some(many, Condition.ALWAYS);
      case Meaning.Texts texts -> texts.some(Condition.ALWAYS);
      case Meaning.Of(var value) -> Condition.not(Comparing.empty(value));
    };
  }
}
