package org.candorcrm.records.openapi;

import java.util.Map;
import org.candorcrm.activities.inbox.Gathering;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers around records: mentions, inbox, drafts, today, calls. */
final class ActivitiesJourney {

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  ActivitiesJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  /**
   * @param known ids of records by their type
   */
  void run(Map<String, String> known) {
    var deal = Map.of("type", "deal", "id", String.valueOf(known.get("deal")));
    var users = java.util.List.of(String.valueOf(known.get("user")));
    calls.as(ada, "checkMentions").send(Map.of("about", deal, "text", "Look!", "users", users));
    inbox();
    var line = Map.of("text", "called, call back Tuesday 10", "about", deal);
    calls.as(ada, "logCall").send(line);
    calls.as(ada, "readTaskPhrase").with("text", "call back Tuesday").send();
    calls.as(ada, "findLikelyMatches").sendExample();
    today();
    var company = String.valueOf(known.get("company"));
    calls.as(ada, "star").at("plural", "companies").at("id", company).send();
    calls.as(ada, "listStars").send();
    calls.as(ada, "unstar").at("plural", "companies").at("id", company).send();
    calls.as(ada, "listRecent").send();
    calls.as(ada, "keepDraft").at("place", "here").send(Map.of("content", Map.of("text", "Half")));
    calls.as(ada, "listDrafts").send();
    calls.as(ada, "getDraft").at("place", "here").send();
    calls.as(ada, "removeDraft").at("place", "here").send();
  }

  private void today() {
    var due = Map.of("title", "Call", "due_at", "2026-01-05T09:00:00Z");
    ada.post("/api/tasks", due);
    var key = calls.as(ada, "getToday").send().body().at("/items/0/key").asString();
    calls.as(ada, "dismissToday").at("key", key).send(Map.of("reason", "Ill"));
    calls.as(ada, "takeDismissalBack").at("key", key).send();
  }

  /** An import of Ada's has ended. */
  private void inbox() {
    candor.inWorkspace(() -> {
      candor.bean(Gathering.class).gather();
      return true;
    });
    var id = calls.as(ada, "listInbox").send().body().at("/items/0/id").asString();
    calls.as(ada, "moveNotification").at("id", id).send(Map.of("state", "done"));
  }
}
