package org.candorcrm.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where deliveries arrive in a test: a running Candor, and a server and a folder to fetch from. */
class Harbour {

  static final String ROWS = "Id,Name,E-mail\n1,Ada Byron,ada@a.example\n2,Bob,bob@a.example\n";

  @TempDir Path folder;
  RunningCandor candor;
  Browser ada;
  HttpServer server;
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile String served = ROWS;

  @BeforeEach
  void open() throws IOException {
    candor =
        RunningCandor.web(
            Map.of("candor.folders", folder.toString(), "candor.inside-addresses", "true"));
    ada = user("ada", "administrator");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/people.csv",
        exchange -> {
          asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          var bytes = served.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, asked.size() % 2 == 0 ? 0 : bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/people.csv");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/closed",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    candor.close();
  }

  Browser user(String name, String role) {
    var email = name + "@deliveries.example";
    return Browser.withKey(
        candor,
        candor.inWorkspace(() -> {
          candor.bean(Users.class).create(email, name, null, role);
          return candor.bean(ApiKeys.class).create(email, "test");
        }));
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  String add(Map<String, ?> more) {
    var body = new HashMap<String, Object>(Map.of("name", "Fair list", "type", "people"));
    body.put("key", "external_id");
    body.putAll(more);
    var added = ada.post("/api/deliveries", body);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    return added.text("id");
  }

  JsonNode run(String delivery) {
    var asked = ada.send("POST", "/api/deliveries/" + delivery + "/runs", null);
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
    return done(delivery, asked.text("id"));
  }

  /** A job does it. */
  JsonNode done(String delivery, String run) {
    return done(ada, delivery, run);
  }

  static JsonNode done(Browser who, String delivery, String run) {
    Waiting.until("the run " + run, () -> ended(who, delivery, run).isPresent());
    return ended(who, delivery, run).orElseThrow();
  }

  private static Optional<JsonNode> ended(Browser who, String delivery, String run) {
    var runs = who.get("/api/deliveries/" + delivery + "/runs").body().path("items");
    return runs.valueStream()
        .filter(one -> one.path("id").asString().equals(run))
        .filter(one -> !one.path("outcome").asString().equals("waiting"))
        .findFirst();
  }

  JsonNode drop(Browser who, String delivery, String text) {
    var dropped = send(who, delivery, text);
    assertThat(dropped.status()).as(dropped.response().body()).isEqualTo(202);
    return done(delivery, dropped.text("id"));
  }

  static Browser.Answer send(Browser who, String delivery, String text) {
    who.with("Content-Type", "application/octet-stream");
    try {
      return who.send("POST", "/api/deliveries/" + delivery + "/files?name=people.csv", text);
    } finally {
      who.without("Content-Type");
    }
  }

  long people() {
    return ada.get("/api/people?count=exact").body().path("count").asLong();
  }
}
