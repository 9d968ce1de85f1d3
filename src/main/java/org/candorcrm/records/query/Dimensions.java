package org.candorcrm.records.query;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Turns what figures are split by into SQL. */
final class Dimensions {

  /**
   * @param group what rows are put together by
   * @param shown what the answer shows instead of the group itself
   * @param type of what is shown
   * @param target where the group is a record: its type; the group is its id
   */
  record Split(
      Place place, Sql group, Optional<Sql> shown, ValueType type, @Nullable RecordType target) {

    static Split record(Place place, String id, RecordType target) {
      return new Split(place, Sql.of(id), Optional.empty(), ValueType.RECORD, target);
    }

    static Split plain(Place place, Sql group, ValueType type) {
      return new Split(place, group, Optional.empty(), type, null);
    }
  }

  private final Vocabulary words;
  private final Filters filters;
  private final Joining joining;
  private final ZoneId zone;

  Dimensions(Vocabulary words, Filters filters, Joining joining, ZoneId zone) {
    this.words = words;
    this.filters = filters;
    this.joining = joining;
    this.zone = zone;
  }

  Split split(AggregateRequest.Dimension dimension, int number) {
    var place = joining.place(dimension.path(), "group_by");
    var by = dimension.by();
    if (by != null) {
      return spans(place, by);
    }
    return switch (Hops.of(words.schema(), place.type(), place.field())) {
      case Hop.ToOne one -> Split.record(place, one(place, one), one.target());
      case Hop.Inverse many -> many(place, many, "u" + number);
      case Hop.Linked many -> many(place, many, "u" + number);
      case Hop.ToAny _ -> throw Joining.notGroupable(place.path());
      case null -> values(place, number);
    };
  }

  /** Records that the viewer may not see are no groups: what points at them points at nothing. */
  private String one(Place place, Hop.ToOne hop) {
    var read = words.scope().viewer().on(hop.target().id()).read();
    return read.equals(RowRule.EVERYTHING)
        ? place.end().column("_id")
        : joining.visible(place, hop) + ".id";
  }

  /** A record counts once in the group of each record that it is related to. */
  private Split many(Place place, Hop hop, String alias) {
    joining.spread(place, hop, alias);
    return Split.record(place, alias + ".id", hop.targets().getFirst());
  }

  private Split values(Place place, int number) {
    if (place.part() != null) {
      var shown = Optional.of(Sql.of("min(").then(value(words, filters, place)).then(")"));
      var folded = Sql.of(place.end().column("_" + place.part() + "_folded"));
      return new Split(place, folded, shown, ValueType.TEXT, null);
    }
    var type = place.field().kind().type();
    if (type == ValueType.TEXTS) {
      return several(place, "u" + number);
    }
    var value = value(words, filters, place);
    return switch (type) {
      case TEXT -> texts(place, value);
      case NUMBER, YES_NO, DATE, MOMENT -> Split.plain(place, value, type);
      case DURATION, TEXTS, PARTS, RECORD, RECORDS, OPAQUE ->
          throw Joining.notGroupable(place.path());
    };
  }

  /** A record counts once in the group of each of its texts. */
  private Split several(Place place, String alias) {
    joining.spreadTexts(place, alias);
    var shown = Optional.of(Sql.of("min(" + alias + ".plain)"));
    return new Split(place, Sql.of(alias + ".folded"), shown, ValueType.TEXT, null);
  }

  /** Texts that differ only in case and accents are one group. */
  private static Split texts(Place place, Sql value) {
    return place.field().kind().columns().stream()
        .filter(column -> column.role() == Column.Role.FOLDED)
        .findFirst()
        .map(folded -> Sql.of(place.end().column(folded.suffix())))
        .map(folded ->
            new Split(
                place,
                folded,
                Optional.of(Sql.of("min(").then(value).then(")")),
                ValueType.TEXT,
                null))
        .orElseGet(() -> Split.plain(place, value, ValueType.TEXT));
  }

  private Split spans(Place place, Span by) {
    var type = place.field().kind().type();
    if (type != ValueType.DATE && type != ValueType.MOMENT) {
      throw Joining.notGroupable(place.path());
    }
    var moment = value(words, filters, place);
    var day =
        type == ValueType.DATE
            ? moment.then("::timestamp")
            : Sql.of("(").then(moment).then(" at time zone ").then(clock()).then(")");
    // Rows are put together by moments, which is quicker than by what these are called.
    var begun = begun(by, day);
    var called = Sql.of("to_char(min(").then(begun).then("), '" + format(by) + "')");
    return new Split(place, begun, Optional.of(called), ValueType.TEXT, null);
  }

  /**
   * What is usual is written as the statistics of {@code DayStatistics} have it. PostgreSQL reads
   * the sign of an offset by name the other way round, so its seconds are told.
   */
  private Sql clock() {
    if (zone.normalized().equals(ZoneOffset.UTC)) {
      return Sql.of("'UTC'");
    }
    return zone.normalized() instanceof ZoneOffset fixed
        ? Sql.of("make_interval(secs => ?)", fixed.getTotalSeconds())
        : Sql.of("?", zone.getId());
  }

  /**
   * The moment at which a span begins. A fiscal year is moved on so far that its last month is
   * December of the year that names it.
   */
  private Sql begun(Span by, Sql day) {
    boolean fiscal = by == Span.FISCAL_QUARTER || by == Span.FISCAL_YEAR;
    var moved =
        fiscal
            ? truncated("month", day)
                .then(
                    " + interval '%d months'"
                        .formatted((13 - words.settings().fiscalYearStart()) % 12))
            : day;
    return truncated(unit(by), moved);
  }

  private static Sql truncated(String unit, Sql day) {
    return Sql.of("date_trunc('" + unit + "', ").then(day).then(")");
  }

  private static String unit(Span by) {
    return switch (by) {
      case FISCAL_QUARTER -> "quarter";
      case FISCAL_YEAR -> "year";
      case DAY, WEEK, MONTH, QUARTER, YEAR -> by.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String format(Span by) {
    return switch (by) {
      case DAY -> "YYYY-MM-DD";
      case WEEK -> "IYYY-\"W\"IW";
      case MONTH -> "YYYY-MM";
      case QUARTER -> "YYYY-\"Q\"Q";
      case YEAR -> "YYYY";
      case FISCAL_QUARTER -> "\"FY\"YYYY-\"Q\"Q";
      case FISCAL_YEAR -> "\"FY\"YYYY";
    };
  }

  /** The one value of a field: money in the workspace's currency, a relation's id. */
  static Sql value(Vocabulary words, Filters filters, Place place) {
    var field = place.field();
    if (place.part() != null) {
      return Sql.of(place.end().column("_" + place.part()));
    }
    if (field.kind() instanceof FormulaKind || field.kind() instanceof RollUpKind) {
      if (!place.alias().equals("t")) {
        throw Joining.notGroupable(place.path());
      }
      return filters.value(words, place.type(), field).sql().inParentheses();
    }
    return Sql.of(place.end().column(suffix(place, field)));
  }

  private static String suffix(Place place, Field field) {
    if (field.kind() instanceof MoneyKind) {
      return "_base";
    }
    List<Column> values =
        field.kind().columns().stream()
            .filter(column -> column.role() == Column.Role.VALUE)
            .toList();
    if (values.size() != 1) {
      throw Joining.notGroupable(place.path());
    }
    return values.getFirst().suffix();
  }
}
