package org.candorcrm.identity.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.identity.WorthKnowing;
import org.candorcrm.identity.coverage.AnswerTable.Asked;
import org.candorcrm.identity.coverage.Question.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What one viewer can know of one record, computed when they look. Nothing of it is stored. */
@Component
final class Coverages {

  /** What is compared with, unless somebody names another moment. */
  private static final Duration SEASON = Duration.ofDays(91);

  private final Findings findings;
  private final Scales scales;
  private final Learnt learnt;
  private final AnswerTable answers;
  private final QuestionTable questions;
  private final ObjectProvider<WorthKnowing> rooms;

  Coverages(
      Findings findings,
      Scales scales,
      Learnt learnt,
      AnswerTable answers,
      QuestionTable questions,
      ObjectProvider<WorthKnowing> rooms) {
    this.findings = findings;
    this.scales = scales;
    this.learnt = learnt;
    this.answers = answers;
    this.questions = questions;
    this.rooms = rooms;
  }

  /**
   * @param asked the last time that somebody asked, by the key of the thing
   * @param acts what people decided about questions
   */
  record Coverage(
      Looked looked,
      Ring ring,
      Since since,
      Optional<Question> question,
      Map<String, Asked> asked,
      Map<String, Act> acts) {}

  Coverage of(Looked looked, @Nullable Instant since) {
    var scale = scales.of(looked.type());
    var beliefs = learnt.beliefs(looked.schema());
    var asked = answers.of(looked);
    var acts = questions.of(looked);
    var ring = ring(looked, scale, beliefs, asked);
    var before = since == null ? looked.moment().minus(SEASON) : since;
    var then = ring(looked.at(before), scale, beliefs, asked);
    return new Coverage(
        looked,
        ring,
        Since.of(then, ring, before),
        Question.next(ring, worth(looked), acts),
        asked,
        acts);
  }

  private Ring ring(Looked looked, Scale scale, Beliefs beliefs, Map<String, Asked> asked) {
    var found = findings.of(looked, scale.things(), beliefs, asked);
    return Ring.of(scale, found, looked.moment());
  }

  private List<Map<String, WorthKnowing.Worth>> worth(Looked looked) {
    return rooms
        .orderedStream()
        .map(room -> room.of(looked.viewer(), looked.type().name(), looked.record()))
        .toList();
  }
}
