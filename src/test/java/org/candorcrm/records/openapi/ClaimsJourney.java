package org.candorcrm.records.openapi;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Two programs contradict each other, and Ada decides. */
final class ClaimsJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  ClaimsJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  void run() {
    var shop = program("shop");
    var ledger = program("ledger");
    var id = shop.post("/api/companies", Map.of("name", "Two", "employees", 3)).text("id");
    ledger.patch("/api/companies/" + id, 1, Map.of("employees", 4));
    var found = calls.as(ada, "listDisagreements").with("record", id).send().body();
    int source = found.at("/items/0/claims/1/source/id").asInt();
    var place = Map.of("type", "companies", "record", id, "field", "employees");
    calls.as(ada, "settleDisagreements").send(Map.of("items", List.of(place), "believe", source));
    calls.as(ada, "listCorrections").at("id", source).send();
    calls.as(ada, "downloadCorrections").at("id", source).send();
    hook(source);
    var rule =
        calls
            .as(ada, "makeSettlementRule")
            .send(Map.of("type", "companies", "field", "founded", "source", source))
            .text("id");
    calls.as(ada, "listSettlementRules").send();
    calls.as(ada, "endSettlementRule").at("id", rule).send();
    calls.triedElsewhere("getSettlement");
  }

  private void hook(int source) {
    calls.as(ada, "getCorrectionHook").at("id", source).send();
    calls
        .as(ada, "keepCorrectionHook")
        .at("id", source)
        .send(Map.of("address", "https://mend.example/hook"));
    calls.as(ada, "testCorrectionHook").at("id", source).send();
    calls.as(ada, "listCorrectionMessages").at("id", source).send();
    calls.triedElsewhere("retryCorrectionMessage");
    calls.as(ada, "endCorrectionHook").at("id", source).send();
  }

  private Browser program(String name) {
    return Browser.withKey(
        candor,
        candor.inWorkspace(() -> candor.bean(ApiKeys.class).create("ada@company.example", name)));
  }
}
