package org.candorcrm.insight.beliefs;

import java.time.Duration;
import java.util.Map;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Announcements;
import org.candorcrm.insight.beliefs.Days.Day;
import org.candorcrm.insight.beliefs.Days.Reader;
import org.candorcrm.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts every belief for each of its readers, and tells them of those that turned. */
@Component
class Turning {

  private static final Logger LOG = LoggerFactory.getLogger(Turning.class);

  /** Who has not looked at a belief for so long is not told of it any more. */
  private static final Duration INTERESTED = Duration.ofDays(90);

  private final BeliefTable table;
  private final Days days;
  private final Counting counting;
  private final Viewers viewers;
  private final Announcements announcements;

  Turning(
      BeliefTable table,
      Days days,
      Counting counting,
      Viewers viewers,
      Announcements announcements) {
    this.table = table;
    this.days = days;
    this.counting = counting;
    this.viewers = viewers;
    this.announcements = announcements;
  }

  /** Today's count of all; the same however often it runs within a day. */
  void count() {
    var candor = viewers.candor();
    var today = Counting.today(candor);
    for (var belief : table.tested(today)) {
      boolean authored = false;
      for (var reader : days.readers(belief.id(), candor.now().minus(INTERESTED))) {
        authored |= reader.user().equals(belief.author());
        if (belief.shared() || reader.user().equals(belief.author())) {
          count(belief, reader);
        }
      }
      if (!authored) {
        count(belief, new Reader(belief.author(), Status.OPEN));
      }
    }
  }

  private void count(Belief belief, Reader reader) {
    try {
      var viewer = viewers.of(reader.user());
      var today = counting.count(belief, viewer);
      if (reader.user().equals(belief.author())) {
        tell(belief, reader, today);
        return;
      }
      days.before(belief.id(), viewer, today.day())
          .ifPresent(yesterday -> tell(belief, reader, yesterday));
    } catch (Problem problem) {
      // Somebody left, or may not read any more what it is about.
      LOG.debug("A belief cannot be counted: {}", problem.code());
    }
  }

  private void tell(Belief belief, Reader reader, Day day) {
    if (day.told() == reader.told()) {
      return;
    }
    announcements.tell(
        reader.user(),
        Announcements.Topic.BELIEF,
        belief.id() + ":" + day.day(),
        belief.id(),
        Map.of("status", day.told().word(), "words", belief.words()));
    days.told(belief.id(), reader.user(), day.told());
  }
}
