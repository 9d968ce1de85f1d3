package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.candorcrm.insight.PastDeals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever sees a figure opens the records behind it, and counts just as many. */
class ListsBehindTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(20);

  private static Firm firm;

  @BeforeAll
  static void dealsOfTwentyDays() {
    firm = new Firm();
    var past = new PastDeals(firm.office.candor, FIRST);
    for (int day = 0; day < 20; day++) {
      var deal = past.opened(day, "Deal \"" + day + '"', 100 + day);
      if (day % 3 > 0) {
        deal.with("lead_source", day % 3 == 1 ? "Web" : "Fair");
      }
      (day % 2 == 0 ? deal.reached(day, "won") : deal).done();
    }
    past.keep();
    firm.create(
        firm.ada, "companies", Map.of("name", "=Kran AG", "address", Map.of("country", "DE")));
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "measure=new_deals&breakdown=lead_source&period=last_12_months",
        "measure=deals_won&breakdown=deal.lead_source&period=last_12_months",
        "measure=win_share&breakdown=pipeline&period=last_12_months",
        "measure=days_in_stage&breakdown=stage&period=last_12_months",
        "measure=open_pipeline&breakdown=stage&period=this_month",
        "type=deals&function=count&breakdown=owner&period=this_month",
        "type=deals&function=sum&field=amount&day=created_at&filter=amount%20%3E%20105&period=last_12_months",
        "type=companies&function=count&breakdown=address.country&period=this_month"
      })
  void theListHoldsWhatWasCounted(String asked) {
    var answer = firm.get(firm.ada, "/api/answers?" + asked);
    assertThat(answer.at("/basis/records").asInt()).isPositive();
    assertThat(listed(answer.path("records"))).isEqualTo(answer.at("/basis/records").asInt());
    for (var part : answer.path("segments")) {
      assertThat(listed(part.path("records"))).isEqualTo(part.at("/now/n").asInt());
    }
  }

  @Test
  void whatStoodIsListedAsItStoodThen() {
    var period = FIRST.plusDays(4) + ".." + FIRST.plusDays(9);
    var answer = firm.get(firm.ada, "/api/answers?type=deals&function=count&period=" + period);
    assertThat(answer.at("/now/n").asInt()).isEqualTo(10);
    assertThat(listed(answer.path("records"))).isEqualTo(10);
    assertThat(answer.at("/records/at").asString()).startsWith(FIRST.plusDays(9) + "T23:59:59");
  }

  private static int listed(JsonNode records) {
    var noun = records.path("type").asString();
    var list = "/api/" + noun + "?count=exact&limit=1" + part(records, "filter");
    return firm.get(firm.ada, list + part(records, "at")).path("count").asInt();
  }

  private static String part(JsonNode records, String name) {
    var value = records.path(name);
    return value.isNull()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value.asString(), StandardCharsets.UTF_8);
  }
}
