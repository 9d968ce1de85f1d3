package org.candorcrm.records.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import tools.jackson.databind.JsonNode;

/** Calls whatever the contract offers for one record type, from creating to forgetting. */
final class RecordJourney {

  private final ContractCalls calls;
  private final Browser ada;
  private final JsonNode type;
  private final String one;
  private final String many;
  private int renamed;

  RecordJourney(ContractCalls calls, Browser ada, JsonNode type) {
    this.calls = calls;
    this.ada = ada;
    this.type = type;
    this.one = TypeSchemas.name(type.path("name").asString());
    this.many = TypeSchemas.name(type.path("plural").asString());
  }

  /**
   * @param known ids of records by their type, for relations that every record needs
   */
  void run(Map<String, String> known) {
    boolean own = !type.path("origin").asString().equals("fixed");
    if (own) {
      known.put(name(), create(draft(known, true)).text("id"));
    }
    var listed = calls.as(ada, "list" + many).send().body().path("items");
    var id = known.containsKey(name()) ? known.get(name()) : listed.path(0).path("id").asString();
    assertThat(id).as("a record of " + many).isNotEmpty();
    read(id);
    if (own) {
      write(id, known);
    }
  }

  private void read(String id) {
    var names = new ArrayList<String>();
    var relations = new ArrayList<String>();
    for (var field : type.path("fields")) {
      names.add(field.path("name").asString());
      boolean leads = field.path("value_type").asString().startsWith("record");
      if (leads && relations.size() < 5) {
        relations.add(field.path("name").asString());
      }
    }
    calls.as(ada, "get" + one).at("id", id).send();
    var before = "2020-01-01T00:00:00Z";
    calls.as(ada, "get" + one + "News").at("id", id).with("since", before).send();
    calls.as(ada, "get" + many + "News").with("since", before).send();
    calls.as(ada, "list" + many).without("filter").with("fields", String.join(",", names)).send();
    calls
        .as(ada, "get" + one)
        .at("id", id)
        .with("fields", String.join(",", names))
        .with("expand", String.join(",", relations))
        .send();
    calls.as(ada, "list" + many).without("filter").with("count", "exact").with("limit", 1).send();
    then(id);
    calls.as(ada, "aggregate" + many).sendExample();
    calls
        .as(ada, "aggregate" + many)
        .send(
            Map.of(
                "group_by",
                List.of("owner", Map.of("field", "created_at", "by", "month")),
                "measures",
                List.of(Map.of("function", "max", "field", "created_at")),
                "search",
                "a",
                "time_zone",
                "Europe/Vienna"));
    calls.as(ada, "list" + one + "Changes").at("id", id).send();
    calls.as(ada, "list" + one + "Timeline").at("id", id).send();
    calls.as(ada, "list" + one + "Stamps").with("ids", id).send();
    if (calls.operations().contains("get" + one + "Provenance")) {
      calls.as(ada, "get" + one + "Provenance").at("id", id).send();
      calls.as(ada, "list" + one + "Disagreements").with("ids", id).send();
    }
    calls.as(ada, "lookAt" + one).at("id", id).send();
    calls.as(ada, "follow" + one).at("id", id).send();
    calls.as(ada, "getFollowOf" + one).at("id", id).send();
    calls.as(ada, "unfollow" + one).at("id", id).send();
    calls.as(ada, "lookAt" + many).send(Map.of());
    for (var format : List.of("csv", "tsv", "xlsx", "jsonl")) {
      calls.as(ada, "export" + many).with("format", format).send();
    }
  }

  private void confirm(String id) {
    for (var field : type.path("fields")) {
      if (field.path("half_life_days").isInt()) {
        var names = Map.of("fields", List.of(field.path("name").asString()));
        calls.as(ada, "confirm" + one).at("id", id).send(names);
      }
    }
  }

  /** The same questions about a moment ago. */
  private void then(String id) {
    var at = Instant.now().toString();
    calls.as(ada, "list" + many).without("filter").with("at", at).send();
    calls.as(ada, "get" + one).at("id", id).with("at", at).send();
    calls.as(ada, "list" + one + "Timeline").at("id", id).with("at", at).send();
    calls.as(ada, "get" + many + "ChangedDays").send();
    calls.as(ada, "get" + one + "ChangedDays").at("id", id).send();
    calls
        .as(ada, "aggregate" + many)
        .send(Map.of("measures", List.of(Map.of("function", "count")), "at", at));
    calls.as(ada, "export" + many).without("filter").with("format", "csv").with("at", at).send();
  }

  /** Something that anybody said can be checked. */
  private void verify(String id) {
    if (calls.operations().contains("verify" + one)) {
      var said = calls.as(ada, "get" + one + "Provenance").at("id", id).send().body();
      var first = said.path("fields").propertyNames().stream().findFirst().orElseThrow();
      calls.as(ada, "verify" + one).at("id", id).send(Map.of("fields", List.of(first)));
    }
  }

  private void write(String id, Map<String, String> known) {
    confirm(id);
    verify(id);
    var patch = new LinkedHashMap<>(draft(known, false));
    unique().forEach(patch::remove);
    calls.as(ada, "change" + one).at("id", id).version(version(id)).send(patch);
    var values = new LinkedHashMap<>(draft(known, false));
    unique().forEach(field -> values.computeIfPresent(field, (_, value) -> value + "2"));
    var operations = List.of(Map.of("op", "create", "values", values), Map.of("op", "delete"));
    calls.as(ada, "batch" + many).send(Map.of("atomic", false, "operations", operations));
    calls
        .as(ada, "bulkEdit" + many)
        .send(Map.of("ids", List.of(id), "values", patch, "preview", true));
    var gone = create(renamed(known)).text("id");
    calls.as(ada, "delete" + one).at("id", gone).version(version(gone)).send();
    calls.as(ada, "restore" + one).at("id", gone).send();
    if (calls.has("merge" + one)) {
      merge(gone, create(renamed(known)).text("id"));
    }
    if (calls.has("erase" + one)) {
      calls.as(ada, "previewErasureOf" + one).at("id", gone).send();
      calls.as(ada, "erase" + one).at("id", gone).send();
    }
  }

  private void merge(String winner, String loser) {
    var merged =
        calls
            .as(ada, "merge" + one)
            .at("id", winner)
            .version(version(winner))
            .send(Map.of("loser", loser, "loser_version", version(loser)));
    calls.as(ada, "list" + one + "Merges").at("id", winner).send();
    calls
        .as(ada, "reverse" + one + "Merge")
        .at("id", winner)
        .at("merge", merged.text("merge"))
        .send();
  }

  private Browser.Answer create(Map<String, Object> draft) {
    return calls.as(ada, "create" + one).send(draft);
  }

  private Map<String, Object> renamed(Map<String, String> known) {
    var draft = new LinkedHashMap<>(draft(known, false));
    unique().forEach(field -> draft.computeIfPresent(field, (_, value) -> value + "3" + renamed++));
    return draft;
  }

  private int version(String id) {
    return ada.get("/api/" + type.path("plural").asString() + "/" + id)
        .body()
        .path("version")
        .asInt();
  }

  private String name() {
    return type.path("name").asString();
  }

  private List<String> unique() {
    return type.path("fields")
        .valueStream()
        .filter(field -> field.path("unique").asBoolean(false))
        .map(field -> field.path("name").asString())
        .toList();
  }

  /** The example of each field: of all that can be written, or of those that a record needs. */
  private Map<String, Object> draft(Map<String, String> known, boolean whole) {
    var draft = new LinkedHashMap<String, Object>();
    for (var field : type.path("fields")) {
      var name = field.path("name").asString();
      boolean needed = field.path("required").asBoolean(false);
      boolean given = field.path("writable").asBoolean(false) && !name.equals("owner");
      if (!given || !(whole || needed)) {
        continue;
      }
      switch (field.path("kind").asString()) {
        case "relation" -> {
          var to = field.path("to").path(0).asString();
          if (known.containsKey(to)) {
            draft.put(name, Map.of("type", to, "id", known.get(to)));
          }
        }
        case "relations" -> {
          var to = field.path("to").path(0).asString();
          if (known.containsKey(to)) {
            draft.put(name, List.of(known.get(to)));
          }
        }
        case "file" -> {
          if (known.containsKey("file")) {
            draft.put(name, known.get("file"));
          }
        }
        default -> draft.put(name, field.path("example"));
      }
    }
    return draft;
  }
}
