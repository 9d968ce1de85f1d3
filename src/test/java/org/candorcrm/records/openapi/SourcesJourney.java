package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers about sources: the radar, deliveries, the register. */
final class SourcesJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  SourcesJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  void run() {
    fallSilent();
    calls.as(ada, "measureRadar").send();
    calls.as(ada, "getRadar").send();
    calls.as(ada, "getRadarTrend").send();
    calls.as(ada, "listExportedSets").send();
    var notice = calls.as(ada, "listRadarNotices").send().body().at("/items/0/id").asString();
    calls.as(ada, "changeRadarNotice").at("id", notice).version(1).send(Map.of("state", "taken"));
    contributions();
    deliveries();
    applications();
  }

  private void contributions() {
    int shop =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select id from {ws}.sources where reference = 'shop'")
                .query(Integer.class)
                .single());
    calls.as(ada, "getSourceContributions").at("id", Integer.toString(shop)).send();
    calls.as(ada, "listSourceRecords").at("id", Integer.toString(shop)).send();
  }

  private void fallSilent() {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database
          .sql(
              """
              insert into {ws}.sources (id, kind, name, reference, rhythm_days, heard_at)
              select max(id) + 1, 'connector', 'Shop', 'shop', 1, now() - interval '9 days'
                from {ws}.sources\
              """)
          .update();
      return candor.bean(Measuring.class).measure(null);
    });
  }

  private void deliveries() {
    var dropped = calls.as(ada, "addDelivery").sendExample().text("id");
    calls.as(ada, "listDeliveries").send();
    calls.as(ada, "getDelivery").at("id", dropped).send();
    calls.as(ada, "changeDelivery").at("id", dropped).version(1).sendExample();
    calls
        .as(ada, "dropDeliveryFile")
        .at("id", dropped)
        .sending("application/octet-stream")
        .send("Name,E-mail\nAda,ada@fair.example\n");
    calls.as(ada, "listDeliveryRuns").at("id", dropped).send();
    var fetched =
        Map.of(
            "name",
            "Shop",
            "way",
            "http",
            "type",
            "people",
            "address",
            "https://shop.invalid/list");
    var address = calls.as(ada, "addDelivery").send(fetched).text("id");
    calls.as(ada, "runDelivery").at("id", address).send();
    calls.as(ada, "retireDelivery").at("id", address).send();
  }

  private void applications() {
    var entered = calls.as(ada, "addApplication").sendExample().text("id");
    calls.as(ada, "changeApplication").at("id", entered).version(1).sendExample();
    calls.as(ada, "compareApplication").sendExample();
    calls.as(ada, "listApplications").send();
    calls.as(ada, "retireApplication").at("id", entered).send();
  }
}
