package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A segment that is a record is called by its title, however the path leads to it. */
class SegmentNamesTest {

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void aTeamWithADeal() {
    candor = RunningCandor.web();
    ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("ada@example.com", null, null, "administrator");
              return candor.bean(ApiKeys.class).create("ada@example.com", "test");
            }));
    var me = ada.get("/api/me").text("id");
    var team = ada.post("/api/teams", Map.of("name", "North", "members", List.of(me)));
    assertThat(team.status()).as(team.response().body()).isEqualTo(201);
    var deal = ada.post("/api/deals", Map.of("name", "Lathe", "owner", me));
    assertThat(deal.status()).isEqualTo(201);
    candor.inWorkspace(() -> {
      candor.bean(Preparing.class).all();
      return null;
    });
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void theTeamOfAnOwnerIsCalledByItsName() {
    var series = ada.get("/api/measures/new_deals/series?breakdown=owner.teams").body();
    assertThat(series.path("prepared").asBoolean()).isTrue();
    assertThat(series.path("lines").valueStream().map(line -> line.path("label").asString("")))
        .containsExactly("North");
  }
}
