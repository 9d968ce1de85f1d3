package org.candorcrm.insight.questions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.insight.answers.AnswerFile;
import org.candorcrm.insight.answers.AnswerView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers of kept questions, also for programs that show them elsewhere: a key that is narrowed to
 * a role reads those of shared questions, counted under its rights.
 */
@RestController
@Costly
@RequestMapping("/api/questions/{id}/answer")
final class QuestionAnswerController {

  private final AnsweringQuestions answering;
  private final AnswerFile files;

  QuestionAnswerController(AnsweringQuestions answering, AnswerFile files) {
    this.answering = answering;
    this.files = files;
  }

  @GetMapping
  AnswerView answer(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestParam @Nullable Instant at) {
    return answering.answer(viewer, id, at, locale);
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestParam @Nullable Instant at) {
    files.check(viewer, answering.counted(viewer, id));
    return files.of(viewer, answering.answer(viewer, id, at, locale));
  }
}
