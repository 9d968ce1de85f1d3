package org.candorcrm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stranger cannot fill the memory, however the body calls itself and with no length announced.
 */
class BodyLimitTest {

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
    "/api/joinings,application/json"
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
}
