package org.candorcrm.records.expressions.memory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.expressions.Asking;
import org.candorcrm.records.expressions.Image;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;

/** One expression judged on rows in memory. */
public final class Judging {

  private final Asking asking;
  private final Map<Row, Image> rows = new HashMap<>();
  private final Map<Value.Element, Words> elements = new HashMap<>();
  private final Arithmetics arithmetics = new Arithmetics(this);

  public Judging(Asking asking) {
    this.asking = asking;
  }

  public Judging with(Row row, Image image) {
    rows.put(row, image);
    return this;
  }

  private Image image(Row row) {
    var image = rows.get(row);
    if (image == null) {
      throw new IllegalStateException("no such row here: " + row);
    }
    return image;
  }

  public @Nullable Object value(Value value) {
    return switch (value) {
      case Value.Literal literal -> literal.content();
      case Value.Given given -> given(given);
      case Value.Begin begin -> Days.number(Days.begin(begin, today()));
      case Value.Own own -> Stored.value(own, image(own.row()));
      case Value.Identity(var row) -> image(row).id();
      case Value.Element element -> elements.get(element);
      case Value.Via(var hop, var inner) -> {
        var there = there(hop);
        yield there.isEmpty() ? null : with(hop.to(), there.getFirst()).value(inner);
      }
      case Value.Arithmetic arithmetic -> arithmetics.arithmetic(arithmetic);
      case Value.Applied applied -> arithmetics.applied(applied);
      case Value.Rounded rounded -> arithmetics.rounded(rounded);
      case Value.Placed(var choice, var keys) -> placed(value(choice), keys);
      case Value.Counted counted -> counted(counted);
      case Value.Joined joined -> arithmetics.joined(joined);
      case Value.Chosen chosen -> value(holds(chosen.condition()) ? chosen.yes() : chosen.no());
      case Value.FirstOf(var values, _) -> firstOf(values);
      case Value.Truth(var condition) -> holds(condition);
      case Value.Aggregate aggregate -> aggregate(aggregate);
    };
  }

  private @Nullable Object firstOf(List<Value> values) {
    for (var value : values) {
      var content = value(value);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static @Nullable Object placed(@Nullable Object choice, List<String> keys) {
    int place = choice instanceof Words words ? keys.indexOf(words.folded()) : -1;
    return place < 0 ? null : BigDecimal.valueOf(place + 1L);
  }

  private Object counted(Value.Counted counted) {
    long found =
        value(counted.texts()) instanceof List<?> texts
            ? texts.stream()
                .filter(text -> holds(counted.element(), text, counted.condition()))
                .count()
            : 0;
    return BigDecimal.valueOf(found);
  }

  private boolean holds(Value.Element element, Object text, Condition condition) {
    elements.put(element, (Words) text);
    return holds(condition);
  }

  private @Nullable Object given(Value.Given given) {
    return switch (given.what()) {
      case NOW -> Days.seconds(asking.now());
      case TODAY -> Days.number(today());
      case ME -> asking.me();
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(asking.now(), ZoneOffset.UTC);
  }

  private List<Image> there(Hop hop) {
    var here = image(hop.from());
    if (!hop.toOne()) {
      return here.many(hop.relation());
    }
    if (hop.join() instanceof Hop.Join.ToOneOf && !names(here.value(hop.relation()), hop.to())) {
      return List.of();
    }
    var one = here.one(hop.relation());
    return one == null ? List.of() : List.of(one);
  }

  private static boolean names(@Nullable Object reference, Row to) {
    return reference instanceof Reference(var type, _) && type.equals(to.type().name());
  }

  private @Nullable Object aggregate(Value.Aggregate aggregate) {
    var totals = new Totals(aggregate.figure());
    for (var image : there(aggregate.hop())) {
      with(aggregate.hop().to(), image);
      if (holds(aggregate.filter())) {
        var measured = aggregate.measured();
        totals.add(measured == null ? null : value(measured));
      }
    }
    return totals.result();
  }

  public boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Fixed(var holds) -> holds;
      case Condition.Not(var inner) -> !holds(inner);
      case Condition.And(var left, var right) -> holds(left) && holds(right);
      case Condition.Or(var left, var right) -> holds(left) || holds(right);
      case Condition.Ordered(var order, var left, var right) -> ordered(order, left, right);
      case Condition.Same(var left, var right) -> Comparison.same(value(left), value(right));
      case Condition.Empty(var value) -> value(value) == null;
      case Condition.Yes(var value) -> Boolean.TRUE.equals(value(value));
      case Condition.OneOf(var value, var literals) -> oneOf(value(value), literals);
      case Condition.Matches(var place, var text, var piece) ->
          Comparison.matches(place, value(text), value(piece));
      case Condition.AnyText any -> anyText(any);
      case Condition.Some(var hop, var inner) ->
          there(hop).stream().anyMatch(image -> with(hop.to(), image).holds(inner));
    };
  }

  private boolean ordered(Condition.Ordered.Order order, Value left, Value right) {
    var a = value(left);
    var b = value(right);
    return a != null && b != null && order.holds(Comparison.compare(a, b));
  }

  private static boolean oneOf(@Nullable Object content, List<Value.Literal> literals) {
    return content != null
        && literals.stream().anyMatch(literal -> Comparison.same(content, literal.content()));
  }

  private boolean anyText(Condition.AnyText any) {
    if (!(value(any.texts()) instanceof List<?> texts)) {
      return false;
    }
    return texts.stream().anyMatch(text -> holds(any.element(), text, any.condition()));
  }
}
