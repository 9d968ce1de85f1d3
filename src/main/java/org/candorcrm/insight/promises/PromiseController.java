package org.candorcrm.insight.promises;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.insight.promises.PromiseView.MeasuredView;
import org.candorcrm.insight.promises.PromiseView.OwnerView;
import org.candorcrm.insight.promises.PromiseView.PointView;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Costly
final class PromiseController {

  private final Promises promises;
  private final Records records;
  private final DailyFigures figures;

  PromiseController(Promises promises, Records records, DailyFigures figures) {
    this.promises = promises;
    this.records = records;
    this.figures = figures;
  }

  @GetMapping("/api/promises")
  Map<String, List<PromiseView>> list(Viewer viewer, Locale locale) {
    var all = promises.all(viewer);
    var owners = all.stream().map(Promise::owner).filter(Objects::nonNull).distinct().toList();
    Map<UUID, String> names = new HashMap<>(records.titles(viewer, "user", owners));
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    return Map.of(
        "items", all.stream().map(promise -> view(promise, names, today, locale)).toList());
  }

  private PromiseView view(
      Promise promise, Map<UUID, String> names, LocalDate today, Locale locale) {
    var owner = promise.owner();
    var review = promise.day("review_on");
    return new PromiseView(
        promise.id(),
        promise.row().version(),
        promise.text("name"),
        promise.text("failure"),
        promise.text("status"),
        promise.text("baseline"),
        promise.day("baseline_on"),
        promise.text("aim"),
        promise.text("prerequisite"),
        review,
        review != null && !review.isAfter(today),
        owner == null ? null : new OwnerView(owner, names.get(owner)),
        promise.text("measure"),
        measured(promise, today, locale),
        promise.tookTooLong());
  }

  private @Nullable MeasuredView measured(Promise promise, LocalDate today, Locale locale) {
    var measure = promise.measure();
    var figure = promise.figure();
    if (measure == null || figure == null) {
      return null;
    }
    var begun = promise.day("baseline_on");
    return new MeasuredView(
        measure.labels().in(locale),
        measure.unit().word(),
        measure.stands(),
        measure.adds(),
        figures.currency(),
        begun == null ? null : figure.in(YearMonth.from(begun)),
        figure.in(YearMonth.from(today)),
        figure.points().stream()
            .map(point -> new PointView(point.month().atDay(1), point.value()))
            .toList());
  }
}
