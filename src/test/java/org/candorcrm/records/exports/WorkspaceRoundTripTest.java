package org.candorcrm.records.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.Archives;
import org.candorcrm.records.query.FieldReads;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Following;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole workspace goes out and comes back, and no table has a row more, less or other. */
class WorkspaceRoundTripTest {

  private static final String PASSWORD = "kettle orchard violin 58";

  /** What counts for the installation that the rows are in, and not for the company. */
  private static final Map<String, Set<String>> OWN_TO_THE_PLACE =
      Map.of(
          "record_types", Set.of("version"),
          "schema_versions", Set.of("version"),
          "feed_cursors", Set.of("seq", "moved_at"));

  /** What matching makes of the records, in its own time on either side. */
  private static final Set<String> DERIVED =
      Set.of(
          "match_keys",
          "match_records",
          "match_values",
          "match_models",
          "match_pairs",
          "match_runs");

  @TempDir private static Path folder;

  private static RunningCandor candor;
  private static Workspace demo;
  private static Workspace copy;
  private static Path zip;
  private static Archives.Summary written;
  private static Archives.Summary taken;
  private static Browser ada;
  private static final Map<String, List<String>> differences = new TreeMap<>();

  @BeforeAll
  static void takeOutAndBack() throws Exception {
    // Whatever works by itself would change one of the two while they are compared.
    candor =
        RunningCandor.web(
            Map.of(
                "db-scheduler.polling-interval", "1d",
                "db-scheduler.immediate-execution-enabled", "false"));
    candor.bean(DemoLoading.class).load(LocalDate.of(2026, 6, 17), PASSWORD);
    demo = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    ada = in(demo, "ada@round.example");
    CurrentWorkspace.run(
        demo,
        () -> {
          candor.bean(Making.class).make();
          candor.bean(Measuring.class).measure(null);
        });
    addEverythingElse();
    awaitWhoFollows();
    candor.bean(FieldReads.class).write();
    zip = folder.resolve("demo.zip");
    var archives = candor.bean(Archives.class);
    written = CurrentWorkspace.call(demo, () -> archives.write(zip));
    copy = candor.bean(Workspaces.class).create("copy");
    in(copy, "boss@round.example");
    taken = CurrentWorkspace.call(copy, () -> archives.takeBack(zip));
    compare();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  private static void awaitWhoFollows() {
    for (var consumer : List.of("inbox", "duplicates", "radar-hearing")) {
      Following.until(candor, demo, consumer);
    }
  }

  /** Custom fields of every kind, a circle, a deleted record, a retired field, a file. */
  private static void addEverythingElse() {
    made("model/types", ROUND);
    var first = made("companies", "{\"name\": \"First\"}");
    var second = made("companies", "{\"name\": \"Second\", \"parent\": \"%s\"}".formatted(first));
    assertThat(ada.patch("/api/companies/" + first, 1, Map.of("parent", second)).status())
        .isEqualTo(200);
    var person = made("people", "{\"name\": \"Grace Hopper\"}");
    var project = made("x_rounds", VALUES.formatted(first, person, person));
    made("x_rounds", "{\"name\": \"Another\", \"x_next\": \"%s\"}".formatted(project));
    var gone = made("x_rounds", "{\"name\": \"Gone\"}");
    ada.with("If-Match", "\"1\"");
    assertThat(ada.delete("/api/x_rounds/" + gone).status()).isLessThan(300);
    ada.without("If-Match");
  }

  /** At once, before anybody works in one of them. */
  private static void compare() {
    tables(demo)
        .forEach((table, columns) -> {
          if (!DERIVED.contains(table)) {
            differences.put("lost from " + table, missing(table, columns, demo, copy));
          }
          if (!DERIVED.contains(table)
              && !Set.of("audit_log", "users", "sources").contains(table)) {
            differences.put("added to " + table, missing(table, columns, copy, demo));
          }
        });
    // That the export itself was written down.
    differences.computeIfPresent(
        "lost from audit_log",
        (table, rows) -> rows.stream().filter(row -> !row.contains("workspace_exported")).toList());
  }

  private static Map<String, List<String>> tables(Workspace workspace) {
    return CurrentWorkspace.call(workspace, () -> candor.bean(Catalog.class).tables());
  }

  @Test
  void everyRowOfEveryTableIsTheSame() {
    assertThat(tables(demo)).containsKeys("people", "x_rounds", "link_x_round_x_people", "changes");
    assertThat(tables(copy).keySet()).containsExactlyInAnyOrderElementsOf(tables(demo).keySet());
    assertThat(differences).containsKeys("lost from people", "added to people");
    differences.forEach((where, rows) -> assertThat(rows).as(where).isEmpty());
  }

  private static List<String> missing(
      String table, List<String> columns, Workspace there, Workspace here) {
    var compared =
        columns.stream()
            .filter(name -> !OWN_TO_THE_PLACE.getOrDefault(table, Set.of()).contains(name))
            .collect(Collectors.joining("\", \"", "\"", "\""));
    var rows = "select row_to_json(r)::text from (select %s from %s.\"%s\") r";
    return candor
        .bean(Database.class)
        .sql(
            rows.formatted(compared, there.schema(), table)
                + " except all "
                + rows.formatted(compared, here.schema(), table))
        .query(String.class)
        .list();
  }

  @Test
  void bothSidesCountTheSame() {
    assertThat(taken).isEqualTo(written);
    assertThat(taken.records()).isGreaterThan(10_000);
  }

  @Test
  void theCopyHasTheSameIndexes() {
    assertThat(indexes(copy)).containsExactlyInAnyOrderElementsOf(indexes(demo));
  }

  private static List<String> indexes(Workspace workspace) {
    return candor
        .bean(Database.class)
        .sql("select replace(indexdef, schemaname, '') from pg_indexes where schemaname = ?")
        .param(workspace.schema())
        .query(String.class)
        .list();
  }

  @Test
  void peopleGoOnWorkingInTheCopy() {
    var boss = key(copy, "boss@round.example");
    assertThat(boss.get("/api/x_rounds").body().path("items").size()).isEqualTo(2);
    assertThat(boss.get("/api/search?q=hopper").response().body()).contains("Grace Hopper");
    var made = boss.post("/api/companies", Map.of("name", "New here"));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(boss.post("/api/model/types", MORE).status()).isEqualTo(201);
    var back = key(copy, "ada@round.example");
    assertThat(back.get("/api/deals?limit=1").status()).isEqualTo(200);
  }

  @Test
  void aWorkspaceInUseIsNotTouched() {
    var archives = candor.bean(Archives.class);
    assertThatThrownBy(() -> CurrentWorkspace.call(demo, () -> archives.takeBack(zip)))
        .hasMessageContaining("workspace_not_empty");
  }

  @Test
  void aDamagedArchiveChangesNothing() throws IOException {
    var archives = candor.bean(Archives.class);
    var open = folder.resolve("open");
    CurrentWorkspace.call(demo, () -> archives.write(open));
    assertThat(archives.recognises(open)).isTrue();
    var people = open.resolve("tables/people.jsonl");
    Files.writeString(people, Files.readString(people).replaceFirst("a", "b"));
    var empty = candor.bean(Workspaces.class).create("empty");
    assertThatThrownBy(() -> CurrentWorkspace.call(empty, () -> archives.takeBack(open)))
        .hasMessageContaining("archive_damaged");
    assertThat(CurrentWorkspace.call(empty, () -> candor.bean(Catalog.class).tables()))
        .doesNotContainKey("x_rounds");
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenOver() {
    var archives = candor.bean(Archives.class);
    assertThatThrownBy(() -> CurrentWorkspace.call(demo, () -> archives.write(zip)))
        .hasMessageContaining("archive_exists");
    assertThat(zip).exists();
    assertThat(archives.recognises(folder.resolve("nothing.zip"))).isFalse();
  }

  private static String made(String noun, String body) {
    var answer = ada.post("/api/" + noun, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  private static Browser in(Workspace workspace, String email) {
    CurrentWorkspace.run(
        workspace, () -> candor.bean(Users.class).create(email, null, null, "administrator"));
    return key(workspace, email);
  }

  private static Browser key(Workspace workspace, String email) {
    var key = CurrentWorkspace.call(workspace, () -> candor.bean(ApiKeys.class).create(email, "t"));
    return Browser.withKey(candor, key);
  }

  private static final String MORE =
      """
      {"name": "more", "label": "More", "fields": [{"name": "a", "kind": "text"}]}
      """;

  private static final String ROUND =
      """
      {"name": "round", "label": "Round", "fields": [
        {"name": "code", "kind": "text", "unique": true, "searchable": true, "indexed": true},
        {"name": "about", "kind": "long_text"},
        {"name": "size", "kind": "number", "scale": 2, "min": 0, "indexed": true},
        {"name": "budget", "kind": "money", "indexed": true},
        {"name": "starts", "kind": "date"},
        {"name": "checked", "kind": "moment"},
        {"name": "secret", "kind": "yes_no"},
        {"name": "phase", "kind": "choice", "choices": ["idea", "work"], "default": "idea"},
        {"name": "tags", "kind": "choices", "open": true},
        {"name": "mails", "kind": "emails"},
        {"name": "calls", "kind": "phones"},
        {"name": "pages", "kind": "links"},
        {"name": "site", "kind": "address"},
        {"name": "boss", "kind": "person_name"},
        {"name": "stars", "kind": "rating"},
        {"name": "extra", "kind": "json"},
        {"name": "company", "kind": "relation", "to": "company"},
        {"name": "next", "kind": "relation", "to": "x_round"},
        {"name": "subject", "kind": "relation", "to": ["deal", "person"]},
        {"name": "people", "kind": "relations", "to": "person"},
        {"name": "double", "kind": "formula", "expression": "x_size * 2", "result": "number"}]}
      """;

  private static final String VALUES =
      """
      {"name": "Apollo \\"11\\" \\\\ Łódź 李 😀", "x_code": "AP-1", "x_about": "to the\\nmoon",
       "x_size": 12.5, "x_budget": {"amount": "1000.00", "currency": "JPY"},
       "x_starts": "0001-05-01", "x_checked": "2026-04-30T10:00:00.123456+02:00",
       "x_secret": true, "x_tags": ["moon", "a,b", "{\\"c\\"}", "null"],
       "x_mails": "a@example.com", "x_calls": ["+49 30 1"], "x_pages": ["nasa.gov"],
       "x_site": {"city": "Houston"}, "x_boss": "Gene Kranz", "x_stars": 5,
       "x_extra": {"a": [1.50, null, "x"]}, "x_company": "%s",
       "x_subject": {"type": "person", "id": "%s"}, "x_people": ["%s"]}
      """;
}
