package org.candorcrm.records.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. An unknown one is refused: a filter with a slip in its name
 * would otherwise answer everything.
 */
final class Parameters {

  private static final List<String> LIST =
      List.of("filter", "search", "sort", "fields", "expand", "limit", "cursor", "count", "at");
  private static final List<String> EXPORT =
      List.of("filter", "search", "sort", "fields", "expand", "format", "at");
  private static final List<String> ONE = List.of("fields", "expand", "at");

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final Map<String, String[]> given;

  private Parameters(Map<String, String[]> given, List<String> known) {
    this.given = given;
    given.forEach((name, values) -> check(name, values, known));
  }

  static Parameters only(Map<String, String[]> given, String... known) {
    return new Parameters(given, List.of(known));
  }

  /**
   * @throws Problem {@code parameter_unknown}, {@code parameter_repeated}, and those of {@link
   *     ListRequest}
   */
  static ListRequest list(Map<String, String[]> given) {
    return new Parameters(given, LIST).list();
  }

  /** The parameters of a whole list as a file; {@code format} is read by itself. */
  static Parameters export(Map<String, String[]> given) {
    return new Parameters(given, EXPORT);
  }

  ListRequest list() {
    return new ListRequest(
        text("filter"),
        text("search"),
        names("sort"),
        names("fields"),
        names("expand"),
        number("limit", ListRequest.USUAL_PAGE),
        text("cursor"),
        count(),
        moment(text("at")));
  }

  static ListRequest one(Map<String, String[]> given) {
    var parameters = new Parameters(given, ONE);
    return new ListRequest(
        null,
        null,
        List.of(),
        parameters.names("fields"),
        parameters.names("expand"),
        1,
        null,
        false,
        moment(parameters.text("at")));
  }

  /**
   * @throws Problem {@code moment_not_valid}
   */
  static @Nullable Instant moment(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(text.strip()).toInstant();
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw Problem.invalid("moment_not_valid").field("at");
      }
      return moment;
    } catch (DateTimeException notOne) {
      throw Problem.invalid("moment_not_valid").field("at");
    }
  }

  @Nullable String text(String name) {
    var values = given.get(name);
    return values == null ? null : values[0];
  }

  List<String> names(String name) {
    var text = text(name);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  int number(String name, int usual) {
    var text = text(name);
    try {
      return text == null || text.isBlank() ? usual : Integer.parseInt(text.strip());
    } catch (NumberFormatException notOne) {
      throw Problem.parameter(name, "a whole number");
    }
  }

  private boolean count() {
    return switch (text("count")) {
      case "exact" -> true;
      case "none", "" -> false;
      case null -> false;
      default -> throw Problem.parameter("count", "exact or none");
    };
  }

  private static void check(String name, String[] values, List<String> known) {
    if (!known.contains(name)) {
      throw Problem.invalid("parameter_unknown")
          .field(name)
          .with("suggestion", Nearest.of(name, known))
          .with("known", String.join(", ", known));
    }
    if (values.length > 1) {
      throw Problem.invalid("parameter_repeated").field(name);
    }
  }
}
