package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looking around: everybody may, and nothing is kept. */
@RestController
@Costly
@RequestMapping("/api/answers")
final class AnswerController {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Inquiries inquiries;
  private final Answering answering;
  private final AnswerTelling telling;
  private final AnswerFile files;

  AnswerController(
      Inquiries inquiries, Answering answering, AnswerTelling telling, AnswerFile files) {
    this.inquiries = inquiries;
    this.files = files;
    this.answering = answering;
    this.telling = telling;
  }

  @GetMapping
  AnswerView answer(Viewer viewer, Locale locale, AskedParameters asked) {
    return told(viewer, locale, asked);
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(Viewer viewer, Locale locale, AskedParameters asked) {
    files.check(viewer, inquiries.measure(asked.inquiry()).type());
    return files.of(viewer, told(viewer, locale, asked));
  }

  private AnswerView told(Viewer viewer, Locale locale, AskedParameters asked) {
    var answer = answering.answer(viewer, asked.inquiry(), moment(given(asked.at())));
    return telling.view(answer, locale);
  }

  /** What is asked, as it stands in an address. */
  record AskedParameters(
      @Nullable String measure,
      @Nullable String type,
      @Nullable String function,
      @Nullable String field,
      @Nullable String hit,
      @Nullable String day,
      @Nullable String filter,
      @Nullable String breakdown,
      @Nullable String period,
      @Nullable String step,
      @Nullable String at) {

    Inquiry inquiry() {
      var when = given(period);
      return new Inquiry(
          given(measure),
          given(type),
          given(function),
          given(field),
          given(hit),
          given(day),
          given(filter),
          given(breakdown),
          when == null ? "last_90_days" : when,
          given(step));
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static @Nullable Instant moment(@Nullable String text) {
    try {
      var moment = text == null ? null : OffsetDateTime.parse(text);
      if (moment == null || moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
        return moment == null ? null : moment.toInstant();
      }
    } catch (DateTimeParseException notOne) {
      // Told below, as a moment beyond the calendar is.
    }
    throw Problem.invalid("moment_invalid").field("at");
  }
}
