package org.candorcrm.insight.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.statistics.Evidence.Count;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Negotiations that end well less often than their stage still says. */
class DriftTest {

  private static final int DAYS = 720;
  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);

  private static RunningCandor candor;

  @BeforeAll
  static void aYearOfFewerWonNegotiations() {
    candor = RunningCandor.console();
    var past = new PastDeals(candor, FIRST);
    for (int i = 0; i < 200; i++) {
      int day = i * (DAYS - 40) / 200;
      boolean won = day < DAYS / 2 ? i % 4 != 0 : i % 10 < 4;
      past.opened(day, "Deal " + i, 100)
          .reached(day + 5, "negotiation")
          .reached(day + 12, won ? "won" : "lost")
          .done();
    }
    past.keep();
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void saysSinceWhenWithBeforeAndAfter() {
    var viewer = candor.inWorkspace(() -> candor.bean(Viewers.class).candor());
    var drifts = candor.inWorkspace(() -> candor.bean(StageDrifts.class).of(viewer));
    var one =
        drifts.stream()
            .filter(drift -> drift.name().equals("Negotiation"))
            .findFirst()
            .orElseThrow();
    assertThat(one.set()).isEqualTo(75);
    assertThat(one.refit()).isBetween(33L, 47L);
    assertThat(one.since()).isBetween(FIRST.plusDays(DAYS / 2 - 95), FIRST.plusDays(DAYS / 2 + 95));
    assertThat(java.util.Objects.requireNonNull(one.before()).share()).isBetween(0.7, 0.8);
    assertThat(news(viewer))
        .filteredOn(item -> item.text().startsWith("Negotiation"))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.text()).startsWith("Negotiation says 75%; since ");
          assertThat(item.place()).isEqualTo("/stages/" + one.stage());
        });
  }

  @Test
  void stagesThatDriftTogetherAreToldOnce() {
    var little = new StageDrift(UUID.randomUUID(), "Proposal", 50, null, null, new Count(40, 100));
    var more = new StageDrift(UUID.randomUUID(), "Negotiation", 75, null, null, new Count(40, 100));
    assertThat(DriftNews.told(List.of(little, more), Locale.ENGLISH))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.text()).startsWith("Negotiation says 75%");
          assertThat(told.line()).endsWith("The same shows at: Proposal");
          assertThat(told.place()).isEqualTo("/stages/" + more.stage());
        });
  }

  @Test
  void whoMayNotChangeAStageIsNotTold() {
    var rep =
        candor.inWorkspace(() -> {
          var id =
              candor.bean(Users.class).create("rep@drift.example", null, null, "representative");
          return candor.bean(Viewers.class).of(id);
        });
    assertThat(news(rep)).isEmpty();
  }

  private static List<Noteworthy> news(Viewer viewer) {
    return candor.inWorkspace(
        () -> candor.bean(DriftNews.class).of(viewer, Instant.EPOCH, Locale.ENGLISH));
  }
}
