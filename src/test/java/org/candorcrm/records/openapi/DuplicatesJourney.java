package org.candorcrm.records.openapi;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers about records that may be the same. */
final class DuplicatesJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  DuplicatesJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.candor = candor;
    this.calls = calls;
    this.ada = ada;
  }

  void run() {
    var one = person("Ottilie Zwilling");
    var other = person("Ottilie Zwilling");
    calls.as(ada, "listDuplicates").send();
    calls.as(ada, "listLikelyDuplicates").at("type", "people").at("id", one).send();
    calls
        .as(ada, "compareDuplicates")
        .at("type", "people")
        .at("one", one)
        .at("other", other)
        .send();
    answer(one, other, Map.of("answer", "later"));
    var different = answer(one, other, Map.of("answer", "different"));
    calls.as(ada, "undoDuplicateAnswer").at("id", different).send();
    var versions = Map.of(one, 1, other, 1);
    answer(one, other, Map.of("answer", "same", "winner", one, "versions", versions));
    calls.as(ada, "listDuplicateMerges").send();
    calls.as(ada, "listDuplicateAnswers").send();
    calls.as(ada, "listDuplicateSettings").send();
    calls.as(ada, "getDuplicateSettings").at("type", "people").send();
    calls.as(ada, "changeDuplicateSettings").at("type", "people").version(0).sendExample();
    calls.as(ada, "askDuplicateRun").sendExample();
    calls.as(ada, "listDuplicateRuns").send();
    takeBack();
  }

  /** A run in which nothing was merged is taken back, too. */
  private void takeBack() {
    var run =
        candor.inWorkspace(() -> {
          var id = Ids.next();
          candor
              .bean(Database.class)
              .sql(
                  """
                  insert into {ws}.merge_runs (id, record_type, began_at)
                  select ?, t.id, now() from {ws}.record_types t where t.name = 'person'
                  """)
              .param(id)
              .update();
          return id.toString();
        });
    calls.as(ada, "reverseDuplicateMergeRun").at("id", run).send();
  }

  private String answer(String one, String other, Map<String, ?> said) {
    return calls
        .as(ada, "answerDuplicate")
        .at("type", "people")
        .at("one", one)
        .at("other", other)
        .send(said)
        .text("id");
  }

  private String person(String name) {
    var values = Map.of("name", name, "emails", List.of("ottilie@zwilling.example"));
    return ada.post("/api/people", values).text("id");
  }
}
