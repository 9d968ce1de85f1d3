package org.candorcrm.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.candorcrm.platform.ProblemDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before it reaches us: lines that are no request, escaped slashes. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrorPageController(
      JsonMapper json) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new Report(json)));
  }

  private static final class Report extends ErrorReportValve {

    private final JsonMapper json;

    Report(JsonMapper json) {
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      var document = ProblemDocument.of(ErrorPageController.of(status), Locale.ENGLISH);
      var body = json.writeValueAsString(document);
      try {
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getReporter();
        if (out != null) {
          out.write(body);
          response.finishResponse();
        }
      } catch (IOException gone) {
        // Nobody is there to be told.
      }
    }
  }
}
