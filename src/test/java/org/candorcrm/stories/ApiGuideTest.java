package org.candorcrm.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API guide tells the truth: each of its examples is answered as it says. */
class ApiGuideTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyExampleOfTheApiGuideIsAnsweredAsItSays() throws Exception {
    var examples = HttpExample.in(Files.readString(Path.of("docs/api.md")));
    assertThat(examples).hasSizeGreaterThan(15);
    try (var candor = RunningCandor.web();
        var client = HttpClient.newHttpClient()) {
      var key =
          candor.inWorkspace(() -> {
            candor.bean(Users.class).create("guide@candor.example", "G", null, "administrator");
            return candor.bean(ApiKeys.class).create("guide@candor.example", "guide");
          });
      var kept = new HashMap<String, String>();
      for (var example : examples) {
        play(candor, client, key, example, kept);
      }
    }
  }

  private static void play(
      RunningCandor candor,
      HttpClient client,
      String key,
      HttpExample example,
      Map<String, String> kept)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(candor.at(encoded(filled(example.path(), kept))))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(
                example.method(),
                example.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(filled(example.body(), kept)));
    example.headers().forEach(request::header);
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    var told = example.method() + " " + example.path() + "\n" + answer.body();
    assertThat(answer.statusCode()).as(told).isEqualTo(example.status());
    if (example.expected() != null) {
      var body = JSON.readTree(answer.body());
      contains(told, body, JSON.readTree(filled(example.expected(), kept)));
      example.kept().forEach((name, field) -> kept.put(name, body.at("/" + field).asString()));
    }
  }

  /** The answer holds at least what the guide shows; the items of a list in the same order. */
  private static void contains(String told, JsonNode answer, JsonNode shown) {
    if (shown.isObject()) {
      for (var field : shown.properties()) {
        assertThat(answer.has(field.getKey())).as(field.getKey() + " in " + told).isTrue();
        contains(told, answer.get(field.getKey()), field.getValue());
      }
      return;
    }
    if (shown.isArray()) {
      for (int i = 0; i < shown.size(); i++) {
        contains(told, answer.path(i), shown.get(i));
      }
      return;
    }
    assertThat(answer).as(told).isEqualTo(shown);
  }

  private static String filled(String text, Map<String, String> kept) {
    var filled = text;
    for (var entry : kept.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  /** The guide shows filters as people write them. */
  private static String encoded(String path) {
    return path.replace("&&", "%26%26")
        .replace(" ", "%20")
        .replace("\"", "%22")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }
}
