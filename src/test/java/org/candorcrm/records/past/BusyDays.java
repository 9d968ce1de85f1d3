package org.candorcrm.records.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;

/** Colleagues create, change, delete, bring back, merge, part again and undo, at random. */
final class BusyDays {

  static final List<String> LISTS =
      List.of(
          "/api/companies?limit=200",
          "/api/companies?sort=name&fields=name,industry,status,address,phones,employees,annual_revenue",
          "/api/companies?sort=address&limit=200",
          "/api/companies?count=exact&filter=" + PastDesk.coded("industry.contains(\"é\")"),
          "/api/companies?filter=" + PastDesk.coded("deals.exists(d, d.stage == \"won\")"),
          "/api/companies?fields=name,last_interaction_at,people,deals&limit=200",
          "/api/companies?search=str",
          "/api/people?limit=200&expand=company,reports_to",
          "/api/people?sort=-name&fields=name,emails,x_members,x_tags",
          "/api/people?filter=" + PastDesk.coded("emails.endsWith(\"@b.example\")"),
          "/api/people?filter=" + PastDesk.coded("company.status == \"customer\""),
          "/api/people?search=an",
          "/api/deals?limit=200",
          "/api/deals?sort=-amount,name&count=exact&limit=4",
          "/api/deals?sort=company.name&expand=company,person",
          "/api/deals?filter=" + PastDesk.coded("stage in [\"won\", \"lost\"] && amount > 500"),
          "/api/deals?filter=" + PastDesk.coded("close_date < date(\"2026-06-01\")"),
          "/api/deals?fields=name,x_twice,x_score,last_interaction_at&limit=200",
          "/api/deals?filter=" + PastDesk.coded("x_twice > 10 || x_flag"),
          "/api/interactions?limit=200&expand=participants",
          "/api/interactions?filter="
              + PastDesk.coded("participants.exists(p, p.role == \"user\")"),
          "/api/notes?limit=200&expand=about");

  static final Map<String, List<Map<String, Object>>> FIGURES =
      Map.of(
          "/api/deals/aggregate",
          List.of(
              figure("sum", "amount", "stage"),
              figure("avg", "x_score", "company.industry"),
              figure("count", null, "company"),
              figure("max", "close_date", "owner")),
          "/api/companies/aggregate",
          List.of(figure("sum", "annual_revenue", "status"), figure("count", null, "people")),
          "/api/people/aggregate",
          List.of(figure("count", null, "emails"), figure("count_distinct", "company", "role")));

  private final PastDesk desk;
  private final Random random;
  private final BusyValues values;
  private final Map<String, List<String>> known = new LinkedHashMap<>();
  private final List<String[]> merges = new ArrayList<>();
  private final List<String> batches = new ArrayList<>();

  BusyDays(PastDesk desk, Random random) {
    this.desk = desk;
    this.random = random;
    this.values = new BusyValues(desk, random);
    for (var noun : List.of("companies", "people", "deals", "interactions", "notes")) {
      known.put(noun, new ArrayList<>());
    }
    if (desk.ada.get("/api/model/types/deal").body().toString().contains("x_score")) {
      return;
    }
    field("deal", Map.of("name", "score", "kind", "rating", "label", "Score"));
    field("deal", Map.of("name", "flag", "kind", "yes_no", "label", "Flag"));
    field("deal", Map.of("name", "data", "kind", "json", "label", "Data"));
    field(
        "deal",
        Map.of(
            "name",
            "twice",
            "kind",
            "formula",
            "label",
            "Twice",
            "expression",
            "x_score * 2",
            "result",
            "number"));
    field(
        "person",
        Map.of("name", "members", "kind", "relations", "to", "company", "label", "Firms"));
    field("person", Map.of("name", "tags", "kind", "choices", "open", true, "label", "Tags"));
    field("person", Map.of("name", "seen", "kind", "moment", "label", "Seen"));
    desk.create("exchange_rates", Map.of("currency", "USD", "day", "2020-01-01", "rate", 0.9));
  }

  private void field(String type, Map<String, Object> field) {
    var answer = desk.ada.post("/api/model/types/" + type + "/fields", field);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static Map<String, Object> figure(String function, @Nullable String field, String by) {
    var measure = new HashMap<String, Object>(Map.of("function", function));
    if (field != null) {
      measure.put("field", field);
    }
    return Map.of("group_by", List.of(by), "measures", List.of(measure));
  }

  List<String> records() {
    var paths = new ArrayList<String>();
    known.forEach((noun, ids) ->
        ids.forEach(id -> {
          if (desk.ada.get("/api/" + noun + "/" + id).status() == 200) {
            paths.add("/api/" + noun + "/" + id);
          }
        }));
    return paths;
  }

  void pass(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    var noun = one(List.copyOf(known.keySet()));
    int dice = random.nextInt(20);
    if (dice < 7 || of(noun).size() < 3) {
      of(noun).add(desk.create(noun, values.of(noun, true)));
      return;
    }
    var id = one(of(noun));
    var record = desk.ada.get("/api/" + noun + "/" + id);
    switch (dice) {
      case 7, 8 -> delete(noun, id, record);
      case 9, 10 -> desk.ada.post("/api/" + noun + "/" + id + "/restoration", Map.of());
      case 11 -> merge(noun, id, record);
      case 12 -> part();
      case 13 -> batch(noun);
      case 14 -> undo();
      default -> {
        if (record.status() == 200) {
          desk.change(noun, record.body(), values.of(noun, false));
        }
      }
    }
  }

  private List<String> of(String noun) {
    return known.computeIfAbsent(noun, none -> new ArrayList<>());
  }

  private void delete(String noun, String id, Browser.Answer record) {
    if (record.status() == 200) {
      desk.ada.with("If-Match", record.header("ETag").orElseThrow());
      desk.ada.delete("/api/" + noun + "/" + id);
      desk.ada.without("If-Match");
    }
  }

  private void merge(String noun, String winner, Browser.Answer record) {
    var loser = one(of(noun));
    var other = desk.ada.get("/api/" + noun + "/" + loser);
    if (record.status() == 200 && other.status() == 200 && !loser.equals(winner)) {
      desk.ada.with("If-Match", record.header("ETag").orElseThrow());
      var body = Map.of("loser", loser, "loser_version", other.body().path("version").asInt());
      var merged = desk.ada.post("/api/" + noun + "/" + winner + "/merges", body);
      desk.ada.without("If-Match");
      if (merged.status() < 300) {
        merges.add(new String[] {noun, winner, merged.text("merge")});
      }
    }
  }

  private void part() {
    if (!merges.isEmpty()) {
      var merge = merges.removeLast();
      desk.ada.post(
          "/api/%s/%s/merges/%s/reversal".formatted(merge[0], merge[1], merge[2]), Map.of());
    }
  }

  private void batch(String noun) {
    var operations = new ArrayList<Map<String, Object>>();
    for (var record : desk.ada.get("/api/" + noun + "?limit=3").body().path("items")) {
      operations.add(
          Map.of(
              "op",
              "update",
              "id",
              record.path("id").asString(),
              "version",
              record.path("version").asInt(),
              "values",
              values.of(noun, false)));
    }
    var done =
        desk.ada.post("/api/" + noun + "/batch", Map.of("atomic", false, "operations", operations));
    if (done.status() == 200) {
      batches.add(done.text("batch"));
    }
  }

  private void undo() {
    if (!batches.isEmpty()) {
      desk.ada.post("/api/undos", Map.of("batch", batches.removeLast()));
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
