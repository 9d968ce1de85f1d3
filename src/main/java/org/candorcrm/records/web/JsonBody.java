package org.candorcrm.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer straight into the response. It is made whole before its first byte leaves, so
 * that a failure on the way is still a problem document.
 */
@Component
final class JsonBody {

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, Consumer<JsonGenerator> body) throws IOException {
    try (var bytes = new ByteArrayBuilder(16 * 1024)) {
      try (var out = json.createGenerator(bytes)) {
        body.accept(out);
      }
      var all = bytes.toByteArray();
      response.setContentType("application/json");
      response.setContentLength(all.length);
      response.getOutputStream().write(all);
    }
  }
}
