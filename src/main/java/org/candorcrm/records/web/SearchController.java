package org.candorcrm.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.query.SearchRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search over all types at once. */
@RestController
final class SearchController {

  private final Reading reading;
  private final JsonBody answer;

  SearchController(Reading reading, JsonBody answer) {
    this.reading = reading;
    this.answer = answer;
  }

  @GetMapping("/api/search")
  void search(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var parameters = Parameters.only(request.getParameterMap(), "q", "types", "limit");
    var text = parameters.text("q");
    if (text == null) {
      throw Problem.invalid("parameter_missing").field("q");
    }
    var hits =
        reading.search(
            viewer,
            new SearchRequest(
                text, parameters.names("types"), parameters.number("limit", SearchRequest.USUAL)));
    answer.write(
        response,
        out -> {
          out.writeStartObject();
          out.writeArrayPropertyStart("items");
          hits.forEach(hit -> hit.write(out));
          out.writeEndArray();
          out.writeEndObject();
        });
  }
}
