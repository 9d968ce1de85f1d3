package org.candorcrm.insight.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/** A promise is judged by what everybody else is told of its measure. */
class PromisedMedianTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate MONTH = TODAY.withDayOfMonth(1);

  /** Three deals in a month took 10 days, one in the next 50, one in the last whole month 60. */
  @Test
  void aMedianIsThatOfAllDealsOfThreeWholeMonthsAndNotOfTheirMedians() {
    try (var candor = RunningCandor.web()) {
      var ada =
          Browser.withKey(
              candor,
              candor.inWorkspace(() -> {
                candor.bean(Users.class).create("ada@example.com", null, null, "administrator");
                return candor.bean(ApiKeys.class).create("ada@example.com", "test");
              }));
      var past = new PastDeals(candor, MONTH.minusMonths(8));
      for (var name : new String[] {"Lathe", "Press", "Saw"}) {
        won(past, name, MONTH.minusMonths(3).plusDays(9), 10);
      }
      won(past, "Drill", MONTH.minusMonths(2).plusDays(9), 50);
      won(past, "Bench", MONTH.minusMonths(1).plusDays(9), 60);
      past.keep();
      var values =
          Map.of(
              "name", "Sooner",
              "measure", "days_to_win",
              "baseline_on", MONTH.minusMonths(4).toString());
      assertThat(ada.post("/api/expectations", values).status()).isEqualTo(201);
      var measured = ada.get("/api/promises").body().path("items").get(0).path("measured");
      boolean whole = TODAY.plusDays(1).getDayOfMonth() == 1;
      assertThat(measured.path("points").valueStream().toList().getLast().path("month").asString())
          .isEqualTo((whole ? MONTH : MONTH.minusMonths(1)).toString());
      assertThat(measured.path("now").asDouble()).isEqualTo(whole ? 55 : 10);
      assertThat(measured.path("adds").asBoolean()).isFalse();
    }
  }

  private static void won(PastDeals past, String name, LocalDate day, int after) {
    int ended = (int) (day.toEpochDay() - past.day(0).toEpochDay());
    past.opened(ended - after, name, 100).reached(ended, "won").done();
  }
}
