package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Turns figures into SQL. */
final class Measures {

  /**
   * @param type of the figure
   * @param rates for an amount: how it came about
   */
  record Figure(
      String name, Function function, Sql sql, ValueType type, Worth worth, @Nullable Rates rates) {

    Figure(String name, Function function, Sql sql, ValueType type, Worth worth) {
      this(name, function, sql, type, worth, null);
    }

    boolean sum() {
      return function == Function.SUM;
    }
  }

  /**
   * What became of amounts in other currencies than the workspace's.
   *
   * @param converted whether the figure holds one
   * @param without how many it does not hold, because nobody said their rate
   * @param first their currency, the first of them by name
   * @param last the last of them
   */
  record Rates(Sql converted, Sql without, Sql first, Sql last) {

    static final int COLUMNS = 4;

    List<Sql> columns() {
      return List.of(converted, without, first, last);
    }
  }

  /** What a number stands for; amounts are in the workspace's currency. */
  enum Worth {
    NUMBER,
    /** Of a money field, answered with its currency. */
    AMOUNT,
    /** Of a computed field, which is a number everywhere. */
    BARE_AMOUNT
  }

  private final Vocabulary words;
  private final Filters filters;
  private final Joining joining;
  private final RecordType root;
  private final Set<Use> measured = new HashSet<>();
  private final Set<Use> filtered = new HashSet<>();
  private final List<Sql> conditions = new ArrayList<>();

  Measures(Vocabulary words, Filters filters, Joining joining, RecordType root) {
    this.words = words;
    this.filters = filters;
    this.joining = joining;
    this.root = root;
  }

  /** Fields that figures are made of. */
  Set<Use> measured() {
    return measured;
  }

  /** What chooses the records of each figure that has a filter of its own. */
  List<Sql> conditions() {
    return conditions;
  }

  /** Fields that choose the records of a figure. */
  Set<Use> filtered() {
    return filtered;
  }

  /**
   * @throws Problem {@code field_unknown}, {@code field_not_measurable}, those of the expression
   */
  Figure figure(Measure measure) {
    if (measure.filter() == null) {
      return of(measure, Sql.of(""));
    }
    var condition = filters.condition(words, root, measure.filter());
    filtered.addAll(condition.uses());
    conditions.add(condition.sql());
    return of(measure, Sql.of(" filter (where ").then(condition.sql()).then(")"));
  }

  /**
   * @param which follows each call, and says which records of the group count
   */
  private Figure of(Measure measure, Sql which) {
    if (measure.field() == null) {
      if (measure.function() != Function.COUNT) {
        throw Problem.invalid("property_not_valid").field("measures.field");
      }
      var sql = Sql.of("count(*)").then(which);
      return new Figure(measure.name(), measure.function(), sql, ValueType.NUMBER, Worth.NUMBER);
    }
    var place = joining.place(measure.field(), "measures");
    place.steps().forEach(step -> measured.add(new Use(step.type(), step.field())));
    var value = value(measure, place);
    var type = place.field().kind().type();
    return switch (measure.function()) {
      case COUNT -> counted(measure, call("count(", value, which));
      case COUNT_DISTINCT -> counted(measure, call("count(distinct ", value, which));
      case SUM -> over(measure, place, which, call("sum(", value, which), type == ValueType.NUMBER);
      case AVG -> over(measure, place, which, call("avg(", value, which), type == ValueType.NUMBER);
      case MEDIAN -> over(measure, place, which, median(value, which), type == ValueType.NUMBER);
      case MIN -> over(measure, place, which, call("min(", value, which), ordered(type));
      case MAX -> over(measure, place, which, call("max(", value, which), ordered(type));
    };
  }

  private Sql value(Measure measure, Place place) {
    if (Hops.of(words.schema(), place.type(), place.field()) instanceof Hop.ToOne) {
      return Sql.of(place.end().column("_id"));
    }
    try {
      var value = Dimensions.value(words, filters, place);
      var uses = filters.uses(words, place);
      measured.addAll(uses);
      // A computed field may single somebody out, as a filter does: a roll-up has one of its own.
      if (Filters.computed(place.field())) {
        var persons = new PersonMeasures(words);
        uses.stream().filter(persons::leadsToUsers).forEach(filtered::add);
        return joining.once(place, value);
      }
      return value;
    } catch (Problem notOneValue) {
      throw notOneValue.code().equals("field_not_groupable")
          ? notMeasurable(measure, place)
          : notOneValue;
    }
  }

  private static Sql call(String call, Sql value, Sql which) {
    return Sql.of(call).then(value).then(")").then(which);
  }

  /**
   * The values in the middle, one or two, of one sort: percentile_cont knows no decimals. What is
   * just above the half is the second of two up to a thousand million values.
   */
  private static Sql median(Sql value, Sql which) {
    return Sql.of(
            """
            (select (middle.two[1] + middle.two[2]) / 2.0 from (values (\
            percentile_disc(array[0.5, 0.5000000001]) within group (order by \
            """)
        .then(value)
        .then(")")
        .then(which)
        .then(")) as middle(two))");
  }

  private static Figure counted(Measure measure, Sql sql) {
    return new Figure(measure.name(), measure.function(), sql, ValueType.NUMBER, Worth.NUMBER);
  }

  private Figure over(Measure measure, Place place, Sql which, Sql sql, boolean possible) {
    if (!possible) {
      throw notMeasurable(measure, place);
    }
    var worth = worth(place);
    var rates = worth == Worth.AMOUNT ? rates(place, which) : null;
    return new Figure(
        measure.name(), measure.function(), sql, place.field().kind().type(), worth, rates);
  }

  /** Amounts of other currencies count with the rate that was kept when they were written. */
  private Rates rates(Place place, Sql which) {
    var end = place.end();
    var base = end.column("_base");
    var currency = end.column("_currency");
    var other =
        Sql.of(currency + " <> ? and " + base + " is not null", words.settings().currency());
    var unsaid = Sql.of("case when " + base + " is null then " + currency + " end");
    return new Rates(
        Sql.of("coalesce(bool_or(").then(other).then(")").then(which).then(", false)"),
        call("count(", unsaid, which),
        call("min(", unsaid, which),
        call("max(", unsaid, which));
  }

  private Worth worth(Place place) {
    if (place.field().kind() instanceof MoneyKind) {
      return Worth.AMOUNT;
    }
    boolean computed = place.field().kind().columns().isEmpty();
    return computed && filters.value(words, place.type(), place.field()).money()
        ? Worth.BARE_AMOUNT
        : Worth.NUMBER;
  }

  private static boolean ordered(ValueType type) {
    return type == ValueType.NUMBER || type == ValueType.DATE || type == ValueType.MOMENT;
  }

  private static Problem notMeasurable(Measure measure, Place place) {
    return Problem.invalid("field_not_measurable")
        .field(place.path())
        .with("function", measure.function().name().toLowerCase(java.util.Locale.ROOT));
  }
}
