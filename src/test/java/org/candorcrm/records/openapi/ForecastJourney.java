package org.candorcrm.records.openapi;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers about the forecast of deals. */
final class ForecastJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  ForecastJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  void run() {
    var due = LocalDate.now().plusDays(3).toString();
    var amount = Map.of("amount", 1000, "currency", "EUR");
    var deal =
        ada.post("/api/deals", Map.of("name", "Lift", "amount", amount, "close_date", due))
            .text("id");
    calls.as(ada, "makeForecast").send();
    candor.inWorkspace(() -> candor.bean(Making.class).make());
    calls.as(ada, "getForecast").send();
    calls.as(ada, "getForecastRehearsals").send();
    calls.as(ada, "getDealForecast").at("id", deal).send();
    calls
        .as(ada, "supposeForecast")
        .send(
            Map.of(
                "moves", List.of(Map.of("deal", deal, "date", due)),
                "without_stages", List.of("qualified"),
                "new_deals", 1.5));
    var month = LocalDate.now().withDayOfMonth(1).toString();
    calls
        .as(ada, "setForecastTarget")
        .send(Map.of("grain", "month", "starts", month, "amount", 5000));
    calls.as(ada, "listForecastTargets").send();
    var leader = ada.get("/api/me").text("id");
    var led =
        candor.inWorkspace(() ->
            candor
                .bean(Users.class)
                .create("led@quota.example", "Lee", "violet tractor hums 42", "representative"));
    ada.post("/api/teams", Map.of("name", "Led", "lead", leader, "members", List.of(led)));
    calls
        .as(ada, "setForecastQuota")
        .send(
            Map.of("colleague", led.toString(), "grain", "month", "starts", month, "amount", 5000));
    calls.as(ada, "listForecastQuotas").send();
    calls.as(ada, "refitForecast").send(Map.of("from", month));
    calls.as(ada, "getForecastCourse").at("grain", "month").send();
    calls.as(ada, "listForecastDays").send();
    var today = LocalDate.now(ZoneOffset.UTC).toString();
    calls.as(ada, "getForecastOfDay").at("day", today).send();
    var me = ada.get("/api/me").text("id");
    var agreed =
        calls
            .as(ada, "agreeOnForecast")
            .send(
                Map.of(
                    "grain", "month",
                    "measure", "chance",
                    "below", 40,
                    "response", "Call everybody with an offer",
                    "owner", me));
    calls.as(ada, "listForecastAgreements").send();
    var agreement = agreed.body().at("/items/0/id").asString();
    calls.as(ada, "changeForecastAgreement").at("id", agreement).sendExample();
    calls.as(ada, "endForecastAgreement").at("id", agreement).send();
  }
}
