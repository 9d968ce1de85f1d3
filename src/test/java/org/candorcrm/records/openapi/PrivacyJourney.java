package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Waiting;

/** Calls what the contract offers of privacy: exports, the register, retentions. */
final class PrivacyJourney {

  private final ContractCalls calls;
  private final Browser ada;

  PrivacyJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  void run() {
    var person = ada.post("/api/people", Map.of("name", "Zoë Known")).text("id");
    var lead = ada.post("/api/leads", Map.of("name", "Lea Known")).text("id");
    calls.as(ada, "makeSubjectAccessOfLead").at("id", lead).send();
    var export = calls.as(ada, "makeSubjectAccessOfPerson").at("id", person).send().text("id");
    Waiting.untilDone(ada, "/api/subject-access/" + export);
    calls.as(ada, "getSubjectAccess").at("id", export).send();
    calls.as(ada, "takeSubjectAccess").at("id", export).send();
    var wish = Map.of("kind", "access", "type", "people", "record", person, "words", "All of it");
    var request = calls.as(ada, "addPrivacyRequest").send(wish).text("id");
    calls.as(ada, "listPrivacyRequests").send();
    calls.as(ada, "getPrivacyRequest").at("id", request).send();
    var done = Map.of("state", "done", "outcome", "Sent");
    calls.as(ada, "changePrivacyRequest").at("id", request).version(1).send(done);
    var law = Map.of("years", 8, "law", "Tax", "field", "ordered_on");
    calls.as(ada, "keepRetention").at("type", "order").send(law);
    calls.as(ada, "listRetentions").send();
    order(person);
    calls.as(ada, "listRetained").send();
    calls.as(ada, "endRetention").at("type", "order").send();
  }

  private void order(String person) {
    ada.post("/api/orders", Map.of("number", "K 1", "person", person, "ordered_on", "2026-01-02"));
    ada.post("/api/people/" + person + "/erasure", Map.of());
  }
}
