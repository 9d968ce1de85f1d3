package org.candorcrm.insight.surprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.insight.surprises.SurpriseView.PartView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsTest {

  private static final LocalDate WEEK = LocalDate.of(2026, 11, 9);

  @Test
  void theLevelAndTheTrendOfOneMeasureAreOneEvent() {
    var events =
        Events.of(
            List.of(
                surprise("tasks_late", null, "level", waves(1)),
                surprise("tasks_late", null, "trend", waves(1)),
                surprise("tasks_late", "Sales", "level", waves(3))));
    assertThat(events).hasSize(2);
    assertThat(events.getFirst().also()).hasSize(1);
  }

  @Test
  void measuresThatAlwaysMoveTogetherAndNowDidAreOneEvent() {
    var forms = surprise("interactions", "Form", "came", waves(1));
    var website =
        surprise("new_leads", "Website", "came", waves(1).stream().map(v -> v * 2).toList());
    var orders = surprise("orders", null, "came", waves(2));
    var events = Events.of(List.of(forms, website, orders));
    assertThat(events).extracting(Events.Event::first).containsExactly(forms, orders);
    assertThat(events.getFirst().also()).containsExactly(website);
  }

  @Test
  void ofFewWeeksNothingIsPutTogether() {
    var few = waves(1).subList(0, 9);
    assertThat(
            Events.of(List.of(surprise("a", null, "came", few), surprise("b", null, "came", few))))
        .hasSize(2);
  }

  private static List<Double> waves(int step) {
    var weeks = new ArrayList<Double>();
    for (int i = 0; i < 30; i++) {
      weeks.add(10 + 5 * Math.sin(i * step));
    }
    return weeks;
  }

  private static SurpriseView surprise(
      String measure, @Nullable String segment, String kind, List<Double> history) {
    return new SurpriseView(
        UUID.randomUUID(),
        1,
        WEEK,
        measure,
        measure,
        "records",
        null,
        null,
        segment,
        kind,
        WEEK,
        10,
        20,
        5,
        15,
        history,
        List.<PartView>of(),
        false,
        null,
        null,
        0.5,
        null,
        null,
        null,
        false,
        false,
        null,
        null);
  }
}
