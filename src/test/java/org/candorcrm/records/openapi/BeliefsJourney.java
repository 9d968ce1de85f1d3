package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers of beliefs, surprises and the digest. */
final class BeliefsJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  BeliefsJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  void run() {
    calls.as(ada, "previewBelief").sendExample();
    calls.as(ada, "listBeliefTemplates").send();
    var id = calls.as(ada, "writeBelief").sendExample().text("id");
    calls.as(ada, "getBelief").at("id", id).send();
    calls.as(ada, "shareBelief").at("id", id).version(1).send(Map.of("shared", true));
    calls.as(ada, "listBeliefs").send();
    calls.as(ada, "getCalibration").send();
    calls.as(ada, "retireBelief").at("id", id).send();
    surprises();
    calls.as(ada, "getDigest").send();
  }

  private void surprises() {
    var id = Ids.next();
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.surprises (id, found_on, last_on, measure, breakdown, segment, kind,
                  since, expected, actual, errors, chance, low, high, history, because)
                values (?, current_date, current_date, 'new_people', '', '', 'came', current_date, 9, 1,
                  -4, 0, 5, 13, array[9, 8, 1], '[{"breakdown": "owner.department", "segment": "",
                  "expected": 4, "actual": 0, "share": 0.5}]')\
                """)
            .param(id)
            .update());
    calls.as(ada, "listSurprises").send();
    calls.as(ada, "sayOfSurprise").at("id", id).sendExample();
    calls.as(ada, "actOnSurprise").at("id", id).sendExample();
    calls.as(ada, "tellSurpriseResult").at("id", id).version(2).sendExample();
  }
}
