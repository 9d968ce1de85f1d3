package org.candorcrm.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a running Candor as a browser does (cookie and CSRF token after {@link #signIn}) or as a
 * program does ({@link #withKey}).
 */
public final class Browser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final RunningCandor candor;
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Browser(RunningCandor candor) {
    this.candor = candor;
  }

  /** What came back; the body is null where there is none. */
  public record Answer(int status, HttpResponse<String> response) {

    public JsonNode body() {
      return JSON.readTree(response.body());
    }

    /** The code of the problem. */
    public String code() {
      return body().path("code").asString("");
    }

    public String text(String field) {
      return body().path(field).asString("");
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** The value of a cookie that was set. */
    public Optional<String> cookie(String name) {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
          .findFirst();
    }
  }

  public static Browser withKey(RunningCandor candor, String key) {
    return new Browser(candor).with("Authorization", "Bearer " + key);
  }

  public static Browser signedIn(RunningCandor candor, String email, String password) {
    var browser = new Browser(candor);
    var answer = browser.signIn(Map.of("email", email, "password", password));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.response().body());
    }
    return browser;
  }

  /** Keeps cookie and CSRF token when it works. */
  public Answer signIn(Map<String, String> body) {
    var answer = post("/api/sign-ins", body);
    if (answer.status() == 201) {
      with("Cookie", "candor_session=" + answer.cookie("candor_session").orElseThrow());
      with("X-CSRF-Token", answer.text("csrf_token"));
    }
    return answer;
  }

  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Browser without(String header) {
    headers.remove(header);
    return this;
  }

  public String sent(String header) {
    return headers.getOrDefault(header, "");
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public Answer patch(String path, int version, Object body) {
    with("If-Match", "\"" + version + "\"");
    try {
      return send("PATCH", path, body);
    } finally {
      without("If-Match");
    }
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, Object body) {
    var request = HttpRequest.newBuilder(URI.create(candor.at("/") + path.substring(1)));
    headers.forEach(request::header);
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method,
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(
                body instanceof String text ? text : JSON.writeValueAsString(body)));
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
