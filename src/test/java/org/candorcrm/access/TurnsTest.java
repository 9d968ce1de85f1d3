package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody keeps a node busy alone. */
class TurnsTest {

  private static final int MOST_TRIES = 2_000;
  private static final int LONG = 300_000;

  private static RunningCandor candor;

  @BeforeAll
  static void open() {
    candor =
        RunningCandor.web(
            Map.of("candor.share-of-one-user", 3, "candor.patience-with-one-user", "50ms"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void whoHasTooMuchWorkedOnWaitsAloneAndIsToldToComeBack() throws Exception {
    var busy = hired("busy@office.example");
    var other = hired("other@office.example");
    var key = Browser.withKey(candor, busy.post("/api/keys", Map.of("name", "P")).text("key"));
    try (var one = new Slow(busy, 0);
        var two = new Slow(busy, 0);
        var three = new Slow(busy, 0)) {
      var refused = refused(busy);
      assertThat(refused.code()).isEqualTo("too_many_at_once");
      assertThat(refused.header("Retry-After")).contains("1");
      assertThat(key.get("/api/me").status()).as("a key is no second share").isEqualTo(429);
      assertThat(other.get("/api/me").status()).isEqualTo(200);
      assertThat(one.ended()).contains("201");
      assertThat(busy.get("/api/me").status()).isEqualTo(200);
      assertThat(two.ended()).contains("201");
      assertThat(three.ended()).contains("201");
    }
    assertThat(key.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void longJsonHasFewerTurnsThanTheRest() throws Exception {
    var busy = hired("long@office.example");
    try (var one = new Slow(busy, LONG);
        var two = new Slow(busy, LONG)) {
      var text = "x".repeat(LONG);
      var much = Map.of("name", "Long Mill", "description", text);
      var refused = busy.post("/api/companies", much);
      for (int i = 0; i < MOST_TRIES && refused.status() != 429; i++) {
        refused = busy.post("/api/companies", much);
      }
      assertThat(refused.code()).isEqualTo("too_many_at_once");
      assertThat(busy.post("/api/companies", Map.of("name", "Short Mill")).status()).isEqualTo(201);
      assertThat(one.ended()).contains("201");
      assertThat(two.ended()).contains("201");
    }
  }

  /** The slow requests have begun once one more is refused. */
  private static Browser.Answer refused(Browser busy) {
    var answer = busy.get("/api/me");
    for (int i = 0; i < MOST_TRIES && answer.status() == 200; i++) {
      answer = busy.get("/api/me");
    }
    return answer;
  }

  private static Browser hired(String email) {
    candor.inWorkspace(() ->
        candor.bean(Users.class).create(email, "Somebody", Office.PASSWORD, "representative"));
    return Browser.signedIn(candor, email, Office.PASSWORD);
  }

  /** A request whose body comes to no end until it is told to. */
  private static final class Slow implements AutoCloseable {

    private static final String BEGIN = "{\"name\": ";
    private static final String END = "\"Slow Mill\"}";

    private final Socket socket;
    private final String end;

    /**
     * @param padding so many spaces behind the JSON
     */
    Slow(Browser sender, int padding) throws IOException {
      end = END + " ".repeat(padding);
      var place = candor.at("/api/companies");
      socket = new Socket(place.getHost(), place.getPort());
      send(
          """
          POST /api/companies HTTP/1.1\r
          Host: localhost\r
          Connection: close\r
          Content-Type: application/json\r
          Cookie: %s\r
          X-CSRF-Token: %s\r
          Content-Length: %d\r
          \r
          %s\
          """
              .formatted(
                  sender.sent("Cookie"),
                  sender.sent("X-CSRF-Token"),
                  BEGIN.length() + end.length(),
                  BEGIN));
    }

    private void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }

    /** The answer's first line. */
    String ended() throws IOException {
      send(end);
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
