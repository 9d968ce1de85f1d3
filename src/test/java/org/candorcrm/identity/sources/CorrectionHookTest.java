package org.candorcrm.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source that was wrong is told so, in messages that it can verify. */
class CorrectionHookTest {

  private record Message(Map<String, List<String>> headers, String text) {
    JsonNode body() {
      return JsonMapper.shared().readTree(text);
    }

    String header(String name) {
      return headers.entrySet().stream()
          .filter(one -> one.getKey().equalsIgnoreCase(name))
          .map(one -> one.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  private static RunningCandor candor;
  private static Browser ada;
  private static HttpServer server;
  private static final List<Message> heard = new CopyOnWriteArrayList<>();
  private static volatile int status = 204;
  private static int number;

  private int shop;
  private int ledger;
  private String company;

  @BeforeAll
  static void open() throws IOException {
    candor =
        RunningCandor.web(
            Map.of(
                "candor.inside-addresses", "true",
                "candor.corrections-after", "PT0S",
                "candor.corrections-every", "PT1S",
                "candor.corrections-retry", "PT1S"));
    candor.inWorkspace(() -> {
      candor.bean(Users.class).create("ada@h.example", "Ada", null, "administrator");
      candor.bean(Users.class).create("rea@h.example", "Rea", null, "reader");
      return true;
    });
    ada = key("ada@h.example", "Ada's own");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          heard.add(new Message(Map.copyOf(exchange.getRequestHeaders()), text));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop(0);
    candor.close();
  }

  private static Browser key(String email, String name) {
    return Browser.withKey(
        candor, candor.inWorkspace(() -> candor.bean(ApiKeys.class).create(email, name)));
  }

  private static String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** Two programs contradict each other. */
  @BeforeEach
  void disagree() {
    heard.clear();
    status = 204;
    number++;
    company =
        key("ada@h.example", "shop " + number)
            .post("/api/companies", Map.of("name", "Two " + number, "employees", 3))
            .text("id");
    key("ada@h.example", "ledger " + number)
        .patch("/api/companies/" + company, 1, Map.of("employees", 4));
    shop = source("shop " + number);
    ledger = source("ledger " + number);
  }

  private static int source(String name) {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("select id from {ws}.sources where name = ?")
            .param(name)
            .query(Integer.class)
            .single());
  }

  private void believe(int source) {
    var place = Map.of("type", "companies", "record", company, "field", "employees");
    var settled =
        ada.post(
            "/api/disagreements/settlements", Map.of("items", List.of(place), "believe", source));
    assertThat(settled.status()).as(settled.response().body()).isEqualTo(200);
  }

  private String hook(int source) {
    var kept = ada.put("/api/sources/" + source + "/correction-hook", Map.of("address", address()));
    assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
    return kept.text("secret");
  }

  private JsonNode messages(int source) {
    return ada.get("/api/sources/" + source + "/correction-hook/messages").body().path("items");
  }

  @Test
  void whatWasDecidedAgainstASourceIsToldOnceAndCanBeVerified() {
    var secret = hook(shop);
    believe(ledger);
    await().until(() -> !heard.isEmpty());
    var message = heard.getFirst();
    var item = message.body().at("/items/0");
    assertThat(item.path("record").asString()).isEqualTo(company);
    assertThat(item.path("field").asString()).isEqualTo("employees");
    assertThat(item.path("says").asString()).isEqualTo("3");
    assertThat(item.path("decided").asString()).isEqualTo("4");
    var second = Instant.ofEpochSecond(Long.parseLong(message.header("webhook-timestamp")));
    var bytes = message.text().getBytes(StandardCharsets.UTF_8);
    var signed = Signature.of(secret, message.header("webhook-id"), second, bytes);
    assertThat(message.header("webhook-signature")).isEqualTo(signed.value());
    await().until(() -> messages(shop).at("/0/outcome").asString().equals("delivered"));
    assertThat(messages(shop).at("/0/corrections").asInt()).isEqualTo(1);
    assertThat(messages(shop).at("/0/status").asInt()).isEqualTo(204);
    candor.inWorkspace(() -> {
      candor.bean(TellingSources.class).look(scheduler());
      return true;
    });
    assertThat(messages(shop).size()).as("told once").isEqualTo(1);
    var kept =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select encode(secret, 'escape') from {ws}.correction_hooks where source = ?")
                .param(shop)
                .query(String.class)
                .single());
    assertThat(kept).doesNotContain(secret.substring(6, 20));
    assertThat(ada.get("/api/sources/" + shop + "/correction-hook").body().path("secret").isNull())
        .isTrue();
  }

  private static com.github.kagkarlsson.scheduler.SchedulerClient scheduler() {
    return candor.bean(com.github.kagkarlsson.scheduler.SchedulerClient.class);
  }

  @Test
  void whatDoesNotArriveIsTriedAgainUnderTheSameKey() {
    status = 503;
    hook(shop);
    believe(ledger);
    await().until(() -> heard.size() >= 2);
    assertThat(messages(shop).at("/0/problem/code").asString())
        .isEqualTo("correction_hook_refused");
    status = 200;
    await().until(() -> messages(shop).at("/0/outcome").asString().equals("delivered"));
    assertThat(heard.stream().map(one -> one.header("webhook-id")).distinct()).hasSize(1);
    assertThat(messages(shop).size()).isEqualTo(1);
  }

  @Test
  void whatWasGivenUpIsSentAgainByHandAndIsKnownThere() {
    status = 503;
    hook(shop);
    believe(ledger);
    await().until(() -> !heard.isEmpty());
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("update {ws}.correction_messages set tries = 7 where source = ?")
            .param(shop)
            .update());
    await().until(() -> messages(shop).at("/0/outcome").asString().equals("failed"));
    status = 204;
    var tries =
        "/api/sources/%d/correction-hook/messages/%s/tries"
            .formatted(shop, messages(shop).at("/0/id").asString());
    assertThat(key("rea@h.example", "Rea's own").post(tries, null).status()).isEqualTo(403);
    assertThat(ada.post(tries, null).status()).isEqualTo(202);
    await().until(() -> messages(shop).at("/0/outcome").asString().equals("delivered"));
    assertThat(heard.stream().map(one -> one.header("webhook-id")).distinct()).hasSize(1);
  }

  @Test
  void aTestArrivesWithoutCorrections() {
    hook(shop);
    var test = ada.post("/api/sources/" + shop + "/correction-hook/tests", null);
    assertThat(test.status()).isEqualTo(202);
    await().until(() -> !heard.isEmpty());
    assertThat(heard.getFirst().body().path("type").asString()).isEqualTo("test");
    assertThat(heard.getFirst().body().path("items").isEmpty()).isTrue();
  }

  @Test
  void itIsForWhoAdministersTheModelAndEndsWithItsSecret() {
    var path = "/api/sources/" + shop + "/correction-hook";
    assertThat(key("rea@h.example", "rea " + number).put(path, Map.of("address", address())).code())
        .isEqualTo("correction_hook_not_allowed");
    assertThat(ada.put(path, Map.of("address", "ftp://x.example")).code())
        .isEqualTo("delivery_address_invalid");
    assertThat(ada.post(path + "/tests", null).code()).isEqualTo("correction_hook_unknown");
    var first = hook(shop);
    assertThat(first).startsWith("whsec_");
    assertThat(ada.put(path, Map.of("address", address())).body().path("secret").isNull()).isTrue();
    assertThat(
            ada.put(path, Map.of("address", address(), "new_secret", true))
                .body()
                .path("secret")
                .asString())
        .startsWith("whsec_")
        .isNotEqualTo(first);
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).body().path("address").isNull()).isTrue();
  }
}
