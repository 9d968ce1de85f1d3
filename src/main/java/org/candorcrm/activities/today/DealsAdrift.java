package org.candorcrm.activities.today;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.today.Entry.Kind;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.query.Row;
import org.springframework.stereotype.Component;

/** My open deals that have no next step, neither as words nor as a task, or are past their date. */
@Component
class DealsAdrift implements Finding {

  private static final String NO_STEP =
      "(next_step == null && !tasks.exists(t, t.status == \"open\"))";

  private final Mine mine;
  private final Records records;

  DealsAdrift(Mine mine, Records records) {
    this.mine = mine;
    this.records = records;
  }

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    var stages = openStages(viewer);
    if (stages.isEmpty()) {
      return List.of();
    }
    var filter =
        "%s && stage in [%s] && (%s || close_date < \"%s\")"
            .formatted(Mine.OWN, stages, NO_STEP, day.date());
    var deals =
        mine.list(
            viewer,
            "deals",
            filter,
            "close_date",
            100,
            "name",
            "stage",
            "amount",
            "close_date",
            "next_step",
            "tasks",
            "person",
            "company");
    var ids = deals.stream().map(Row::id).toList();
    Set<UUID> adrift =
        ids.isEmpty() ? new HashSet<>() : records.among(viewer, "deals", NO_STEP, ids);
    return deals.stream().map(row -> entry(row, day, adrift.contains(row.id()))).toList();
  }

  private String openStages(Viewer viewer) {
    return mine
        .list(viewer, "stages", "outcome == \"open\"", "created_at", 200, "key", "outcome")
        .stream()
        .map(row -> Mine.text(row, "key"))
        .filter(key -> key != null && key.matches("[A-Za-z0-9_-]+"))
        .distinct()
        .map(key -> '"' + key + '"')
        .collect(Collectors.joining(", "));
  }

  private static Entry entry(Row row, Day day, boolean noStep) {
    var reasons = new ArrayList<Reason>();
    if (row.value("close_date") instanceof LocalDate close && close.isBefore(day.date())) {
      long days = ChronoUnit.DAYS.between(close, day.date());
      reasons.add(Reason.growing("past_close", 35, 1, 15, days));
    }
    if (noStep) {
      reasons.add(Reason.of("no_next_step", 30));
    }
    if (row.value("amount") instanceof Money money) {
      int digits = money.amount().abs().toBigInteger().toString().length();
      reasons.add(
          new Reason(
              "amount",
              Math.min(10, digits),
              Map.of("amount", money.amount(), "currency", String.valueOf(money.currency()))));
    }
    return new Entry(
        Kind.deal,
        "deal",
        row.id(),
        requireNonNullElse(Mine.text(row, "name"), ""),
        null,
        null,
        null,
        reasons,
        Mine.references(row, "person", "company"));
  }
}
