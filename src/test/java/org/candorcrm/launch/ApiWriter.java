package org.candorcrm.launch;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates people and changes them by the API until nobody answers any more. */
final class ApiWriter implements Runnable {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Launched candor;
  private final String key;
  private final Map<UUID, Integer> acknowledged;

  /**
   * @param acknowledged takes the last version that was answered for each person
   */
  ApiWriter(Launched candor, String key, Map<UUID, Integer> acknowledged) {
    this.candor = candor;
    this.key = key;
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    try {
      for (int number = 0; ; number++) {
        UUID person = create(number);
        change(person, number);
      }
    } catch (IOException | InterruptedException killed) {
      // What was not answered was not acknowledged.
    }
  }

  private UUID create(int number) throws IOException, InterruptedException {
    String body = "{\"name\": {\"first\": \"Ada\", \"last\": \"Number %d\"}}".formatted(number);
    HttpResponse<String> answer = send("POST", "/api/people", body, null);
    var id = ID.matcher(answer.body());
    if (answer.statusCode() != 201 || !id.find()) {
      throw unexpected(answer);
    }
    UUID person = UUID.fromString(id.group(1));
    acknowledged.put(person, 1);
    return person;
  }

  private void change(UUID person, int number) throws IOException, InterruptedException {
    String body = "{\"job_title\": \"Engineer %d\"}".formatted(number);
    HttpResponse<String> answer = send("PATCH", "/api/people/" + person, body, "\"1\"");
    if (answer.statusCode() != 200) {
      throw unexpected(answer);
    }
    acknowledged.put(person, 2);
  }

  /** A database that is being killed under a living application is answered with 5xx. */
  private static IOException unexpected(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      return new IOException(answer.body());
    }
    throw new AssertionError(answer.statusCode() + " " + answer.body());
  }

  private HttpResponse<String> send(
      String method, String path, String body, @Nullable String version)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(candor.at(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", method.equals("PATCH") ? MERGE_PATCH : "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (version != null) {
      request.header("If-Match", version);
    }
    return candor.send(request.build());
  }

  private static final String MERGE_PATCH = "application/merge-patch+json";
}
