package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.records.ImportMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the guess is wrong, people say how a file is read. */
class ImportReadingTest {

  private static final Charset POLISH = Charset.forName("windows-1250");

  @TempDir private static Path folder;

  private static ImportDesk desk;

  @BeforeAll
  static void start() {
    desk = new ImportDesk(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void encodingAndDelimiterAreAsTheMappingSays() throws IOException {
    var file = folder.resolve("polish.csv");
    Files.write(file, "name#employees\nŁódź Sp.#7\nKraków Sp.#many\n".getBytes(POLISH));
    var mapping = Map.of("file", Map.of("encoding", "windows-1250", "delimiter", "#"));
    var done = desk.run(desk.propose(file, "companies", mapping));
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
    assertThat(names("Sp.")).containsExactly("Łódź Sp.");
    assertThat(desk.refused(done)).contains("Kraków");
  }

  @Test
  void theWebsiteOfANewCompanyTellsItsDomain() {
    var done =
        desk.imported(
            "sites.csv",
            "companies",
            null,
            """
            name,website
            Sites Own,https://www.Sites-Own.example/about?x=1
            Sites Plain,shop.sites.example
            Sites Page,https://www.linkedin.com/company/sites-page
            Sites Local,http://intranet/
            """);
    assertThat(done.created()).isEqualTo(4);
    assertThat(domains("Sites Own")).isEqualTo("{sites-own.example}");
    assertThat(domains("Sites Plain")).isEqualTo("{shop.sites.example}");
    assertThat(domains("Sites Page")).as("a page on the site of others").isNull();
    assertThat(domains("Sites Local")).isNull();
  }

  @Test
  void wordsOfChoicesAreFoundFarBelowTheFirstRows() {
    var text = new StringBuilder("name,status\n");
    for (int row = 0; row < 1_500; row++) {
      text.append("Far %d,%s\n".formatted(row, row % 2 == 0 ? "customer" : "prospect"));
    }
    text.append("Far last,Stammkunde\n");
    var proposal = desk.propose(desk.file("far.csv", text.toString()), "companies", null);
    assertThat(proposal.guess().toString()).contains("choices=[customer, prospect, Stammkunde]");
    var status = Map.of("field", "status", "values", Map.of("Stammkunde", "customer"));
    var mapping = Map.of("columns", Map.of("name", "name", "status", status));
    var done = desk.run(desk.propose(desk.file("far.csv", text.toString()), "companies", mapping));
    assertThat(done.summary()).isEqualTo("created 1501, changed 0, unchanged 0, refused 0");
  }

  @Test
  void whatIsSaidOfDomainsIsNotGuessedFromTheWebsite() {
    desk.imported(
        "said.csv",
        "companies",
        null,
        "name,website,domains\nSaid Twice,www.said.example,other.example\n");
    assertThat(domains("Said Twice")).isEqualTo("{other.example}");
    desk.imported(
        "again.csv",
        "companies",
        ImportMode.UPDATE,
        "name",
        "name,website\nSaid Twice,www.third.example\n");
    assertThat(domains("Said Twice")).as("it was there").isEqualTo("{other.example}");
  }

  private static @Nullable String domains(String name) {
    return desk.candor.inWorkspace(() ->
        desk.candor
            .bean(Database.class)
            .sql("select domains::text from {ws}.companies where name = ?")
            .param(name)
            .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
            .single()
            .orElse(null));
  }

  @Test
  void relationsAmongRowsAreFoundInTheSameReading() throws IOException {
    var file = folder.resolve("tree.csv");
    Files.write(file, "name#parent\nLiść#Gałąź\nGałąź#\n".getBytes(POLISH));
    var mapping = Map.of("file", Map.of("encoding", "windows-1250", "delimiter", "#"));
    var done = desk.run(desk.propose(file, "companies", mapping));
    assertThat(done.summary()).isEqualTo("created 2, changed 0, unchanged 0, refused 0");
  }

  @Test
  void decimalsAndDatesAreAsTheMappingSays() {
    var text = "last_name;birthday\n%s;3/4/1990\n";
    assertThat(birthday("Day first", text, Map.of("dates", "d/M/yyyy"))).isEqualTo("1990-04-03");
    assertThat(birthday("Month first", text, Map.of("dates", "M/d/yyyy"))).isEqualTo("1990-03-04");
    var firms = "name;employees\n%s;1.234\n";
    assertThat(employees("Grouped", firms, Map.of("decimals", "comma"))).isEqualTo(1234);
    var own =
        Map.of("name", "name", "employees", Map.of("field", "employees", "decimals", "comma"));
    desk.imported("own.csv", "companies", Map.of("columns", own), firms.formatted("Own column"));
    assertThat(employees("Own column")).isEqualTo(1234);
  }

  private static String birthday(String name, String text, Map<String, Object> reading) {
    var mapping = Map.of("file", reading);
    var done = desk.imported(name + ".csv", "people", mapping, text.formatted(name));
    assertThat(done.created()).isEqualTo(1);
    return desk.value(
        String.class, "select birthday::text from {ws}.people where name_last = ?", name);
  }

  private static int employees(String name, String text, Map<String, Object> reading) {
    var mapping = Map.of("file", reading);
    desk.imported(name + ".csv", "companies", mapping, text.formatted(name));
    return employees(name);
  }

  private static int employees(String name) {
    return desk.value(
        Integer.class, "select employees::int from {ws}.companies where name = ?", name);
  }

  @Test
  void anotherReadingHasItsColumnsProposedAnew() throws Exception {
    var bytes = "name#industry\nŻubr#forestry\n".getBytes(POLISH);
    var wrong = upload("/api/imports?name=again.csv&type=companies", bytes);
    assertThat(wrong.at("/mapping/columns").size()).isZero();
    var path = "/api/imports/" + wrong.path("id").asString() + "/mapping";
    var right =
        desk.ada.put(path, Map.of("file", Map.of("encoding", "windows-1250", "delimiter", "#")));
    assertThat(right.status()).as(right.response().body()).isEqualTo(200);
    assertThat(right.body().at("/mapping/columns").size()).isEqualTo(2);
    assertThat(right.body().at("/mapping/file/delimiter").asString()).isEqualTo("#");
    assertThat(right.body().at("/preview/0/values/name").asString()).isEqualTo("Żubr");
    var known =
        upload("/api/imports?name=a.csv&type=companies&encoding=windows-1250&delimiter=%23", bytes);
    assertThat(known.at("/preview/0/values/name").asString()).isEqualTo("Żubr");
  }

  @Test
  void whatIsNoReadingIsSaid() {
    var file = desk.file("plain.csv", "name\nPlain\n");
    for (var wrong :
        new Map<?, ?>[] {
          Map.of("encoding", "klingon"),
          Map.of("delimiter", ";;"),
          Map.of("decimals", "dots"),
          Map.of("dates", "someday"),
          Map.of("header", "yes"),
          Map.of("colour", "red")
        }) {
      assertThatThrownBy(() -> desk.propose(file, "companies", Map.of("file", wrong)))
          .as(wrong.toString())
          .hasMessageContaining("mapping_not_valid");
    }
  }

  private static java.util.List<String> names(String like) {
    return desk.candor.inWorkspace(() ->
        desk.candor
            .bean(org.candorcrm.platform.Database.class)
            .sql("select name from {ws}.companies where name like ?")
            .param("%" + like)
            .query(String.class)
            .list());
  }

  private static JsonNode upload(String path, byte[] bytes) throws Exception {
    var request =
        HttpRequest.newBuilder(desk.candor.at("/").resolve(path))
            .header("Authorization", desk.ada.sent("Authorization"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
      return JsonMapper.shared().readTree(response.body());
    }
  }
}
