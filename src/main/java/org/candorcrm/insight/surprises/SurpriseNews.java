package org.candorcrm.insight.surprises;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.springframework.stereotype.Component;

/** Surprises that nobody acts on yet, and that this person did not expect. */
@Component
final class SurpriseNews implements NoteworthySource {

  private final Surprises surprises;

  SurpriseNews(Surprises surprises) {
    this.surprises = surprises;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(since, viewer.now()) + 1);
    return surprises.list(viewer, days, locale).stream()
        .filter(one -> !one.acted() && one.result() == null)
        .filter(one -> !"expected".equals(one.opinion()))
        .map(one -> noteworthy(one, locale))
        .toList();
  }

  private static Noteworthy noteworthy(SurpriseView one, Locale locale) {
    var segment = one.segmentLabel();
    var name = segment == null ? one.measureLabel() : one.measureLabel() + " · " + segment;
    var way = one.actual() > one.expected() ? "more" : "less";
    var because =
        one.because().stream()
            .map(SurpriseView.PartView::segmentLabel)
            .collect(Collectors.joining(", "));
    return new Noteworthy(
        "surprise",
        "surprise:" + one.id(),
        one.score(),
        Messages.text(
            "noteworthy.surprise." + one.kind() + "." + way, locale, Map.of("name", name)),
        because.isEmpty()
            ? null
            : Messages.text("noteworthy.surprise.because", locale, Map.of("names", because)),
        "/insight/surprises");
  }
}
