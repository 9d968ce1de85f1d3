package org.candorcrm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stranger cannot fill the memory, however the body calls itself and with no length announced.
 */
class BodyLimitTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sign-ins,application/json",
    "/api/sign-ins,application/JSON",
    "/api/setup,application/json",
    "/api/joinings,application/json",
    "/api/sign%2Dins,application/json",
    "/api/%6Aoinings,application/json"
  })
  void aLongBodyFromAStrangerIsRefused(String path, String type)
      throws IOException, InterruptedException {
    var body = ("[" + "[],".repeat(20_000) + "[]]").getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(candor.at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }
  }

  @Test
  void aBodyOfCountlessLittleValuesIsRefusedBeforeItFillsTheMemory() {
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "representative"));
    var ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    var countless = new ArrayList<Map<String, Object>>(Collections.nCopies(160_000, Map.of()));
    var answer = ada.post("/api/companies/batch", Map.of("operations", countless));
    assertThat(answer.code()).isEqualTo("body_not_json");
    var many = new ArrayList<Map<String, Object>>(Collections.nCopies(1_001, Map.of()));
    assertThat(ada.post("/api/companies/batch", Map.of("operations", many)).code())
        .isEqualTo("batch_too_large");
  }
}
