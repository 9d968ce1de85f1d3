package org.candorcrm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem document, and never a failure of ours. */
class OddRequestsTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator"));
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void nulInAnAddressIsRefused() {
    for (var path :
        List.of(
            "/api/audit?action=%00",
            "/api/closures?record_type=%00",
            "/api/companies?search=a%00",
            "/api/companies/%00",
            "/api/answers?measure=deals_won&filter=%ff%fe",
            "/api/search?q=%C3%28")) {
      var answer = ada.get(path);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.code()).as(path).isEqualTo("request_refused");
    }
  }

  @Test
  void aParameterThatCannotBeReadSaysWhatItTakes() {
    var expected =
        Map.of(
            "/api/disagreements?limit=many", "a whole number",
            "/api/duplicates?type=people&kind=odd", "review, sure",
            "/api/privacy-requests?state=odd", "open or all",
            "/api/privacy-requests?cursor=odd", "an id");
    expected.forEach((path, takes) -> {
      var answer = ada.get(path);
      assertThat(answer.code()).as(path).isEqualTo("parameter_not_valid");
      assertThat(answer.text("detail")).as(path).contains(takes);
    });
  }

  @Test
  void theAddressOfErrorsIsNoAddress() {
    var answer = new Browser(candor).get("/error");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("no_such_route");
  }

  @Test
  void oddLinesAreAnsweredWithProblemDocuments() throws IOException {
    for (var line :
        List.of(
            "GET //api/companies",
            "GET /api/companies;a=b",
            "GET /api/files/..%2f..%2fetc",
            "GET /api/%00",
            "GET /api/%zz",
            "TRACE /api/companies",
            "PROPFIND /api/companies",
            "GET /api/{}|^")) {
      var answer = raw(line);
      assertThat(answer).as(line).matches("(?s)HTTP/1.1 4\\d\\d .*");
      assertThat(answer).as(line).contains("application/problem+json").contains("\"code\":");
      assertThat(answer).as(line).doesNotContain("<html", "Tomcat", "\"path\"");
    }
  }

  private static String raw(String line) throws IOException {
    var address = candor.at("/");
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      var request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
