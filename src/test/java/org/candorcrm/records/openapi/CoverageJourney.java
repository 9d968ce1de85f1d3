package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.testing.Browser;

/** Calls what the contract offers about coverage. */
final class CoverageJourney {

  private final ContractCalls calls;
  private final Browser ada;

  CoverageJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  void run() {
    var person =
        ada.post("/api/people", Map.of("name", "Vera Miller", "emails", "vera@mill.example"))
            .text("id");
    at("getCoverage", person).send();
    at("answerCoverage", person).send(Map.of("thing", "plans", "answer", "A second hall"));
    at("decideCoverageQuestion", person).at("thing", "role").send(Map.of("act", "ask_next_time"));
    at("reopenCoverageQuestion", person).at("thing", "role").send();
    at("observeCoverage", person).send(Map.of("field", "emails", "kind", "bounced"));
  }

  private ContractCalls.Call at(String operation, String person) {
    return calls.as(ada, operation).at("covered", "people").at("id", person);
  }
}
