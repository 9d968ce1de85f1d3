package org.candorcrm.records.openapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers about coverage. */
final class CoverageJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  CoverageJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
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
    calls.as(ada, "getCoverageAccuracy").send();
    calls.as(ada, "getLearnedHalfLives").send();
    settings();
    samples(person);
    circumstances(person);
  }

  private void settings() {
    calls.as(ada, "getCoverageSettings").at("covered", "people").send();
    var added =
        Map.of(
            "field", "lead_source", "facet", "commerce", "weight", 1, "question", "Who sent you?");
    calls
        .as(ada, "setCoverageSettings")
        .at("covered", "people")
        .send(Map.of("reserved", 100, "weights", Map.of("reach", 60), "added", List.of(added)));
  }

  private void samples(String person) {
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.coverage_samples (id, week, record_type, record, field, owner, asked_at)
                select gen_random_uuid(), current_date, f.record_type, ?::uuid, f.id, ?::uuid, now()
                  from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
                 where t.name = 'person' and f.name = 'emails'
                """)
            .params(person, ada.get("/api/me").text("id"))
            .update());
    var waiting = calls.as(ada, "listCoverageSamples").send().body();
    calls
        .as(ada, "answerCoverageSample")
        .at("sample", waiting.at("/items/0/id").asString())
        .send(Map.of("answer", "yes"));
  }

  private void circumstances(String person) {
    var until = Instant.now().plus(30, ChronoUnit.DAYS).toString();
    var note =
        at("noteCircumstance", person)
            .send(Map.of("text", "Mourns her father", "expires_at", until))
            .text("id");
    at("listCircumstances", person).send();
    at("endCircumstance", person).at("note", note).send();
  }

  private ContractCalls.Call at(String operation, String person) {
    return calls.as(ada, operation).at("covered", "people").at("id", person);
  }
}
