package org.candorcrm.insight.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Row;
import org.candorcrm.statistics.Evidence.Count;
import org.candorcrm.statistics.StatedShare;
import org.candorcrm.statistics.StatedShare.Left;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares the probability that each open stage says with how many deals were won of those that
 * left it, quarter by quarter, as far as the viewer may see them.
 */
@Component
final class StageDrifts {

  private static final int YEARS = 3;

  private final Records records;
  private final Measures measures;

  StageDrifts(Records records, Measures measures) {
    this.records = records;
    this.measures = measures;
  }

  List<StageDrift> of(Viewer viewer) {
    var stages =
        records.list(
            viewer,
            "stages",
            ListRequest.ALL.where("outcome == \"open\" && has(probability)").limitedTo(200));
    if (stages.items().isEmpty()) {
      return List.of();
    }
    var quarters = quarters(viewer);
    var drifts = new ArrayList<StageDrift>();
    for (var stage : stages.items()) {
      var counts =
          quarters.get(
              List.of(String.valueOf(stage.value("pipeline")), String.valueOf(stage.value("key"))));
      if (counts != null) {
        drift(stage, counts).ifPresent(drifts::add);
      }
    }
    return drifts;
  }

  private static Optional<StageDrift> drift(Row stage, TreeMap<LocalDate, Left> quarters) {
    int set = ((Number) java.util.Objects.requireNonNull(stage.value("probability"))).intValue();
    var found = StatedShare.of(StatedShare.ripe(List.copyOf(quarters.values())), set / 100.0);
    if (!found.drifted()) {
      return Optional.empty();
    }
    boolean changed = found.before().isPresent();
    return Optional.of(
        new StageDrift(
            stage.id(),
            String.valueOf(stage.value("name")),
            set,
            changed ? List.copyOf(quarters.keySet()).get(found.change()) : null,
            found.before().orElse(null),
            found.now()));
  }

  /**
   * By pipeline, stage and the quarter in which deals left it: how many there were, and how many of
   * those that are settled were won.
   */
  private Map<List<String>, TreeMap<LocalDate, Left>> quarters(Viewer viewer) {
    var from = viewer.now().minus(java.time.Duration.ofDays(YEARS * 366L));
    var filter = "has(deal) && has(left_at) && left_at >= timestamp(\"" + from + "\")";
    var request =
        new AggregateRequest(
            filter,
            List.of(
                new Dimension("pipeline", null),
                new Dimension("stage", null),
                new Dimension("left_at", Span.QUARTER)),
            List.of(
                new Measure(Function.COUNT, null, null, "all"),
                new Measure(
                    Function.COUNT, null, measures.settled("deal.stage in {closed}"), "over"),
                new Measure(Function.COUNT, null, measures.settled("deal.stage in {won}"), "won")),
            List.of(),
            List.of(),
            AggregateRequest.MOST_GROUPS);
    var quarters = new HashMap<List<String>, TreeMap<LocalDate, Left>>();
    for (var group : records.aggregate(viewer, "deal_stage_changes", request).items()) {
      var told = group.measures();
      var over = new Count(number(told.get("won")), number(told.get("over")));
      quarters
          .computeIfAbsent(
              List.of(
                  String.valueOf(group.key().get("pipeline")),
                  String.valueOf(group.key().get("stage"))),
              any -> new TreeMap<>())
          .put(
              quarter(String.valueOf(group.key().get("left_at"))),
              new Left(number(told.get("all")), over));
    }
    return quarters;
  }

  /** Where a quarter begins that is called {@code 2026-Q1}. */
  private static LocalDate quarter(String name) {
    return LocalDate.of(Integer.parseInt(name.substring(0, 4)), 3 * (name.charAt(6) - '0') - 2, 1);
  }

  private static long number(@Nullable Object figure) {
    return figure instanceof Number number ? number.longValue() : 0;
  }
}
