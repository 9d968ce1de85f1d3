package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.duplicates.Twins.eventually;
import static org.candorcrm.identity.duplicates.Twins.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.SharedFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Three sources that know the same people and companies, taken in one after the other: what is
 * linked without asking is right, answers bring the rest together, and every merge can be undone.
 */
class SenzingTest {

  /** In this order: a name in parts is better than a whole one, and that than a native one. */
  private static final Map<String, Object> PEOPLE = new LinkedHashMap<>();

  private static final Map<String, Object> COMPANIES = new LinkedHashMap<>();

  static {
    for (var all : List.of(PEOPLE, COMPANIES)) {
      all.put("RECORD_ID", "external_id");
      all.put("EMAIL_ADDRESS", "emails");
      all.put("PHONE_NUMBER", "phones");
      all.put("ADDR_LINE1", "address.street");
      all.put("ADDR_CITY", "address.city");
      all.put("ADDR_POSTAL_CODE", "address.postcode");
      all.put("ADDR_COUNTRY", "address.country");
      all.put("NATIONAL_ID_NUMBER", "x_national_id");
    }
    PEOPLE.put("NATIVE_NAME_FULL", List.of("name", "x_native_name"));
    PEOPLE.put("PRIMARY_NAME_FULL", "name");
    PEOPLE.put("PRIMARY_NAME_LAST", "name.last");
    PEOPLE.put("PRIMARY_NAME_FIRST", "name.first");
    PEOPLE.put("PRIMARY_NAME_MIDDLE", "name.middle");
    PEOPLE.put("DATE_OF_BIRTH", "birthday");
    PEOPLE.put("SSN_NUMBER", "x_ssn");
    PEOPLE.put("DRIVERS_LICENSE_NUMBER", "x_license");
    PEOPLE.put("PASSPORT_NUMBER", "x_passport");
    COMPANIES.put("PRIMARY_NAME_ORG", "name");
    COMPANIES.put("TAX_ID_NUMBER", "x_tax_id");
    COMPANIES.put("LEI_NUMBER", "x_lei");
  }

  private Twins twins;
  private Truthset set;

  @BeforeEach
  void open() {
    set = new Truthset(SharedFolder.of("senzing_truthset"));
    twins = new Twins();
    fields("person", "x_native_name", "x_national_id", "x_ssn", "x_license", "x_passport");
    fields("company", "x_national_id", "x_tax_id", "x_lei");
    var before = twins.browser().get("/api/duplicate-settings/people").body().path("fields");
    var roles = new LinkedHashMap<String, String>();
    before.properties().forEach(one -> roles.put(one.getKey(), one.getValue().asString()));
    roles.put("x_native_name", "full_name");
    expect(
        200, twins.browser().patch("/api/duplicate-settings/people", 0, Map.of("fields", roles)));
  }

  @AfterEach
  void close() {
    if (twins != null) {
      twins.close();
    }
  }

  private void fields(String type, String... names) {
    for (var name : names) {
      var field = Map.of("name", name, "label", name, "kind", "text");
      expect(201, twins.browser().post("/api/model/types/" + type + "/fields", field));
    }
  }

  @Test
  void peopleComeTogether() {
    comeTogether("PERSON", "people", PEOPLE);
  }

  @Test
  void companiesComeTogether() {
    comeTogether("ORGANIZATION", "companies", COMPANIES);
  }

  private void comeTogether(String kind, String type, Map<String, Object> fields) {
    var truth = set.truth();
    for (var source : Truthset.SOURCES) {
      var cut = set.cut(source, kind, fields);
      if (cut.rows() > 0) {
        takeIn(source, type, cut);
      }
    }
    twins.matchEverything(type);
    assertThat(wrong(clusters(type), truth)).as("linked without asking, and wrong").isEmpty();
    int before = missing(clusters(type), truth);
    var answers = answered(type, truth);
    assertThat(wrong(clusters(type), truth)).as("wrong after the answers").isEmpty();
    assertThat(missing(clusters(type), truth)).isLessThanOrEqualTo(before / 10);
    undone(answers);
    assertThat(missing(clusters(type), truth)).isEqualTo(before);
  }

  private void takeIn(String source, String type, Truthset.Cut cut) {
    twins.browser().with("Content-Type", "application/octet-stream");
    var address = "/api/imports?name=" + source + ".csv&source=" + source + "&type=" + type;
    var id = expect(201, twins.browser().post(address, cut.text())).text("id");
    twins.browser().without("Content-Type");
    var mapping = Map.of("type", type, "mode", "create", "match", true, "columns", cut.columns());
    expect(200, twins.browser().put("/api/imports/" + id + "/mapping", mapping));
    expect(202, twins.browser().post("/api/imports/" + id + "/run", null));
    eventually(() -> progress(id).path("status").asString().matches("done|failed"));
    var done = progress(id);
    assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("done");
    var refused = twins.browser().get("/api/imports/" + id + "/refused").response().body();
    int nameless = done.path("refused").asInt();
    assertThat(refused.lines().skip(1))
        .as("only a name is missing")
        .allMatch(SenzingTest::nameless);
    assertThat(done.path("created").asInt() + done.path("matched").asInt())
        .isEqualTo(cut.rows() - nameless);
    assertThat(rows(source, type)).as("rows kept of " + source).isEqualTo(cut.rows() - nameless);
  }

  /** Who is nobody for sure and has no name cannot be a record of their own. */
  private static boolean nameless(String line) {
    return line.isBlank() || line.contains("name must not be empty");
  }

  private JsonNode progress(String id) {
    return twins.browser().get("/api/imports/" + id).body();
  }

  /** A merge that somebody made, with both records as they were before. */
  private record Merged(String answer, String type, List<UUID> pair, List<JsonNode> before) {}

  /** Answers every pair of both queues as the truth has it, until none is left. */
  private List<Merged> answered(String type, Map<String, String> truth) {
    var merges = new ArrayList<Merged>();
    for (int round = 0; round < 12; round++) {
      var pairs = new ArrayList<JsonNode>();
      for (var which : List.of("sure", "review")) {
        var page = "/api/duplicates?type=" + type + "&kind=" + which + "&limit=500";
        expect(200, twins.browser().get(page)).body().path("items").forEach(pairs::add);
      }
      int answers = 0;
      for (var pair : pairs) {
        answers += answer(type, truth, pair, merges) ? 1 : 0;
      }
      if (answers == 0) {
        return merges;
      }
      twins.matchEverything(type);
    }
    return merges;
  }

  private boolean answer(
      String type, Map<String, String> truth, JsonNode pair, List<Merged> merges) {
    var ids = List.of(pair.at("/one/id").asString(), pair.at("/other/id").asString());
    var rows = ids.stream().map(id -> twins.browser().get("/api/" + type + "/" + id)).toList();
    if (rows.stream().anyMatch(row -> row.status() != 200)) {
      return false;
    }
    var clusters = clusters(type);
    var said = new TreeSet<String>();
    for (var id : ids) {
      clusters
          .getOrDefault(UUID.fromString(id), List.of())
          .forEach(row -> said.add(String.valueOf(truth.get(row))));
    }
    boolean same = said.size() == 1;
    var versions =
        Map.of(
            ids.get(0), rows.get(0).body().path("version").asInt(),
            ids.get(1), rows.get(1).body().path("version").asInt());
    var body =
        same ? Map.of("answer", "same", "versions", versions) : Map.of("answer", "different");
    var address = "/api/duplicates/" + type + "/" + ids.get(0) + "/" + ids.get(1) + "/answers";
    var answer = expect(201, twins.browser().post(address, body));
    if (same) {
      merges.add(
          new Merged(
              answer.text("id"),
              type,
              ids.stream().map(UUID::fromString).toList(),
              rows.stream().map(row -> row.body()).toList()));
    }
    return true;
  }

  /** The last merge first; each gives both records back as they were. */
  private void undone(List<Merged> merges) {
    for (var merge : merges.reversed()) {
      expect(200, twins.browser().post("/api/duplicate-answers/" + merge.answer() + "/undo", null));
      for (int i = 0; i < 2; i++) {
        var now = twins.browser().get("/api/" + merge.type() + "/" + merge.pair().get(i)).body();
        assertThat(values(now)).isEqualTo(values(merge.before().get(i)));
      }
    }
  }

  private static Map<String, String> values(JsonNode record) {
    var values = new TreeMap<String, String>();
    record
        .properties()
        .forEach(one -> {
          if (!Set.of("version", "updated_at", "updated_by").contains(one.getKey())) {
            values.put(one.getKey(), one.getValue().toString());
          }
        });
    return values;
  }

  private int rows(String source, String type) {
    return inside(() ->
        database()
            .sql(
                """
                select count(*) from {ws}.source_records r join {ws}.sources s on s.id = r.source
                 where s.name = ? and r.record_type = ? and r.raw <> '{}'::jsonb
                """)
            .params(source, settings(type).type().id())
            .query(Integer.class)
            .single());
  }

  /** Which rows of the sources are one record. */
  private Map<UUID, List<String>> clusters(String type) {
    return inside(() -> {
      var clusters = new TreeMap<UUID, List<String>>();
      database()
          .sql(
              """
              select s.name || '/' || r.external_id, coalesce(t.merged_into, t.id)
                from {ws}.source_records r join {ws}.sources s on s.id = r.source
                join {ws}."%s" t on t.id = r.record
              """
                  .formatted(settings(type).type().table()))
          .query(row -> {
            clusters
                .computeIfAbsent(row.getObject(2, UUID.class), fresh -> new ArrayList<>())
                .add(row.getString(1));
          });
      return clusters;
    });
  }

  private <T> T inside(ScopedValue.CallableOp<T, RuntimeException> work) {
    return twins.office.candor.inWorkspace(work);
  }

  private Database database() {
    return twins.office.candor.bean(Database.class);
  }

  private MatchSettings settings(String type) {
    return twins.office.candor.bean(MatchSettingsTable.class).of(type);
  }

  private static List<List<String>> wrong(
      Map<UUID, List<String>> clusters, Map<String, String> truth) {
    return clusters.values().stream()
        .filter(rows -> rows.stream().map(truth::get).distinct().count() > 1)
        .toList();
  }

  /** How many pairs of rows belong together and do not stand together. */
  private static int missing(Map<UUID, List<String>> clusters, Map<String, String> truth) {
    var all = new ArrayList<List<String>>();
    clusters.forEach((record, rows) ->
        rows.forEach(row -> all.add(List.of(String.valueOf(truth.get(row)), record.toString()))));
    int missing = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = all.get(i).get(0).equals(all.get(j).get(0));
        missing += same && !all.get(i).get(1).equals(all.get(j).get(1)) ? 1 : 0;
      }
    }
    return missing;
  }
}
