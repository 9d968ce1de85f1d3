package org.candorcrm.records.openapi;

import org.candorcrm.testing.Browser;

/** Calls what the contract offers of insight: measures, questions, answers. */
final class InsightJourney {

  private final ContractCalls calls;
  private final Browser ada;

  InsightJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  void run() {
    calls.as(ada, "listMeasures").send();
    calls.as(ada, "getMeasureSeries").at("key", "new_deals").send();
    calls.as(ada, "getAnswer").send();
    calls.as(ada, "understandQuestion").send();
  }
}
