package org.candorcrm.insight.beliefs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.gate.Body;
import org.candorcrm.insight.beliefs.Statement.Bound;
import org.candorcrm.insight.beliefs.Statement.Comparison;
import org.candorcrm.insight.beliefs.Statement.Leader;
import org.candorcrm.insight.beliefs.Statement.Part;
import org.candorcrm.insight.beliefs.Statement.Side;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Statements as they are sent, kept and answered. */
final class Statements {

  private static final String[] FIELDS = {
    "kind",
    "type",
    "among",
    "time",
    "group",
    "against",
    "outcome",
    "side",
    "percent",
    "by",
    "part",
    "segment",
    "function",
    "field",
    "round"
  };
  private static final List<Function> FUNCTIONS =
      List.of(Function.COUNT, Function.SUM, Function.AVG, Function.MEDIAN);
  private static final List<Span> ROUNDS = List.of(Span.WEEK, Span.MONTH, Span.QUARTER, Span.YEAR);

  private Statements() {}

  /**
   * @throws Problem {@code body_field_missing}, {@code belief_word_unknown}, {@code
   *     belief_percent_invalid}, {@code belief_segments_missing}
   */
  static Statement read(@Nullable JsonNode json) {
    var body = Body.of(json, FIELDS);
    var type = body.text("type");
    var among = body.optionalText("among");
    var named = body.optionalText("time");
    var time = named == null ? "created_at" : named;
    return switch (one(Kind.class, List.of(Kind.values()), body.text("kind"), "kind")) {
      case COMPARISON ->
          new Comparison(
              type,
              among,
              time,
              body.text("group"),
              body.optionalText("against"),
              body.text("outcome"));
      case BOUND ->
          new Bound(
              type,
              among,
              time,
              body.text("outcome"),
              one(Side.class, List.of(Side.values()), body.text("side"), "side"),
              percent(body.node("percent")));
      case LEADER -> leader(body, type, among, time);
    };
  }

  private enum Kind {
    COMPARISON,
    BOUND,
    LEADER
  }

  private static Leader leader(Body body, String type, @Nullable String among, String time) {
    var by = body.optionalText("by");
    var word = body.optionalText("part");
    var part = word == null ? null : one(Part.class, List.of(Part.values()), word, "part");
    if ((by == null) == (part == null)) {
      throw Problem.invalid("belief_segments_missing").field("by");
    }
    var function = one(Function.class, FUNCTIONS, body.text("function"), "function");
    var round = body.optionalText("round");
    return new Leader(
        type,
        among,
        time,
        by,
        part,
        body.text("segment"),
        function,
        function == Function.COUNT ? null : body.text("field"),
        part != null || round == null ? Span.YEAR : one(Span.class, ROUNDS, round, "round"));
  }

  private static BigDecimal percent(@Nullable JsonNode node) {
    if (node != null && node.isNumber()) {
      var percent = node.decimalValue();
      if (percent.compareTo(new BigDecimal("0.1")) >= 0
          && percent.compareTo(new BigDecimal("99.9")) <= 0) {
        return percent;
      }
    }
    throw Problem.invalid("belief_percent_invalid").field("percent");
  }

  private static <E extends Enum<E>> E one(Class<E> of, List<E> known, String word, String field) {
    for (var each : known) {
      if (word(each).equals(word)) {
        return each;
      }
    }
    throw Problem.invalid("belief_word_unknown")
        .field(field)
        .with("known", String.join(", ", known.stream().map(Statements::word).toList()));
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /** As it is kept and answered. */
  static Map<String, @Nullable Object> written(Statement statement) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("kind", kind(statement));
    all.put("type", statement.type());
    all.put("among", statement.among());
    all.put("time", statement.time());
    switch (statement) {
      case Comparison one -> {
        all.put("group", one.group());
        all.put("against", one.against());
        all.put("outcome", one.outcome());
      }
      case Bound one -> {
        all.put("outcome", one.outcome());
        all.put("side", word(one.side()));
        all.put("percent", one.percent());
      }
      case Leader one -> {
        var part = one.part();
        all.put("by", one.by());
        all.put("part", part == null ? null : word(part));
        all.put("segment", one.segment());
        all.put("function", word(one.function()));
        all.put("field", one.field());
        all.put("round", word(one.round()));
      }
    }
    return all;
  }

  private static String kind(Statement statement) {
    return word(
        switch (statement) {
          case Comparison _ -> Kind.COMPARISON;
          case Bound _ -> Kind.BOUND;
          case Leader _ -> Kind.LEADER;
        });
  }
}
