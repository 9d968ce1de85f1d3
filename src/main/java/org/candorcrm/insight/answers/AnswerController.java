package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking around: everybody may, and nothing is kept. */
@RestController
@Costly
@RequestMapping("/api/answers")
final class AnswerController {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Answering answering;
  private final AnswerTelling telling;

  AnswerController(Answering answering, AnswerTelling telling) {
    this.answering = answering;
    this.telling = telling;
  }

  @GetMapping
  AnswerView answer(
      Viewer viewer,
      Locale locale,
      @RequestParam @Nullable String measure,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String function,
      @RequestParam @Nullable String field,
      @RequestParam @Nullable String hit,
      @RequestParam @Nullable String day,
      @RequestParam @Nullable String filter,
      @RequestParam @Nullable String breakdown,
      @RequestParam(defaultValue = "last_90_days") String period,
      @RequestParam @Nullable String step,
      @RequestParam @Nullable String at) {
    var asked =
        new Inquiry(
            given(measure),
            given(type),
            given(function),
            given(field),
            given(hit),
            given(day),
            given(filter),
            given(breakdown),
            period,
            given(step));
    return telling.view(answering.answer(viewer, asked, moment(given(at))), locale);
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
    throw Problem.invalid("day_invalid").field("at");
  }
}
