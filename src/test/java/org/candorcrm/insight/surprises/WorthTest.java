package org.candorcrm.insight.surprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/** Ten deals of 100 and ten of 300 were won before the week in which ten fewer were. */
class WorthTest {

  @Test
  void isThatOfSoManyDealsAtTheMeanOfTheYearBefore() {
    try (var candor = RunningCandor.console()) {
      var past = new PastDeals(candor, LocalDate.now(ZoneOffset.UTC).minusDays(60));
      for (int day = 0; day < 20; day++) {
        past.opened(day, "Deal " + day, day % 2 == 0 ? 100 : 300).reached(day, "won").done();
      }
      past.keep();
      var shown =
          candor.inWorkspace(() -> {
            candor.bean(Preparing.class).all();
            planted(candor, "deals_won");
            planted(candor, "amount_won");
            planted(candor, "new_leads");
            var viewer = candor.bean(Viewers.class).candor();
            return candor.bean(Surprises.class).list(viewer, 30, Locale.ENGLISH);
          });
      for (var one : shown) {
        var worth = one.worth();
        if (one.measure().equals("deals_won")) {
          assertThat(Objects.requireNonNull(worth).amount()).isCloseTo(-2_000, within(0.01));
          assertThat(worth.each()).isCloseTo(200, within(0.01));
        } else if (one.measure().equals("amount_won")) {
          assertThat(Objects.requireNonNull(worth).amount()).isCloseTo(-10, within(0.01));
          assertThat(worth.each()).isNull();
        } else {
          assertThat(worth).isNull();
        }
      }
      assertThat(shown).extracting(SurpriseView::measure).hasSize(3).startsWith("deals_won");
    }
  }

  private static void planted(RunningCandor candor, String measure) {
    candor
        .bean(Database.class)
        .sql(
            """
            insert into {ws}.surprises (id, found_on, last_on, measure, breakdown, segment, kind,
              since, expected, actual, errors, chance, low, high, history, because, latest)
            values (?, current_date, current_date, ?, '', '', 'came', current_date - 7, 12, 2, -6,
              0, 7, 11, array[8, 9, 2], '[]', 4)\
            """)
        .params(Ids.next(), measure)
        .update();
  }
}
