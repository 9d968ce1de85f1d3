package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.Answer.Basis;
import org.candorcrm.insight.answers.Answer.Filled;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Resting;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.Groups;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a figure rests on: how many records, how well their fields are filled, how fresh. */
@Component
final class Foundations {

  private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])[a-z][a-z0-9_]*(?![\\w\"(])");

  /** A field that has to be empty is not missing. */
  private static final Pattern EMPTY = Pattern.compile("[\\w.]+ *== *null\\b");

  private static final int MOST_FIELDS = 8;

  private static final String RECORDS = "rest.records";
  private static final String NEWEST = "rest.newest";
  private static final String FILLED = "rest.filled.";

  private final Reading reading;
  private final MeasureSeries series;
  private final Schemas schemas;

  Foundations(Reading reading, MeasureSeries series, Schemas schemas) {
    this.reading = reading;
    this.series = series;
    this.schemas = schemas;
  }

  /** What is to be counted, with the figure or by itself. */
  Resting resting(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      Period period,
      @Nullable Instant at) {
    var type = schemas.current().type(measure.type()).orElseThrow();
    var figures = new ArrayList<AggregateRequest.Measure>();
    figures.add(new AggregateRequest.Measure(Function.COUNT, null, null, RECORDS));
    if (at == null) {
      // When each was last changed by a past moment is as much work as all the rest.
      figures.add(new AggregateRequest.Measure(Function.MAX, "updated_at", null, NEWEST));
    }
    for (var path : paths(type, measure, breakdown)) {
      if (may(viewer, measure, path)) {
        figures.add(new AggregateRequest.Measure(Function.COUNT, path, null, FILLED + path));
      }
    }
    return new Resting(period.from(), period.to(), figures);
  }

  /** What the look has counted along, or else counted now. */
  Basis of(Viewer viewer, Measure measure, Period period, @Nullable Instant at, Resting resting) {
    var along = resting.counted();
    var counted =
        along != null
            ? along
            : read(
                viewer,
                measure,
                series.within(measure, period.from(), period.to()),
                resting.figures(),
                at);
    var filled =
        resting.figures().stream()
            .filter(figure -> figure.name().startsWith(FILLED))
            .map(figure ->
                new Filled(
                    figure.name().substring(FILLED.length()), count(counted.get(figure.name()))))
            .toList();
    return new Basis(
        count(counted.get(RECORDS)),
        filled,
        counted.get(NEWEST) instanceof Instant newest ? newest : null);
  }

  private Map<String, @Nullable Object> read(
      Viewer viewer,
      Measure measure,
      @Nullable String filter,
      List<AggregateRequest.Measure> figures,
      @Nullable Instant at) {
    var request =
        new AggregateRequest(
            filter, null, List.of(), figures, List.of(), List.of(), 1, at, ZoneOffset.UTC);
    return reading.aggregate(viewer, measure.type(), request).items().stream()
        .findFirst()
        .map(Groups.Group::measures)
        .orElse(Map.of());
  }

  private static long count(@Nullable Object number) {
    return number instanceof Number counted ? counted.longValue() : 0;
  }

  /**
   * What cannot be counted, such as a computed field at the end of a path, is left out. Who may
   * count it is the same at any moment, and today it costs least to find out.
   */
  private boolean may(Viewer viewer, Measure measure, String path) {
    try {
      var one = List.of(new AggregateRequest.Measure(Function.COUNT, path, null, "filled"));
      read(viewer, measure, "id == null", one, null);
      return true;
    } catch (Problem notCountable) {
      return false;
    }
  }

  private static Set<String> paths(RecordType type, Measure measure, @Nullable String breakdown) {
    var paths = new LinkedHashSet<String>();
    add(paths, type, measure.field());
    if (breakdown != null && breakdown.contains(".")) {
      // That a change of a stage has its deal says nothing of what the deal lacks.
      paths.add(breakdown);
    }
    add(paths, type, breakdown);
    add(paths, type, measure.day());
    for (var text : List.of(word(measure.filter()), word(measure.hit()))) {
      NAME.matcher(EMPTY.matcher(text).replaceAll(""))
          .results()
          .forEach(found -> add(paths, type, found.group()));
    }
    return new LinkedHashSet<>(paths.stream().limit(MOST_FIELDS).toList());
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void add(Set<String> paths, RecordType type, @Nullable String path) {
    if (path == null) {
      return;
    }
    type.field(path.split("\\.")[0])
        .filter(field -> !(field.kind() instanceof RelationsKind))
        .filter(field -> !field.traits().required() && !field.traits().readOnly())
        .ifPresent(field -> paths.add(path));
  }
}
