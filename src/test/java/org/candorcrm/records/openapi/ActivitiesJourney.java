package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.testing.Browser;

/** Calls what the contract offers around records: mentions, inbox, drafts, today, calls. */
final class ActivitiesJourney {

  private final ContractCalls calls;
  private final Browser ada;

  ActivitiesJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  /**
   * @param known ids of records by their type
   */
  void run(Map<String, String> known) {
    var deal = Map.of("type", "deal", "id", String.valueOf(known.get("deal")));
    var users = java.util.List.of(String.valueOf(known.get("user")));
    calls.as(ada, "checkMentions").send(Map.of("about", deal, "text", "Look!", "users", users));
  }
}
