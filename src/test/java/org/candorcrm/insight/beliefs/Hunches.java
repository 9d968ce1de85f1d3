package org.candorcrm.insight.beliefs;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Browser;
import tools.jackson.databind.JsonNode;

/** A firm with deals that were won and lost, and what its people believe of them. */
final class Hunches implements AutoCloseable {

  static final Map<String, Object> LARGE =
      Map.of(
          "kind", "comparison",
          "type", "deal",
          "among", "stage in [\"won\", \"lost\"]",
          "group", "amount >= 20000",
          "outcome", "stage == \"won\"");

  final Firm firm = new Firm();

  List<UUID> deals(int number, int amount, String stage) {
    return java.util.stream.IntStream.range(0, number)
        .mapToObj(i ->
            firm.create(
                firm.ada,
                "deals",
                Map.of(
                    "name",
                    "Deal " + i,
                    "amount",
                    Map.of("amount", String.valueOf(amount), "currency", "EUR"),
                    "stage",
                    stage,
                    "close_date",
                    "2026-01-15")))
        .toList();
  }

  Browser.Answer write(Colleague who, String words, int sure, Map<String, ?> statement) {
    var body = new HashMap<String, Object>();
    body.put("words", words);
    body.put("sure", sure);
    body.put("statement", statement);
    return who.browser().post("/api/beliefs", body);
  }

  JsonNode written(Colleague who, String words, int sure, Map<String, ?> statement) {
    return Firm.expect(201, write(who, words, sure, statement)).body();
  }

  JsonNode get(Colleague who, String id) {
    return firm.get(who, "/api/beliefs/" + id);
  }

  void share(Colleague who, JsonNode belief) {
    var address = "/api/beliefs/" + belief.path("id").asString();
    int version = belief.path("version").asInt();
    Firm.expect(200, who.browser().patch(address, version, Map.of("shared", true)));
  }

  /** Another day, and its night. */
  void night() {
    firm.office.forward(Duration.ofDays(1));
    count();
  }

  void count() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(Turning.class).count();
      return true;
    });
  }

  List<String> inbox(UUID user) {
    return firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(org.candorcrm.platform.Database.class)
            .sql(
                "select details ->> 'status' from {ws}.notifications"
                    + " where kind = 'belief' and user_id = ? order by at")
            .param(user)
            .query(String.class)
            .list());
  }

  @Override
  public void close() {
    firm.close();
  }
}
