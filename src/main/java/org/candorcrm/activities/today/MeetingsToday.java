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

/**
 * Meetings of today that I own or take part in: those to come, and those that are over and have no
 * outcome yet; of the three days before, the latter alone.
 */
@Component
class MeetingsToday implements Finding {

  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration REMEMBERED = Duration.ofDays(3);

  private final Mine mine;

  MeetingsToday(Mine mine) {
    this.mine = mine;
  }

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    var filter =
        "kind == \"meeting\" && happened_at >= \"%s\" && happened_at < \"%s\" && (happened_at >= \"%s\" || outcome == null) && (%s || me in colleagues)"
            .formatted(day.start().minus(REMEMBERED), day.end(), day.now().minus(USUAL), Mine.OWN);
    return mine
        .list(
            viewer,
            "interactions",
            filter,
            "-happened_at",
            50,
            "subject",
            "kind",
            "happened_at",
            "minutes",
            "outcome",
            "colleagues",
            "participants",
            "lead",
            "company")
        .stream()
        .map(row -> entry(row, day))
        .filter(entry -> !entry.reasons().isEmpty())
        .toList();
  }

  private static Entry entry(Row row, Day day) {
    var begins = requireNonNullElse(Mine.moment(row, "happened_at"), day.now());
    return new Entry(
        Kind.meeting,
        "interaction",
        row.id(),
        requireNonNullElse(Mine.text(row, "subject"), ""),
        begins,
        null,
        null,
        reasons(row, begins, day),
        Mine.references(row, "participants", "lead", "company"));
  }

  /** None for a meeting that is over and told of. */
  private static List<Reason> reasons(Row row, Instant begins, Day day) {
    var ends = begins.plus(length(row));
    if (ends.isBefore(day.now())) {
      if (Mine.text(row, "outcome") != null) {
        return List.of();
      }
      return List.of(
          begins.isBefore(day.start())
              ? Reason.of("meeting_untold", 35)
              : Reason.of("meeting_over", 55));
    }
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.of("meeting", 60));
    if (begins.isBefore(day.now())) {
      reasons.add(Reason.of("meeting_now", 30));
    } else if (day.within(begins, SOON)) {
      reasons.add(Reason.of("meeting_soon", 30));
    }
    return reasons;
  }

  private static Duration length(Row row) {
    return row.value("minutes") instanceof Number minutes && minutes.intValue() > 0
        ? Duration.ofMinutes(minutes.intValue())
        : USUAL;
  }
}
