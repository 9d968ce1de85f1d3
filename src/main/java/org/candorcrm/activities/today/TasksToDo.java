package org.candorcrm.activities.today;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.today.Entry.Kind;
import org.candorcrm.records.query.Row;
import org.springframework.stereotype.Component;

/** My open tasks that are overdue or due today. */
@Component
class TasksToDo implements Finding {

  private static final Duration SOON = Duration.ofHours(2);

  private final Mine mine;

  TasksToDo(Mine mine) {
    this.mine = mine;
  }

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    return mine
        .list(
            viewer,
            "tasks",
            Mine.OWN + " && status == \"open\" && due_at < \"" + day.end() + "\"",
            "-due_at",
            200,
            "status",
            "title",
            "kind",
            "priority",
            "due_at",
            "person",
            "lead",
            "company")
        .stream()
        .map(row -> entry(row, day))
        .toList();
  }

  private static Entry entry(Row row, Day day) {
    var due = requireNonNullElse(Mine.moment(row, "due_at"), day.now());
    return new Entry(
        Kind.task,
        "task",
        row.id(),
        requireNonNullElse(Mine.text(row, "title"), ""),
        due,
        null,
        Mine.text(row, "kind"),
        reasons(row, due, day),
        Mine.references(row, "person", "lead", "company"));
  }

  private static List<Reason> reasons(Row row, Instant due, Day day) {
    var reasons = new ArrayList<Reason>();
    if (due.isBefore(day.start())) {
      long days = Math.max(1, Duration.between(due, day.end()).toDays());
      reasons.add(Reason.growing("overdue", 50, 2, 20, days));
    } else if (due.isBefore(day.now())) {
      reasons.add(Reason.of("overdue_today", 50));
    } else {
      reasons.add(Reason.of("due_today", 40));
    }
    if (day.within(due, SOON)) {
      reasons.add(Reason.of("soon", 10));
    }
    switch (requireNonNullElse(Mine.text(row, "priority"), "")) {
      case "high" -> reasons.add(Reason.of("priority_high", 15));
      case "low" -> reasons.add(Reason.of("priority_low", -10));
      default -> {}
    }
    return reasons;
  }
}
