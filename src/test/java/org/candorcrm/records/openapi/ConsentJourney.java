package org.candorcrm.records.openapi;

import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;

/** Calls what the contract offers of consent: purposes, consents, the question, suppressions. */
final class ConsentJourney {

  private final ContractCalls calls;
  private final Browser ada;

  ConsentJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  /**
   * @param known ids of records by their type
   */
  void run(Map<String, String> known) {
    var person = ada.post("/api/people", Map.of("name", "Zoë")).text("id");
    var lead = ada.post("/api/leads", Map.of("name", "Lea")).text("id");
    of("Person", "people", person);
    of("Lead", "leads", lead);
    calls.as(ada, "listRefusalsOfPeople").with("ids", person).send();
    calls.as(ada, "listRefusalsOfLeads").with("ids", lead).send();
    calls.as(ada, "listPurposes").send();
    var events = Map.of("key", "events", "label_en", "Events", "basis", "consent");
    calls.as(ada, "addPurpose").send(events);
    calls
        .as(ada, "changePurpose")
        .at("key", "events")
        .version(1)
        .send(Map.of("label_de", "Veranstaltungen", "retired", true));
    var address = Map.of("kind", "email", "address", "nobody@q.example");
    calls.as(ada, "addSuppression").send(address);
    calls.as(ada, "countSuppressions").send();
    calls.as(ada, "removeSuppression").send(address);
  }

  private void of(String name, String noun, String id) {
    var given =
        Map.of(
            "channel",
            "email",
            "purpose",
            "newsletter",
            "state",
            "given",
            "basis",
            "consent",
            "proof_text",
            "Said so at the fair");
    calls.as(ada, "recordConsentOf" + name).at("id", id).send(given);
    calls.as(ada, "listConsentsOf" + name).at("id", id).send();
    calls.as(ada, "listWaysToContact" + name).at("id", id).send();
    calls
        .as(ada, "mayContact" + name)
        .at("id", id)
        .with("channel", "email")
        .with("purpose", "newsletter")
        .send();
    if (noun.equals("people")) {
      var many = Map.of("type", noun, "ids", List.of(id), "channel", "phone", "purpose", "service");
      calls.as(ada, "mayContactMany").send(many);
    }
  }
}
