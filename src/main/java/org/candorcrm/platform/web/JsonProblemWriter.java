package org.candorcrm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ProblemDocument;
import org.candorcrm.platform.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@Component
final class JsonProblemWriter implements ProblemWriter {

  private final JsonMapper json;
  private final LocaleResolver language;

  JsonProblemWriter(JsonMapper json, LocaleResolver language) {
    this.json = json;
    this.language = language;
  }

  @Override
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status().code());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    var document = ProblemDocument.of(problem, language.resolveLocale(request));
    response.getOutputStream().write(json.writeValueAsBytes(document));
  }
}
