package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers about sources: the radar and its notices. */
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
    var notice = calls.as(ada, "listRadarNotices").send().body().at("/items/0/id").asString();
    calls.as(ada, "changeRadarNotice").at("id", notice).version(1).send(Map.of("state", "taken"));
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
}
