package org.candorcrm.records.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Comparison;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Having;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON of an aggregate call as a request. */
final class AggregateBody {

  private static final String[] MEMBERS = {
    "filter", "search", "group_by", "measures", "having", "sort", "limit", "at", "time_zone"
  };

  private AggregateBody() {}

  /**
   * @throws Problem {@code property_unknown}, {@code property_not_valid} with its name, {@code
   *     time_zone_unknown}, and those of {@link AggregateRequest}
   */
  static AggregateRequest read(JsonNode body) {
    known(body, "body", MEMBERS);
    return new AggregateRequest(
        text(body, "filter"),
        text(body, "search"),
        list(body, "group_by", AggregateBody::dimension),
        list(body, "measures", AggregateBody::measure),
        list(body, "having", AggregateBody::having),
        list(body, "sort", one -> required(one.stringValue(null), "sort")),
        limit(body),
        Parameters.moment(text(body, "at")),
        zone(text(body, "time_zone")));
  }

  private static Dimension dimension(JsonNode one) {
    if (one.isString()) {
      return new Dimension(one.stringValue(), null);
    }
    known(one, "group_by", "field", "by");
    var by = text(one, "by");
    return new Dimension(
        required(text(one, "field"), "group_by.field"),
        by == null ? null : choice(Span.class, by, "group_by.by"));
  }

  private static Measure measure(JsonNode one) {
    known(one, "measures", "function", "field", "filter", "name");
    var function =
        choice(
            AggregateRequest.Function.class,
            required(text(one, "function"), "measures.function"),
            "measures.function");
    var field = text(one, "field");
    var name = text(one, "name");
    return new Measure(
        function,
        field,
        limited(text(one, "filter")),
        name == null ? Measure.usualName(function, field) : name);
  }

  private static Having having(JsonNode one) {
    known(one, "having", "measure", "is", "value");
    if (!one.path("value").isNumber()) {
      throw notValid("having.value");
    }
    return new Having(
        required(text(one, "measure"), "having.measure"),
        choice(Comparison.class, required(text(one, "is"), "having.is"), "having.is"),
        new BigDecimal(one.path("value").asString()));
  }

  private static ZoneId zone(@Nullable String name) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      // Java alone has these; the database does not.
      if (!name.startsWith("SystemV/")) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException unknown) {
      // Told below.
    }
    throw Problem.invalid("time_zone_unknown").field("time_zone").with("time_zone", name);
  }

  private static int limit(JsonNode body) {
    var limit = body.path("limit");
    if (limit.isMissingNode() || limit.isNull()) {
      return AggregateRequest.USUAL_GROUPS;
    }
    if (!limit.canConvertToInt()) {
      throw notValid("limit");
    }
    int groups = limit.asInt();
    if (groups > AggregateRequest.MOST_GROUPS) {
      throw Problem.invalid("limit_out_of_range")
          .field("limit")
          .with("largest", AggregateRequest.MOST_GROUPS);
    }
    return groups;
  }

  private static <T> List<T> list(JsonNode body, String name, Function<JsonNode, T> reading) {
    var list = body.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw notValid(name);
    }
    var all = new ArrayList<T>();
    list.forEach(one -> all.add(reading.apply(one)));
    return all;
  }

  private static <E extends Enum<E>> E choice(Class<E> choices, String word, String name) {
    try {
      return Enum.valueOf(choices, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      var known = new ArrayList<String>();
      for (var choice : choices.getEnumConstants()) {
        known.add(choice.name().toLowerCase(Locale.ROOT));
      }
      throw notValid(name)
          .with("known", String.join(", ", known))
          .with("suggestion", Nearest.of(word, known));
    }
  }

  private static @Nullable String text(JsonNode object, String name) {
    var value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return required(value.stringValue(null), name);
  }

  private static @Nullable String limited(@Nullable String filter) {
    if (filter != null && filter.length() > ListRequest.LONGEST_FILTER) {
      throw Problem.invalid("parameter_too_long")
          .field("filter")
          .with("most", ListRequest.LONGEST_FILTER);
    }
    return filter;
  }

  private static String required(@Nullable String text, String name) {
    if (text == null) {
      throw notValid(name);
    }
    return text;
  }

  private static void known(JsonNode object, String place, String... names) {
    if (!object.isObject()) {
      throw notValid(place);
    }
    for (var name : object.propertyNames()) {
      if (!List.of(names).contains(name)) {
        throw Problem.invalid("property_unknown")
            .field(name)
            .with("suggestion", Nearest.of(name, List.of(names)))
            .with("known", String.join(", ", names));
      }
    }
  }

  private static Problem notValid(String name) {
    return Problem.invalid("property_not_valid").field(name);
  }
}
