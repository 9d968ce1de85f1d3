package org.candorcrm.insight.beliefs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.beliefs.Statement.Bound;
import org.candorcrm.insight.beliefs.Statement.Comparison;
import org.candorcrm.insight.beliefs.Statement.Leader;
import org.candorcrm.insight.beliefs.Tested.Share;
import org.candorcrm.insight.beliefs.Tested.Tally;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.Groups;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.statistics.Evidence;
import org.candorcrm.statistics.Evidence.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what a statement says, as one viewer may count it. */
@Component
final class Testing {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Records records;
  private final Schemas schemas;
  private final Leading leading;

  Testing(Records records, Schemas schemas, Leading leading) {
    this.records = records;
    this.schemas = schemas;
    this.leading = leading;
  }

  /**
   * Compiles each expression for the viewer.
   *
   * @throws Problem {@code belief_type_unknown}, and those of the expression language with the
   *     field of the statement that they are in
   */
  void check(Viewer viewer, Statement statement) {
    var plural = plural(viewer, statement);
    if (statement.among() instanceof String among) {
      compile(viewer, plural, "among", among);
    }
    compile(viewer, plural, "time", new Period(viewer.now(), null).before(statement.time()));
    switch (statement) {
      case Comparison one -> {
        compile(viewer, plural, "group", one.group());
        if (one.against() instanceof String against) {
          compile(viewer, plural, "against", against);
        }
        compile(viewer, plural, "outcome", one.outcome());
      }
      case Bound one -> compile(viewer, plural, "outcome", one.outcome());
      case Leader one -> leading.check(viewer, plural, one);
    }
  }

  private void compile(Viewer viewer, String plural, String field, String expression) {
    try {
      records.among(viewer, plural, expression, List.of());
    } catch (Problem problem) {
      throw problem.field(field);
    }
  }

  /**
   * @throws Problem {@code belief_about_a_colleague} where it would measure what colleagues do
   */
  Tested test(Viewer viewer, Statement statement, Period period) {
    var plural = plural(viewer, statement);
    return switch (statement) {
      case Comparison one -> comparison(viewer, plural, one, period);
      case Bound one -> bound(viewer, plural, one, period);
      case Leader one -> leading.test(viewer, plural, one, period);
    };
  }

  private Tested comparison(Viewer viewer, String plural, Comparison one, Period period) {
    var other = one.against() == null ? "!(" + one.group() + ")" : one.against();
    var counts = counts(viewer, plural, one, period, List.of(one.group(), other), one.outcome());
    var before = tally(counts.get(0), counts.get(1));
    var all = tally(counts.get(2), counts.get(3));
    var after = tally(counts.get(2).minus(counts.get(0)), counts.get(3).minus(counts.get(1)));
    return new Tested(before, after, all, List.of());
  }

  private static Tally tally(Count first, Count second) {
    return new Tally(Share.of(first), Share.of(second), Evidence.larger(first, second).weight());
  }

  private Tested bound(Viewer viewer, String plural, Bound one, Period period) {
    var counts = counts(viewer, plural, one, period, List.of("true"), one.outcome());
    var before = counts.get(0);
    var all = counts.get(1);
    return new Tested(
        tally(one, before), tally(one, all.minus(before)), tally(one, all), List.of());
  }

  private static Tally tally(Bound one, Count count) {
    double bound = one.percent().divide(HUNDRED).doubleValue();
    var evidence =
        switch (one.side()) {
          case AT_MOST -> Evidence.atMost(count, bound);
          case AT_LEAST -> Evidence.atLeast(count, bound);
        };
    return new Tally(Share.of(count), null, evidence.weight());
  }

  /** Of each group what was there before, then of each group all. */
  private List<Count> counts(
      Viewer viewer,
      String plural,
      Statement statement,
      Period period,
      List<String> groups,
      String outcome) {
    var measures = new ArrayList<Measure>();
    for (var time : Arrays.asList(period.before(statement.time()), null)) {
      for (var group : groups) {
        measures.add(count(measures.size(), group, time));
        measures.add(count(measures.size(), group, outcome, time));
      }
    }
    var filter = all(statement.among(), period.whole(statement.time()));
    var request = new AggregateRequest(filter, List.of(), measures, List.of(), List.of(), 1);
    var answer = open(records.aggregate(viewer, plural, request)).items();
    var counts = new ArrayList<Count>();
    for (int i = 0; i < measures.size(); i += 2) {
      var figures = answer.isEmpty() ? null : answer.getFirst().measures();
      counts.add(
          figures == null
              ? new Count(0, 0)
              : new Count(number(figures.get("n" + (i + 1))), number(figures.get("n" + i))));
    }
    return counts;
  }

  private static Measure count(int number, @Nullable String... conditions) {
    return new Measure(Function.COUNT, null, all(conditions), "n" + number);
  }

  private static long number(@Nullable Object figure) {
    return figure instanceof Number number ? number.longValue() : 0;
  }

  /** One expression that holds where each of these does. */
  static String all(@Nullable String... conditions) {
    return Arrays.stream(conditions)
        .filter(Objects::nonNull)
        .map(one -> "(" + one + ")")
        .collect(Collectors.joining(" && "));
  }

  /** What is kept back cannot be counted without telling of colleagues. */
  static Groups open(Groups groups) {
    if (groups.withheld() != null) {
      throw Problem.invalid("belief_about_a_colleague");
    }
    return groups;
  }

  private String plural(Viewer viewer, Statement statement) {
    return schemas
        .current()
        .type(statement.type())
        .filter(type -> !type.retired() && Sight.any(viewer, type.id()))
        .orElseThrow(() ->
            Problem.invalid("belief_type_unknown").field("type").with("type", statement.type()))
        .plural();
  }
}
