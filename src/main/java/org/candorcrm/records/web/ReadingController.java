package org.candorcrm.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records as lists, one by one, and as figures. */
@RestController
final class ReadingController {

  private final Reading reading;
  private final JsonBody answer;

  ReadingController(Reading reading, JsonBody answer) {
    this.reading = reading;
    this.answer = answer;
  }

  @GetMapping("/api/{noun}")
  void list(
      Viewer viewer,
      @PathVariable String noun,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = reading.list(viewer, noun, Parameters.list(request.getParameterMap()));
    answer.write(response, page::write);
  }

  @GetMapping("/api/{noun}/{id}")
  void one(
      Viewer viewer,
      @PathVariable String noun,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var record = Ids.parse(id);
    if (record == null) {
      throw Problem.notFound("record_not_found");
    }
    var wanted = Parameters.one(request.getParameterMap());
    var found = reading.find(viewer, noun, record, wanted);
    var living = found.isPresent() ? null : reading.mergedInto(viewer, noun, record).orElse(null);
    if (living != null) {
      var query = request.getQueryString();
      response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
      response.setHeader(
          "Location", "/api/" + noun + "/" + living + (query == null ? "" : "?" + query));
      return;
    }
    var row = found.isPresent() ? found.get() : reading.one(viewer, noun, record, wanted);
    response.setHeader("ETag", Versions.tag(row.version()));
    answer.write(response, row::write);
  }

  @PostMapping("/api/{noun}/aggregate")
  void aggregate(
      Viewer viewer,
      @PathVariable String noun,
      @RequestBody JsonNode body,
      HttpServletResponse response)
      throws IOException {
    var groups = reading.aggregate(viewer, noun, AggregateBody.read(body));
    answer.write(response, groups::write);
  }
}
