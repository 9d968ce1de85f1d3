package org.candorcrm.insight.beliefs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.beliefs.Days.Day;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * Counts beliefs for readers. The author sees what is counted today; others see the count of the
 * day before, so that the author is the first to know that a belief turned.
 */
@Component
final class Counting {

  private final Testing testing;
  private final Days days;

  Counting(Testing testing, Days days) {
    this.testing = testing;
    this.days = days;
  }

  static LocalDate today(Viewer viewer) {
    return viewer.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Counts today under the rights of this viewer, and keeps it. */
  Day count(Belief belief, Viewer viewer) {
    testing.check(viewer, belief.statement());
    var today = today(viewer);
    var tested = testing.test(viewer, belief.statement(), belief.period());
    var earlier = days.before(belief.id(), viewer, today).map(Day::status).orElse(null);
    var day = new Day(today, Status.after(earlier, tested.all().weight()), tested);
    days.keep(belief.id(), viewer, day);
    return day;
  }

  /** Whether the viewer may read all that it speaks of; else it is as unknown as none. */
  boolean readable(Belief belief, Viewer viewer) {
    try {
      testing.check(viewer, belief.statement());
      return true;
    } catch (Problem unreadable) {
      return false;
    }
  }

  /** What this viewer may know of it; empty where they may not read what it is about. */
  Optional<Day> shown(Belief belief, Viewer viewer) {
    try {
      testing.check(viewer, belief.statement());
      if (belief.author().equals(viewer.user())) {
        return Optional.of(count(belief, viewer));
      }
      var kept = days.before(belief.id(), viewer, today(viewer));
      return Optional.of(kept.orElseGet(() -> count(belief, viewer)));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }
}
