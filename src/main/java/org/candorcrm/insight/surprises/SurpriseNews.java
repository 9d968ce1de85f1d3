package org.candorcrm.insight.surprises;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.Numbers;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.surprises.Events.Event;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Surprises that nobody acts on yet, and that this person did not expect. */
@Component
final class SurpriseNews implements NoteworthySource {

  private final Surprises surprises;
  private final DailyFigures figures;

  SurpriseNews(Surprises surprises, DailyFigures figures) {
    this.figures = figures;
    this.surprises = surprises;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(since, viewer.now()) + 1);
    var open =
        surprises.list(viewer, days, locale).stream()
            .filter(one -> !one.acted() && one.result() == null)
            .filter(one -> !"expected".equals(one.opinion()))
            .toList();
    return Events.of(open).stream().map(event -> noteworthy(event, locale)).toList();
  }

  private Noteworthy noteworthy(Event event, Locale locale) {
    var one = event.first();
    var name = name(one);
    var way = one.actual() > one.expected() ? "more" : "less";
    var unit = Measure.Unit.valueOf(one.unit().toUpperCase(Locale.ROOT));
    var numbers = new Numbers(unit, figures.currency(), locale);
    var words = new HashMap<String, Object>();
    words.put("name", name);
    words.put("actual", numbers.shown(one.actual()));
    words.put("expected", numbers.shown(one.expected()));
    return new Noteworthy(
        "surprise",
        "surprise:" + one.id(),
        one.score(),
        Messages.text("noteworthy.surprise." + one.kind() + "." + way, locale, words),
        line(event, locale),
        "/insight/surprises");
  }

  private static @Nullable String line(Event event, Locale locale) {
    var because =
        event.first().because().stream()
            .map(SurpriseView.PartView::segmentLabel)
            .collect(Collectors.joining(", "));
    var also =
        event.also().stream()
            .map(SurpriseNews::name)
            .filter(name -> !name.equals(name(event.first())))
            .distinct()
            .collect(Collectors.joining(", "));
    var lines = new ArrayList<String>();
    if (!because.isEmpty()) {
      lines.add(Messages.text("noteworthy.surprise.because", locale, Map.of("names", because)));
    }
    if (!also.isEmpty()) {
      lines.add(Messages.text("noteworthy.surprise.also", locale, Map.of("names", also)));
    }
    return lines.isEmpty() ? null : String.join(". ", lines);
  }

  private static String name(SurpriseView one) {
    var segment = one.segmentLabel();
    return segment == null ? one.measureLabel() : one.measureLabel() + " · " + segment;
  }
}
