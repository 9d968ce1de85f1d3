package org.candorcrm.identity.consent;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import tools.jackson.databind.JsonNode;

/** People of a firm, what they say of being contacted, and what is answered about them. */
final class Contacts implements AutoCloseable {

  final Firm firm = new Firm();

  UUID person(String last) {
    return person(last, last.toLowerCase(java.util.Locale.ROOT) + "@may.example");
  }

  UUID person(String last, String email) {
    var values = new HashMap<String, Object>();
    values.put("name", Map.of("first", "Zoë", "last", last));
    values.put("emails", List.of(email));
    return firm.create(firm.ada, "people", values);
  }

  JsonNode ask(UUID person, String channel, String purpose) {
    return ask("people", person, channel, purpose);
  }

  JsonNode ask(String noun, UUID id, String channel, String purpose) {
    return firm.get(
        firm.ada,
        "/api/" + noun + "/" + id + "/may-contact?channel=" + channel + "&purpose=" + purpose);
  }

  String answer(UUID person) {
    return code(ask(person, "email", "newsletter"));
  }

  String code(JsonNode answer) {
    return (answer.path("may").asBoolean() ? "yes " : "no ") + answer.path("reason").asString();
  }

  JsonNode say(String noun, UUID id, String state, String... more) {
    var body = new HashMap<String, Object>();
    body.put("channel", "email");
    body.put("purpose", "newsletter");
    body.put("state", state);
    if (state.equals("given")) {
      body.put("basis", "consent");
      body.put("proof_text", "Signed up");
      body.put("confirmed_at", firm.office.clock().instant().toString());
    }
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    var address = "/api/" + noun + "/" + id + "/consents";
    return Firm.expect(201, firm.ada.browser().post(address, body)).body();
  }

  String ago(int days) {
    return firm.office.clock().instant().minus(Duration.ofDays(days)).toString();
  }

  @Override
  public void close() {
    firm.close();
  }
}
