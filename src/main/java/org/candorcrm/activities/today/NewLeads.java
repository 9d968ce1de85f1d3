package org.candorcrm.activities.today;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.today.Entry.Kind;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.Row;
import org.springframework.stereotype.Component;

/** My new leads to whom nobody has written or spoken yet. */
@Component
class NewLeads implements Finding {

  private static final Duration FRESH = Duration.ofHours(24);

  private final Mine mine;
  private final Records records;

  NewLeads(Mine mine, Records records) {
    this.mine = mine;
    this.records = records;
  }

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    var leads =
        mine.list(
            viewer,
            "leads",
            Mine.OWN + " && status == \"new\" && !interactions.exists(i, i.direction == \"out\")",
            "-created_at",
            100,
            "name",
            "status",
            "created_at",
            "interactions");
    if (leads.isEmpty()) {
      return List.of();
    }
    var titles = records.titles(viewer, "lead", leads.stream().map(Row::id).toList());
    return leads.stream().map(row -> entry(row, day, titles.getOrDefault(row.id(), ""))).toList();
  }

  private static Entry entry(Row row, Day day, String title) {
    var came = Objects.requireNonNullElse(Mine.moment(row, "created_at"), day.now());
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.growing("new_lead", 40, 1, 10, day.since(came)));
    if (came.isAfter(day.now().minus(FRESH))) {
      reasons.add(Reason.of("fresh", 20));
    }
    return new Entry(
        Kind.lead,
        "lead",
        row.id(),
        title,
        came,
        null,
        null,
        reasons,
        List.of(new Reference("lead", row.id())));
  }
}
