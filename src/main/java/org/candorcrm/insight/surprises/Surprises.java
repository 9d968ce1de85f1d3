package org.candorcrm.insight.surprises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.insight.beliefs.Shaken;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What surprised, for who may see all that it counts, and what is done about it. */
@Component
class Surprises {

  private static final int MOST = 500;
  private static final int SHOWN = 100;
  private static final int LONGEST_RESULT = 1_000;
  private static final int LONGEST_TITLE = 200;
  private static final Set<String> OPINIONS = Set.of("expected", "useful");

  private final SurpriseTable table;
  private final Opinions opinions;
  private final Acting acting;
  private final Measures measures;
  private final MeasureSeries series;
  private final Naming naming;
  private final Behind behind;
  private final Worth worth;
  private final Shaken shaken;
  private final Clock clock;

  Surprises(
      SurpriseTable table,
      Opinions opinions,
      Acting acting,
      Measures measures,
      MeasureSeries series,
      Naming naming,
      Behind behind,
      Worth worth,
      Shaken shaken,
      Clock clock) {
    this.table = table;
    this.opinions = opinions;
    this.acting = acting;
    this.measures = measures;
    this.series = series;
    this.naming = naming;
    this.behind = behind;
    this.worth = worth;
    this.shaken = shaken;
    this.clock = clock;
  }

  /** The one that counts most first, of those found in so many days. */
  List<SurpriseView> list(Viewer viewer, int days, Locale locale) {
    var from = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC).minusDays(days);
    return shown(viewer, table.since(from, MOST), locale);
  }

  Optional<SurpriseTable.Look> lastLook() {
    return table.lastLook();
  }

  SurpriseView get(Viewer viewer, UUID id, Locale locale) {
    return shown(viewer, List.of(found(id)), locale).stream()
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private Surprise found(UUID id) {
    return table.find(id).orElseThrow(() -> unknown(id));
  }

  private static Problem unknown(UUID id) {
    return Problem.notFound("surprise_unknown").with("id", id);
  }

  SurpriseView say(Viewer viewer, UUID id, @Nullable String opinion, Locale locale) {
    get(viewer, id, locale);
    if (opinion != null && !OPINIONS.contains(opinion)) {
      throw Problem.invalid("surprise_opinion_unknown").field("opinion");
    }
    opinions.say(id, viewer.user(), opinion, Moments.now(clock));
    return get(viewer, id, locale);
  }

  /** Makes a task of it for the viewer. */
  SurpriseView act(Viewer viewer, UUID id, Body body, Locale locale) {
    get(viewer, id, locale);
    var title = body.text("title");
    if (title.length() > LONGEST_TITLE) {
      throw Problem.invalid("surprise_title_too_long").field("title").with("most", LONGEST_TITLE);
    }
    acting.act(viewer, found(id), title);
    return get(viewer, id, locale);
  }

  /** By who acted, or may change the task. */
  SurpriseView tellResult(Viewer viewer, UUID id, int expected, Body body, Locale locale) {
    var before = get(viewer, id, locale);
    if (!before.acted()) {
      throw Problem.of(Problem.Status.CONFLICT, "surprise_nobody_acts").with("id", id);
    }
    if (!before.mayTell()) {
      throw Problem.forbidden("surprise_not_yours_to_tell").with("id", id);
    }
    Versions.check(expected, before.version(), before);
    var result = body.longText("result", LONGEST_RESULT);
    if (!table.resulted(id, expected, result, Moments.now(clock))) {
      Versions.check(expected, get(viewer, id, locale).version());
    }
    return get(viewer, id, locale);
  }

  private List<SurpriseView> shown(Viewer viewer, List<Surprise> found, Locale locale) {
    var known =
        measures.standard().stream()
            .collect(Collectors.toMap(Measure::key, Function.identity(), (one, other) -> one));
    var reached = new HashMap<String, Boolean>();
    var own = opinions.of(viewer.user());
    var ranking = new Ranking(opinions.weights(), shaken.byType(viewer));
    var seen =
        found.stream()
            .filter(one -> known.containsKey(one.measure()))
            .filter(one -> sees(viewer, known, reached, one))
            .toList();
    var tasks = acting.tasks(viewer, seen);
    return seen.stream()
        .map(one -> {
          var measure = java.util.Objects.requireNonNull(known.get(one.measure()));
          return view(viewer, one, measure, reached, ranking, own.get(one.id()), tasks, locale);
        })
        .sorted(Comparator.comparingDouble(SurpriseView::score).reversed())
        .limit(SHOWN)
        .toList();
  }

  private boolean sees(
      Viewer viewer, Map<String, Measure> known, Map<String, Boolean> reached, Surprise one) {
    var measure = java.util.Objects.requireNonNull(known.get(one.measure()));
    var breakdown = one.breakdown();
    return reaches(viewer, measure, breakdown, reached)
        && (breakdown == null || Persons.mayHear(viewer, breakdown, one.segment()));
  }

  private boolean reaches(
      Viewer viewer, Measure measure, @Nullable String path, Map<String, Boolean> reached) {
    return reached.computeIfAbsent(
        measure.key() + ' ' + path, any -> series.reaches(viewer, measure, path));
  }

  private SurpriseView view(
      Viewer viewer,
      Surprise one,
      Measure measure,
      Map<String, Boolean> reached,
      Ranking ranking,
      @Nullable String opinion,
      Acting.Tasks tasks,
      Locale locale) {
    var because =
        one.because().stream()
            .filter(part -> reaches(viewer, measure, part.breakdown(), reached))
            .map(part ->
                new SurpriseView.PartView(
                    naming.breakdown(measure, part.breakdown(), locale),
                    naming.segment(viewer, measure, part.breakdown(), part.segment(), locale),
                    part.expected(),
                    part.actual(),
                    part.share(),
                    behind.of(viewer, one, measure, part.breakdown(), part.segment())))
            .toList();
    var path = one.breakdown();
    var worth = this.worth.of(viewer, one, measure);
    return new SurpriseView(
        one.id(),
        one.version(),
        one.foundOn(),
        measure.key(),
        measure.labels().in(locale),
        measure.unit().word(),
        path,
        path == null ? null : naming.breakdown(measure, path, locale),
        path == null ? null : naming.segment(viewer, measure, path, one.segment(), locale),
        one.kind(),
        one.since(),
        one.expected(),
        one.actual(),
        one.low(),
        one.high(),
        one.history(),
        because,
        one.spread(),
        behind.of(viewer, one, measure, path, one.segment()),
        worth,
        ranking.score(one, measure, worth),
        opinion,
        one.latest(),
        tasks.view(one),
        tasks.acted(one),
        tasks.mayTell(viewer, one),
        one.result(),
        one.resultAt());
  }
}
