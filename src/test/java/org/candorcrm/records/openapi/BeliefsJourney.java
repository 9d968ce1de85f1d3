package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.testing.Browser;

/** Calls what the contract offers of beliefs. */
final class BeliefsJourney {

  private final ContractCalls calls;
  private final Browser ada;

  BeliefsJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
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
  }
}
