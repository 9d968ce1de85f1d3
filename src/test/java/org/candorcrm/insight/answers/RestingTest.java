package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an answer rests on is the same whether it is counted with the figure or by itself. */
class RestingTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate FIRST = TODAY.minusDays(69);
  private static final Instant THEN = FIRST.plusDays(50).atTime(15, 0).toInstant(ZoneOffset.UTC);

  private static RunningCandor candor;

  @BeforeAll
  static void aCompanyWithAPast() {
    candor = RunningCandor.console();
    var past = new PastDeals(candor, FIRST);
    for (int day = 0; day < 70; day++) {
      var deal = past.opened(day, "Deal " + day, 100 + day);
      if (day % 3 > 0) {
        deal.with("lead_source", day % 3 == 1 ? "Web" : "Fair");
      }
      if (day % 5 == 0) {
        deal.reached(Math.min(69, day + 4), day % 2 == 0 ? "lost" : "won");
      }
      deal.done();
    }
    past.keep();
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void itIsTheSameWhicheverWayItIsCounted() {
    candor.inWorkspace(() -> {
      everyAnswer();
      candor.bean(Preparing.class).all();
      everyAnswer();
      return null;
    });
  }

  private static void everyAnswer() {
    var viewer = candor.bean(Viewers.class).candor();
    for (var asked : inquiries()) {
      for (var at : new Instant[] {null, THEN}) {
        var answer = candor.bean(Answering.class).answer(viewer, asked, at);
        var measure = candor.bean(Inquiries.class).measure(asked);
        var foundations = candor.bean(Foundations.class);
        var alone = foundations.resting(viewer, measure, asked.breakdown(), answer.period(), at);
        assertThat(answer.basis())
            .as("%s at %s", asked, at)
            .isEqualTo(foundations.of(viewer, measure, answer.period(), at, alone));
      }
    }
  }

  private static List<Inquiry> inquiries() {
    var all = new ArrayList<Inquiry>();
    for (var period : List.of("last_30_days", FIRST.plusDays(9) + ".." + FIRST.plusDays(39))) {
      for (String path : new String[] {null, "lead_source", "stage", "owner.teams"}) {
        for (String day : new String[] {null, "created_at"}) {
          all.add(made("count", null, day, "amount > 110", path, period));
          all.add(made("sum", "amount", day, null, path, period));
        }
        all.add(named("open_deals", path, period));
      }
      all.add(made("median", "amount", "created_at", "lead_source != \"Web\"", null, period));
    }
    all.add(named("deals_won", "deal.lead_source", "last_30_days"));
    all.add(named("new_deals", "owner", "last_30_days"));
    return all;
  }

  @Test
  void theStatementOfTheFigureCountsIt() {
    candor.inWorkspace(() -> {
      var viewer = candor.bean(Viewers.class).candor();
      var period = Period.of("last_30_days", TODAY);
      for (String day : new String[] {null, "created_at"}) {
        for (String path : new String[] {null, "lead_source"}) {
          var asked = made("sum", "amount", day, "amount > 120", path, "last_30_days");
          var measure = candor.bean(Inquiries.class).measure(asked);
          var resting = candor.bean(Foundations.class).resting(viewer, measure, path, period, null);
          var look =
              candor
                  .bean(MeasureSeries.class)
                  .look(viewer, measure, path, period.before(), period.to(), null, resting);
          assertThat(resting.counted()).isNull();
          look.series(period.from(), period.to(), Span.DAY);
          assertThat(resting.counted()).as("by %s, %s", path, day).isNotNull();
        }
      }
      return null;
    });
  }

  private static Inquiry named(String measure, @Nullable String breakdown, String period) {
    return new Inquiry(measure, null, null, null, null, null, null, breakdown, period, null);
  }

  private static Inquiry made(
      String function,
      @Nullable String field,
      @Nullable String day,
      @Nullable String filter,
      @Nullable String breakdown,
      String period) {
    return new Inquiry(null, "deals", function, field, null, day, filter, breakdown, period, null);
  }
}
