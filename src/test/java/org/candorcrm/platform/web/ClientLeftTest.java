package org.candorcrm.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Who closes a page while it loads does nothing wrong: the log has a line for it, no failure. */
class ClientLeftTest {

  private final Logger log = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/deals");

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
    log.setLevel(null);
  }

  @Test
  void aBrokenPipeIsOneQuietLineHoweverItIsWrapped() {
    var left =
        new HttpMessageNotWritableException(
            "Could not write JSON",
            new IllegalStateException(
                new AsyncRequestNotUsableException("gone", new IOException("Broken pipe"))));
    assertThat(new ProblemAdvice().other(left, request, Locale.ENGLISH)).isNull();
    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getLevel()).isEqualTo(Level.INFO);
          assertThat(line.getThrowableProxy()).isNull();
          assertThat(line.getFormattedMessage()).contains("the client left before GET");
        });
  }

  @Test
  void anAnswerThatCannotBeWrittenForAnotherReasonIsAnIncident() {
    var broken = new HttpMessageNotWritableException("Could not write JSON");
    var answer = requireNonNull(new ProblemAdvice().other(broken, request, Locale.ENGLISH));
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.ERROR));
  }
}
