package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;

/** Calls what the contract offers for the model, with a field of every kind. */
final class ModelJourney {

  static final List<Map<String, Object>> FIELDS = fields();

  private final ContractCalls calls;
  private final Browser ada;

  ModelJourney(ContractCalls calls, Browser ada) {
    this.calls = calls;
    this.ada = ada;
  }

  /** A field of every kind that can be asked for. */
  private static List<Map<String, Object>> fields() {
    var fields = new ArrayList<Map<String, Object>>();
    for (var kind :
        List.of(
            "text",
            "long_text",
            "number",
            "money",
            "date",
            "moment",
            "yes_no",
            "emails",
            "phones",
            "links",
            "address",
            "person_name",
            "rating",
            "file",
            "json")) {
      fields.add(Map.of("name", "a_" + kind, "kind", kind));
    }
    fields.add(Map.of("name", "a_choice", "kind", "choice", "choices", List.of("good", "bad")));
    fields.add(Map.of("name", "some_choices", "kind", "choices", "choices", List.of("a", "b")));
    fields.add(Map.of("name", "tags", "kind", "choices", "open", true));
    fields.add(Map.of("name", "customer", "kind", "relation", "to", "company"));
    fields.add(Map.of("name", "about", "kind", "relation", "to", List.of("person", "deal")));
    fields.add(Map.of("name", "members", "kind", "relations", "to", "person"));
    fields.add(
        Map.of(
            "name",
            "twice",
            "kind",
            "formula",
            "expression",
            "x_a_number * 2",
            "result",
            "number"));
    fields.add(
        Map.of(
            "name",
            "how_many",
            "kind",
            "roll_up",
            "relation",
            "x_members",
            "function",
            "count",
            "result",
            "number"));
    return List.copyOf(fields);
  }

  private int version() {
    return ada.get("/api/model/types/x_trip").body().path("version").asInt();
  }

  void run() {
    calls.as(ada, "listRecordTypes").send();
    calls.as(ada, "addRecordType").send(Map.of("name", "trip", "label", "Trip"));
    calls.as(ada, "getRecordType").at("record_type", "x_trip").send();
    calls
        .as(ada, "changeRecordType")
        .at("record_type", "x_trip")
        .version(version())
        .send(Map.of("label", "Journey"));
    calls.as(ada, "addField").at("record_type", "x_trip").sendExample();
    calls
        .as(ada, "changeField")
        .at("record_type", "x_trip")
        .at("field", "x_mood")
        .version(version())
        .send(Map.of("label", "Feeling", "choices", List.of("good", "bad", "so-so")));
    calls
        .as(ada, "arrangeFields")
        .at("record_type", "x_trip")
        .version(version())
        .send(Map.of("fields", List.of("x_mood", "name")));
    calls.as(ada, "getFieldUsage").at("record_type", "x_trip").at("field", "x_mood").send();
    calls.as(ada, "getRecordTypeUsage").at("record_type", "x_trip").send();
    calls.as(ada, "checkExpression").at("record_type", "x_trip").send();
    calls.as(ada, "retireField").at("record_type", "x_trip").at("field", "x_mood").send();
    calls.as(ada, "bringFieldBack").at("record_type", "x_trip").at("field", "x_mood").send();
    calls.as(ada, "retireRecordType").at("record_type", "x_trip").send();
    calls.as(ada, "listRecordTypes").with("retired", true).send();
    calls.as(ada, "bringRecordTypeBack").at("record_type", "x_trip").send();
  }
}
