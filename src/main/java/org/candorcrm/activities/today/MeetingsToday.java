package org.candorcrm.activities.today;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.today.Entry.Kind;
import org.candorcrm.records.query.Row;
import org.springframework.stereotype.Component;

/** Meetings of the rest of the day that I own or take part in. */
@Component
class MeetingsToday implements Finding {

  private static final Duration SOON = Duration.ofHours(1);

  private final Mine mine;

  MeetingsToday(Mine mine) {
    this.mine = mine;
  }

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    var filter =
        "kind == \"meeting\" && happened_at >= \"%s\" && happened_at < \"%s\" && (%s || me in colleagues)"
            .formatted(day.now().minus(SOON), day.end(), Mine.OWN);
    return mine
        .list(
            viewer,
            "interactions",
            filter,
            "happened_at",
            50,
            "subject",
            "kind",
            "happened_at",
            "colleagues",
            "participants",
            "lead",
            "company")
        .stream()
        .map(row -> entry(row, day))
        .toList();
  }

  private static Entry entry(Row row, Day day) {
    var begins = requireNonNullElse(Mine.moment(row, "happened_at"), day.now());
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.of("meeting", 60));
    if (day.within(begins, SOON)) {
      reasons.add(Reason.of("meeting_soon", 30));
    }
    return new Entry(
        Kind.meeting,
        "interaction",
        row.id(),
        requireNonNullElse(Mine.text(row, "subject"), ""),
        begins,
        null,
        reasons,
        Mine.references(row, "participants", "lead", "company"));
  }
}
