package org.candorcrm.records.web;

import java.net.URI;
import org.candorcrm.records.Written;
import org.candorcrm.records.write.Idempotency;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the writing controllers answer. */
@Component
final class Answers {

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  Idempotency.Answer created(String noun, Written written, Object record) {
    return new Idempotency.Answer(
        201,
        "/api/" + noun + "/" + written.id(),
        IfMatch.tag(written.version()),
        json.writeValueAsString(record),
        false);
  }

  Idempotency.Answer ok(Object body) {
    return new Idempotency.Answer(200, null, null, json.writeValueAsString(body), false);
  }

  Idempotency.Answer ok(Written written, Object record) {
    return new Idempotency.Answer(
        200, null, IfMatch.tag(written.version()), json.writeValueAsString(record), false);
  }

  /** What is done, or where to ask how far it is. */
  Idempotency.Answer worked(String status, String address, Object body) {
    boolean running = status.equals("running");
    return new Idempotency.Answer(
        running ? 202 : 200, running ? address : null, null, json.writeValueAsString(body), false);
  }

  ResponseEntity<String> http(Idempotency.Answer answer) {
    var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      response.eTag(answer.etag());
    }
    if (answer.repeated()) {
      response.header("Idempotent-Replayed", "true");
    }
    return response.body(answer.body());
  }
}
