package org.candorcrm.insight.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.insight.measures.Measure.Unit;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what is asked to the measure that answers it. */
@Component
public class Inquiries {

  /** What a measure is called that was made by looking around: it has no name of its own. */
  public static final String UNNAMED = "";

  private static final int LONGEST = 2_000;

  private final Measures measures;
  private final Schemas schemas;

  Inquiries(Measures measures, Schemas schemas) {
    this.measures = measures;
    this.schemas = schemas;
  }

  /**
   * The measure of an inquiry. One that narrows a standard measure is another one, and is not
   * prepared.
   *
   * @throws Problem {@code measure_unknown}, {@code inquiry_incomplete}, {@code
   *     field_not_measurable}, {@code parameter_too_long}
   */
  public Measure measure(Inquiry asked) {
    for (var text : List.of(word(asked.filter()), word(asked.hit()), word(asked.breakdown()))) {
      if (text.length() > LONGEST) {
        throw Problem.invalid("parameter_too_long").field("filter").with("most", LONGEST);
      }
    }
    var named = asked.measure();
    if (named == null) {
      return made(asked);
    }
    var standard = measures.one(named);
    if (asked.filter() == null) {
      return standard;
    }
    var filter = joined(standard.filter(), measures.settled(asked.filter()));
    return standard.as(UNNAMED, standard.labels(), filter, List.of());
  }

  /**
   * What was typed to narrow a measure, by itself: so a mistake is told by its place in what was
   * typed, not in the expression that it becomes part of.
   */
  Optional<Measure> typed(Inquiry asked, Measure measure) {
    return Optional.ofNullable(measures.settled(asked.filter()))
        .map(filter -> measure.as(UNNAMED, measure.labels(), filter, List.of()));
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String joined(@Nullable String one, @Nullable String other) {
    return one == null ? Objects.requireNonNull(other) : "(" + one + ") && (" + other + ")";
  }

  private Measure made(Inquiry asked) {
    if (asked.type() == null) {
      throw incomplete("type");
    }
    var schema = schemas.current();
    var type =
        schema
            .type(asked.type())
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", asked.type()));
    var function = function(asked.function());
    boolean counts = function == Function.COUNT || function == Function.SHARE;
    if (!counts && asked.field() == null) {
      throw incomplete("field");
    }
    if (function == Function.SHARE && asked.hit() == null) {
      throw incomplete("hit");
    }
    var field = counts ? null : asked.field();
    var day = asked.day();
    if (day != null && !dated(type, day)) {
      throw Problem.invalid("day_field_unknown").field("day").with("name", day);
    }
    return new Measure(
        UNNAMED,
        type.pluralLabels(),
        type.plural(),
        measures.settled(asked.filter()),
        function,
        field,
        function == Function.SHARE ? measures.settled(asked.hit()) : null,
        day,
        unit(schema, type, function, field),
        List.of());
  }

  private static boolean dated(RecordType type, String day) {
    return type.field(day)
        .filter(one -> one.kind() instanceof DateKind || one.kind() instanceof MomentKind)
        .isPresent();
  }

  private static Function function(@Nullable String word) {
    try {
      return Function.valueOf(word == null ? "COUNT" : word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("function_unknown").field("function");
    }
  }

  private static Unit unit(
      Schema schema, RecordType type, Function function, @Nullable String path) {
    return switch (function) {
      case COUNT -> Unit.RECORDS;
      case SHARE -> Unit.PERCENT;
      case SUM, AVERAGE, MEDIAN ->
          path != null
                  && field(schema, type, path)
                      .filter(one -> one.kind() instanceof MoneyKind)
                      .isPresent()
              ? Unit.MONEY
              : Unit.NUMBER;
    };
  }

  /** The field at the end of a path over relations to one. */
  static Optional<Field> field(Schema schema, RecordType root, String path) {
    Optional<RecordType> type = Optional.of(root);
    Optional<Field> field = Optional.empty();
    for (var name : path.split("\\.")) {
      field = type.flatMap(one -> one.field(name));
      type =
          field
              .filter(one -> one.kind() instanceof RelationKind)
              .map(one -> (RelationKind) one.kind())
              .filter(one -> !one.polymorphic())
              .flatMap(one -> schema.type(one.to().getFirst()));
    }
    return field;
  }

  /** What people call a field at the end of a path, in one language. */
  public static Optional<Labels> label(Schema schema, RecordType root, String path) {
    var part = part(schema, root, path);
    return part == null ? field(schema, root, path).map(Field::labels) : Optional.of(part);
  }

  /** What people call a part of an address at the end of a path; null where it ends elsewhere. */
  private static @Nullable Labels part(Schema schema, RecordType root, String path) {
    int dot = path.lastIndexOf('.');
    var name = path.substring(dot + 1);
    boolean address =
        dot > 0
            && AddressKind.PARTS.contains(name)
            && field(schema, root, path.substring(0, dot))
                .filter(one -> one.kind() instanceof AddressKind)
                .isPresent();
    if (!address) {
      return null;
    }
    var key = "insight.address." + name;
    return new Labels(
        Map.of(
            "en", Messages.text(key, Locale.ENGLISH, Map.of()),
            "de", Messages.text(key, Locale.GERMAN, Map.of())));
  }

  /** The kind of a field at the end of a path. */
  public static Optional<FieldKind> kind(Schema schema, RecordType root, String path) {
    return field(schema, root, path).map(Field::kind);
  }

  private static Problem incomplete(String field) {
    return Problem.invalid("inquiry_incomplete").field(field);
  }
}
