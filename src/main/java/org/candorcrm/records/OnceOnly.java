package org.candorcrm.records;

import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.write.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does what a request asks for once, however often it is sent with its {@code Idempotency-Key}. */
@Component
public final class OnceOnly {

  private final Idempotency idempotency;
  private final JsonMapper json;

  OnceOnly(Idempotency idempotency, JsonMapper json) {
    this.idempotency = idempotency;
    this.json = json;
  }

  /**
   * The answer of this work, or the one that the same request got before.
   *
   * @param key what the client sent, or null for no such promise
   * @param request method, address and body, to tell a repetition from a mistake
   * @throws org.candorcrm.platform.Problem {@code idempotency_key_invalid}, {@code
   *     idempotency_key_reused}
   */
  public ResponseEntity<String> once(
      Viewer viewer, @Nullable String key, String request, int status, Supplier<Object> work) {
    var answer =
        idempotency.once(
            viewer,
            key,
            request,
            () ->
                new Idempotency.Answer(
                    status, null, null, json.writeValueAsString(work.get()), false));
    return http(answer.status(), answer.body());
  }

  /** An answer that promises nothing about repetitions. */
  public ResponseEntity<String> answer(int status, Object body) {
    return http(status, json.writeValueAsString(body));
  }

  private static ResponseEntity<String> http(int status, String body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
