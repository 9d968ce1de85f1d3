package org.candorcrm.insight.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.answers.Answer.Segment;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureViews.LineView;
import org.candorcrm.insight.measures.MeasureViews.PointView;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From an answer to what people read, in their language. */
@Component
public class AnswerTelling {

  /** Less than one of so many is hardly anything. */
  private static final int HARDLY = 2;

  /** Less than one of so many is as good as none. */
  private static final int AS_NONE = 10;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Schemas schemas;
  private final DailyFigures figures;
  private final ListsBehind lists;

  AnswerTelling(Schemas schemas, DailyFigures figures, ListsBehind lists) {
    this.schemas = schemas;
    this.figures = figures;
    this.lists = lists;
  }

  public AnswerView view(Answer untold, Locale locale) {
    var schema = schemas.current();
    var measure = untold.series().measure();
    var type = schema.type(measure.type()).orElseThrow();
    var answer = named(untold, schema, type, locale);
    boolean kept = answer.keptBack();
    var outlook = kept ? Outlook.NONE : answer.outlook();
    var currency = figures.currency();
    var label = label(answer, schema, type, locale);
    var before = answer.before();
    var period = answer.period();
    return new AnswerView(
        answer.asked(),
        new AnswerView.MeasureName(
            answer.asked().measure(),
            label,
            measure.type(),
            measure.unit().word(),
            measure.function().word(),
            measure.stands(),
            measure.filter(),
            measure.field(),
            measure.hit(),
            measure.day()),
        new AnswerView.PeriodView(
            period.word(), period.from(), period.to(), period.before(), period.beforeTo()),
        bare(answer, schema, type, locale)
            + new Sentences(answer, label, currency, locale).whole(!hardlyAny(answer)),
        currency,
        kept ? AnswerView.FigureView.KEPT_BACK : figure(measure, answer.now()),
        before == null || kept ? null : figure(measure, before),
        kept ? null : answer.beyondChance(),
        answer.series().span().name().toLowerCase(Locale.ROOT),
        kept ? List.of() : points(answer),
        outlook.ahead().stream().map(AnswerTelling::ahead).toList(),
        outlook.changes().stream().map(AnswerTelling::changed).toList(),
        answer.segments().stream()
            .map(one -> segment(measure, one, lists.of(answer, one)))
            .toList(),
        lines(answer, locale),
        basis(answer, schema, type, locale),
        answer.series().prepared(),
        answer.series().toldFrom(),
        answer.series().seenFrom(),
        answer.withheld(),
        lists.of(answer),
        answer.at());
  }

  /** Whether what it is split by is unknown of nearly all records: no part is told of then. */
  private static boolean hardlyAny(Answer answer) {
    var breakdown = answer.asked().breakdown();
    return answer.basis().filled().stream()
        .anyMatch(one ->
            one.field().equals(breakdown) && one.records() * AS_NONE < answer.basis().records());
  }

  /** What an answer hardly rests on is said before anything else. */
  private static String bare(Answer answer, Schema schema, RecordType type, Locale locale) {
    var breakdown = answer.asked().breakdown();
    var records = answer.basis().records();
    return answer.basis().filled().stream()
        .filter(one -> one.field().equals(breakdown) && one.records() * HARDLY < records)
        .findFirst()
        .map(one -> {
          var field =
              Inquiries.label(schema, type, one.field())
                  .map(name -> name.in(locale))
                  .orElse(one.field());
          var words = Map.of("field", field, "count", one.records(), "of", records);
          var key = one.records() == 0 ? "insight.bare" : "insight.hardly";
          return Messages.text(key, locale, words) + " ";
        })
        .orElse("");
  }

  /** Segments with the labels that people read. */
  private static Answer named(Answer answer, Schema schema, RecordType type, Locale locale) {
    var breakdown = answer.asked().breakdown();
    if (breakdown == null) {
      return answer;
    }
    var field = Inquiries.field(schema, type, breakdown).orElse(null);
    boolean countries = field == null && breakdown.endsWith(".country");
    var segments =
        answer.segments().stream()
            .map(one -> {
              var label =
                  switch (field == null ? null : field.kind()) {
                    case ChoiceKind choices -> choice(choices.choices(), one.key(), locale);
                    case YesNoKind _ -> yesNo(one.key(), locale);
                    case null -> countries ? country(one, locale) : null;
                    default -> null;
                  };
              return one.called(label == null ? other(one, locale) : label);
            })
            .toList();
    return answer.with(segments);
  }

  private static @Nullable String choice(List<Choice> choices, String key, Locale locale) {
    return choices.stream()
        .filter(choice -> choice.key().equals(key))
        .findFirst()
        .map(choice -> choice.labels().in(locale))
        .orElse(null);
  }

  /** As its code is called; anything else as somebody wrote it. */
  private static @Nullable String country(Segment one, Locale locale) {
    var code = one.key().toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) ? Locale.of("", code).getDisplayCountry(locale) : null;
  }

  private static @Nullable String yesNo(String key, Locale locale) {
    return switch (key) {
      case "true", "t" -> text("insight.yes", locale);
      case "false", "f" -> text("insight.no", locale);
      default -> null;
    };
  }

  private static String other(Segment segment, Locale locale) {
    if (segment.label() != null && !segment.label().isEmpty()) {
      return segment.label();
    }
    return switch (segment.key()) {
      case "" -> text("insight.none", locale);
      case Parting.OTHERS -> text("insight.others", locale);
      default -> segment.key();
    };
  }

  private static String text(String key, Locale locale) {
    return Messages.text(key, locale, Map.of());
  }

  /** A standard measure by its name; another one by its records, its field in front. */
  private static String label(Answer answer, Schema schema, RecordType type, Locale locale) {
    var measure = answer.series().measure();
    var name = measure.labels().in(locale);
    var field = measure.field();
    if (answer.asked().measure() != null || field == null) {
      return name;
    }
    return Inquiries.label(schema, type, field).map(one -> one.in(locale)).orElse(field)
        + ", "
        + name;
  }

  private static AnswerView.FigureView figure(Measure measure, Figure figure) {
    var interval = figure.interval();
    return new AnswerView.FigureView(
        figure.tally().value(measure.function()),
        figure.tally().n(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private static List<PointView> points(Answer answer) {
    var series = answer.series();
    return series.lines().isEmpty() ? List.of() : points(series, series.lines().getFirst());
  }

  private static List<PointView> points(Series series, Line line) {
    var told = series.toldFrom();
    return series.starts().stream()
        .filter(
            start -> told == null || !Steps.next(series.span(), start).isBefore(told.plusDays(1)))
        .map(start -> {
          var tally = line.days().getOrDefault(start, Tally.NONE);
          return new PointView(start, tally.n(), tally.value(series.measure().function()));
        })
        .toList();
  }

  private static AnswerView.AheadView ahead(Outlook.Ahead one) {
    return new AnswerView.AheadView(
        one.start(), one.value(), one.low80(), one.high80(), one.low95(), one.high95());
  }

  private static AnswerView.ChangedView changed(Outlook.Changed one) {
    return new AnswerView.ChangedView(
        one.start(), one.kind().name().toLowerCase(Locale.ROOT), one.before(), one.after());
  }

  private static AnswerView.SegmentView segment(
      Measure measure, Segment one, AnswerView.@Nullable RecordsView records) {
    var before = one.before();
    return new AnswerView.SegmentView(
        one.key(),
        Objects.requireNonNullElse(one.label(), one.key()),
        figure(measure, one.now()),
        before == null ? null : figure(measure, before),
        one.beyondChance(),
        records);
  }

  /** Parts are called in a picture as they are called beside it. */
  private static List<LineView> lines(Answer answer, Locale locale) {
    var names = new HashMap<String, String>();
    answer.segments().forEach(one -> names.put(one.key(), String.valueOf(one.label())));
    names.putIfAbsent(Parting.OTHERS, text("insight.others", locale));
    return answer.lines().stream()
        .map(line ->
            new LineView(line.segment(), names.get(line.segment()), points(answer.series(), line)))
        .toList();
  }

  private static AnswerView.BasisView basis(
      Answer answer, Schema schema, RecordType type, Locale locale) {
    var filled =
        answer.basis().filled().stream()
            .map(one ->
                new AnswerView.FilledView(
                    one.field(),
                    Inquiries.label(schema, type, one.field())
                        .map(label -> label.in(locale))
                        .orElse(one.field()),
                    one.records()))
            .toList();
    return new AnswerView.BasisView(answer.basis().records(), answer.basis().newest(), filled);
  }
}
