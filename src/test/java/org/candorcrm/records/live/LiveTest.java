package org.candorcrm.records.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.candorcrm.access.Office;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an open screen hears, and what it must not. */
class LiveTest {

  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.withRecords();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aColleagueHearsOfWhatAnotherOneWrites() throws Exception {
    var writer = hired();
    try (var ear = new Ear(hired(), null)) {
      var made = writer.post("/api/companies", Map.of("name", "Heard Mill"));
      var id = made.text("id");
      assertThat(ear.heard(id)).contains("\"type\":\"company\"", "\"create\"");
      writer.patch("/api/companies/" + id, 1, Map.of("employees", 7));
      assertThat(ear.heard(id)).contains("\"update\"", "\"version\":2");
      writer.with("If-Match", "\"2\"").delete("/api/companies/" + id);
      assertThat(ear.heard(id)).contains("\"delete\"");
    }
  }

  @Test
  void whatIsOnesOwnAloneIsNotHeardByOthers() throws Exception {
    var owner = hired();
    try (var ear = new Ear(hired(), null)) {
      var hidden =
          owner.post(
              "/api/views",
              Map.of("name", "Mine", "record_type", "deal", "shared_with", "private"));
      var open = owner.post("/api/companies", Map.of("name", "After It"));
      var heard = ear.heard(open.text("id"));
      assertThat(ear.everything()).doesNotContain(hidden.text("id"));
      assertThat(heard).contains("company");
    }
  }

  @Test
  void whoComesBackHearsWhatWasMissed() throws Exception {
    var writer = hired();
    var reader = hired();
    String last;
    try (var ear = new Ear(reader, null)) {
      ear.heard(writer.post("/api/companies", Map.of("name", "Before")).text("id"));
      last = ear.lastId();
    }
    var missed = writer.post("/api/companies", Map.of("name", "Missed")).text("id");
    try (var ear = new Ear(reader, last)) {
      assertThat(ear.heard(missed)).contains("\"create\"");
    }
  }

  @Test
  void strangersHearNothing() {
    assertThat(new Browser(office.candor).get("/api/live").status()).isEqualTo(401);
  }

  @Test
  void aNarrowedKeyHearsOfNothingThatItsRoleDoesNotShow() throws Exception {
    var boss = office.boss().browser();
    var role =
        Map.of(
            "name",
            "deals_only",
            "label",
            "Deals only",
            "types",
            Map.of("company", Map.of("read", "none"), "deal", Map.of("read", "all")),
            "closure",
            Map.of("reason", "A program needs no more", "ends_at", office.inDays(30)));
    assertThat(boss.post("/api/roles", role).status()).isEqualTo(201);
    var key = boss.post("/api/keys", Map.of("name", "P", "role", "deals_only")).text("key");
    try (var ear = new Ear(Browser.withKey(office.candor, key), null)) {
      var writer = hired();
      var hidden = writer.post("/api/companies", Map.of("name", "Not For It")).text("id");
      ear.heard(writer.post("/api/deals", Map.of("name", "For it")).text("id"));
      assertThat(ear.everything()).doesNotContain(hidden);
    }
  }

  @Test
  void whoHasSignedOutHearsNothingMore() throws Exception {
    var writer = hired();
    var leaving = hired();
    try (var ear = new Ear(leaving, null)) {
      assertThat(leaving.delete("/api/sign-ins/current").status()).isEqualTo(204);
      var later = writer.post("/api/companies", Map.of("name", "Later")).text("id");
      ear.ended();
      assertThat(ear.everything()).doesNotContain(later);
    }
  }

  @Test
  void aRevokedKeyHearsNothingMore() throws Exception {
    var owner = hired();
    var key = owner.post("/api/keys", Map.of("name", "Revoked")).text("key");
    try (var ear = new Ear(Browser.withKey(office.candor, key), null)) {
      var id = owner.get("/api/keys").body().path("items").get(0).path("id").asString();
      assertThat(owner.delete("/api/keys/" + id).status()).isEqualTo(204);
      var later = owner.post("/api/companies", Map.of("name", "Later")).text("id");
      ear.ended();
      assertThat(ear.everything()).doesNotContain(later);
    }
  }

  @Test
  void whoMissedFarTooMuchIsToldToReadAnewInsteadOfAllOfIt() throws Exception {
    var database = office.candor.bean(Database.class);
    office.candor.inWorkspace(
        () -> database.sql("select setval('{ws}.change_seq', 20000)").query(Long.class).single());
    var writer = hired();
    try (var ear = new Ear(hired(), null)) {
      ear.heard(writer.post("/api/companies", Map.of("name", "Now")).text("id"));
    }
    try (var ear = new Ear(hired(), "1")) {
      assertThat(ear.heard("\"type\":\"company\"")).contains("\"many\":true");
    }
  }

  @Test
  void oneUserKeepsNoMoreThanSomeStreamsOpen() throws Exception {
    var reader = hired();
    var ears = new ArrayList<Ear>();
    try {
      for (int i = 0; i < 30; i++) {
        ears.add(new Ear(reader, null));
      }
      assertThat(reader.get("/api/live").code()).isEqualTo("live_too_many");
    } finally {
      for (var ear : ears) {
        ear.close();
      }
    }
  }

  private static Browser hired() {
    return Browser.signedIn(office.candor, office.hire("representative").email(), Office.PASSWORD);
  }

  /** Reads a stream until it is closed. */
  private static final class Ear implements AutoCloseable {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuffer all = new StringBuffer();
    private final java.io.InputStream stream;
    private volatile String last = "";

    Ear(Browser browser, @Nullable String after) throws Exception {
      var request =
          HttpRequest.newBuilder(office.candor.at("/api/live")).timeout(Duration.ofSeconds(30));
      var way = browser.sent("Cookie").isEmpty() ? "Authorization" : "Cookie";
      request.header(way, browser.sent(way));
      if (after != null) {
        request.header("Last-Event-ID", after);
      }
      var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("event-stream");
      stream = answer.body();
      Thread.ofVirtual().start(this::read);
      heard("{}");
    }

    private void read() {
      try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
          all.append(line).append('\n');
          if (line.startsWith("id:")) {
            last = line.substring(3).strip();
          }
          lines.add(line);
        }
      } catch (java.io.IOException closed) {
        all.append("broken\n");
      }
      lines.add("ended");
    }

    /** The first line that holds this. */
    String heard(String text) throws InterruptedException {
      for (var line = lines.poll(20, TimeUnit.SECONDS);
          line != null;
          line = lines.poll(20, TimeUnit.SECONDS)) {
        if (line.contains(text)) {
          return line;
        }
      }
      throw new AssertionError("never heard " + text + " in " + all);
    }

    void ended() throws InterruptedException {
      heard("ended");
    }

    String everything() {
      return all.toString();
    }

    String lastId() {
      return last;
    }

    @Override
    public void close() throws Exception {
      stream.close();
    }
  }
}
