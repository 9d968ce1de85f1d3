package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewers;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who may import, and what hostile files come to, by the API. */
class ImportRightsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CSV = "last_name,email\nKey,key@x.example\n";

  private static final String PASSWORD = "a long enough password";

  private static RunningCandor candor;
  private static String boss;
  private static String manager;
  private static String other;
  private static String representative;

  record Answer(int status, String body) {
    String text(String field) {
      return JsonMapper.shared().readTree(body).path(field).asString("");
    }
  }

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    boss = key("boss@import.example", "administrator");
    manager = key("manager@import.example", "manager");
    other = key("other@import.example", "manager");
    representative = key("rep@import.example", "representative");
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void whoHasNotTheCapabilityImportsNothing() throws Exception {
    var refused = upload(representative, "people.csv", CSV.getBytes());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("import_not_allowed");
    assertThat(send(representative, "GET", "/api/imports", new byte[0]).status()).isEqualTo(403);
  }

  @Test
  void anImportIsItsStartersOwn() throws Exception {
    var mine = upload(manager, "people.csv", CSV.getBytes());
    assertThat(mine.status()).as(mine.body()).isEqualTo(201);
    var path = "/api/imports/" + mine.text("id");
    assertThat(send(manager, "GET", path, new byte[0]).status()).isEqualTo(200);
    assertThat(send(boss, "GET", path, new byte[0]).status()).isEqualTo(200);
    for (var each : new String[] {path, path + "/refused"}) {
      assertThat(send(other, "GET", each, new byte[0]).status()).as(each).isEqualTo(404);
    }
    assertThat(send(other, "POST", path + "/run", new byte[0]).status()).isEqualTo(404);
  }

  @Test
  void aNarrowedKeyPlansAnImportButDoesNotRunItWithItsOwnersRights() throws Exception {
    var narrowed =
        candor.inWorkspace(() -> {
          var owner = candor.bean(Users.class).find("boss@import.example").orElseThrow();
          var viewer = candor.bean(Viewers.class).of(owner);
          return candor.bean(ApiKeys.class).create(viewer, "narrow", "manager", null);
        });
    var planned = upload(narrowed, "people.csv", CSV.getBytes());
    assertThat(planned.status()).as(planned.body()).isEqualTo(201);
    var path = "/api/imports/" + planned.text("id") + "/run";
    var run = send(narrowed, "POST", path, new byte[0]);
    assertThat(run.status()).isEqualTo(403);
    assertThat(run.text("code")).isEqualTo("import_needs_own_rights");
    assertThat(send(boss, "POST", path, new byte[0]).status()).isEqualTo(202);
  }

  /** A key of who imported reads no more of the file than its role reads of the records. */
  @Test
  void whatStandsInAFileIsForWhoReadsWhereItGoes() throws Exception {
    var rows = "last_name,birthday,email\nClosed,someday,not an address\n";
    var planned = upload(boss, "birthdays.csv", rows.getBytes());
    var path = "/api/imports/" + planned.text("id");
    var none = Map.of("read", "none");
    var deals = Map.of("*", none, "deal", Map.of("read", "all"));
    var elsewhere = key("deals_alone", deals);
    var partly = Map.of("read", "all", "create", true, "fields", Map.of("birthday", "hidden"));
    var hidden = key("no_birthdays", Map.of("person", partly));
    for (var each : new String[] {"", "/refused", "/proposal"}) {
      assertThat(send(elsewhere, "GET", path + each, new byte[0]).text("code"))
          .as(each)
          .isEqualTo("type_closed");
    }
    assertThat(send(elsewhere, "GET", "/api/imports", new byte[0]).body())
        .doesNotContain("birthdays.csv");
    assertThat(send(hidden, "GET", path, new byte[0]).status()).isEqualTo(200);
    for (var each : new String[] {"/refused", "/proposal"}) {
      assertThat(send(hidden, "GET", path + each, new byte[0]).text("code"))
          .as(each)
          .isEqualTo("import_content_closed");
    }
    assertThat(send(boss, "GET", path + "/refused", new byte[0]).status()).isEqualTo(200);
  }

  private static String key(String role, Map<String, ?> types) {
    var ends = Instant.now().plusSeconds(86_400).toString();
    var closure = Map.of("reason", "For a partner", "ends_at", ends);
    var body =
        Map.of(
            "name", role,
            "label", role,
            "types", types,
            "capabilities", List.of("import"),
            "closure", closure);
    var made = Browser.signedIn(candor, "boss@import.example", PASSWORD);
    var added = made.post("/api/roles", body);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    return made.post("/api/keys", Map.of("name", role, "role", role)).text("key");
  }

  @Test
  void hostileFilesGetACodedAnswer() throws Exception {
    var random = new Random(20);
    var names = new String[] {"a.csv", "a.tsv", "a.xlsx", "a.vcf", "a.jsonl", "a", "a.zip"};
    byte[][] seeds = {
      CSV.getBytes(),
      "PK\u0003\u0004 not really".getBytes(),
      "{\"last_name\": \"A\"}\n{\"last_name\":".getBytes(),
      "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n".getBytes(),
      "\u0000\u0000,\"\"\"\n\r\n,,,,\"".getBytes()
    };
    for (int i = 0; i < 150; i++) {
      var bytes = hostile(seeds[random.nextInt(seeds.length)], random);
      var answer = upload(boss, names[random.nextInt(names.length)], bytes);
      assertThat(answer.status()).as("round %d: %s", i, answer.body()).isLessThan(500);
      if (answer.status() >= 400) {
        assertThat(answer.body()).as("round %d", i).contains("\"code\"");
      }
    }
  }

  @Test
  void oddParametersGetACodedAnswer() throws Exception {
    for (var query :
        new String[] {
          "name=a.csv&type=nothing",
          "name=a.csv&type=people&mode=burn",
          "name=a.csv&type=people&mode=upsert&key=nothing",
          "name=a.csv&type=deal_stage_changes",
          "type=people"
        }) {
      var answer = send(boss, "POST", "/api/imports?" + query, CSV.getBytes());
      assertThat(answer.status()).as(query + answer.body()).isBetween(400, 422);
      assertThat(answer.text("code")).as(query).isNotBlank();
    }
    assertThat(send(boss, "GET", "/api/imports/not-an-id", new byte[0]).status())
        .isBetween(400, 404);
  }

  private static byte[] hostile(byte[] seed, Random random) {
    if (random.nextInt(4) == 0) {
      var noise = new byte[random.nextInt(4000)];
      random.nextBytes(noise);
      return noise;
    }
    var bytes = Arrays.copyOf(seed, seed.length + random.nextInt(40));
    for (int i = 0; i < random.nextInt(12); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static Answer upload(String key, String name, byte[] bytes)
      throws IOException, InterruptedException {
    return send(key, "POST", "/api/imports?type=people&name=" + name, bytes);
  }

  private static Answer send(String key, String method, String path, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(candor.at(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/octet-stream")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var response = CLIENT.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  private static String key(String email, String role) {
    return candor.inWorkspace(() -> {
      candor.bean(Users.class).create(email, null, PASSWORD, role);
      return candor.bean(ApiKeys.class).create(email, "test");
    });
  }
}
