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
    calls.as(ada, "getAnswerFile").send();
    calls.as(ada, "understandQuestion").send();
    var question = calls.as(ada, "keepQuestion").sendExample().text("id");
    calls.as(ada, "listQuestions").send();
    calls.as(ada, "getQuestion").at("id", question).send();
    calls.as(ada, "changeQuestion").at("id", question).version(1).sendExample();
    calls.as(ada, "getQuestionAnswer").at("id", question).send();
    calls.as(ada, "getQuestionAnswerFile").at("id", question).send();
    calls.as(ada, "noteQuestionDecision").at("id", question).sendExample();
    calls.as(ada, "listQuestionDecisions").at("id", question).send();
    var dashboard = calls.as(ada, "makeDashboard").sendExample().text("id");
    calls.as(ada, "listDashboards").send();
    calls.as(ada, "getDashboard").at("id", dashboard).send();
    calls.as(ada, "changeDashboard").at("id", dashboard).version(1).sendExample();
    calls.as(ada, "keepSubscription").at("kind", "questions").at("subject", question).sendExample();
    calls.as(ada, "listSubscriptions").send();
    calls.as(ada, "endSubscription").at("kind", "questions").at("subject", question).send();
    calls.as(ada, "changeDigestMail").sendExample();
    calls.as(ada, "removeDashboard").at("id", dashboard).version(2).send();
    calls.as(ada, "removeQuestion").at("id", question).version(2).send();
    calls.as(ada, "listPromises").send();
    calls.as(ada, "getAdoption").send();
    calls.as(ada, "getBlindnessBand").send();
  }
}
