package org.candorcrm.insight.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.springframework.stereotype.Component;

/**
 * Questions that are about to rest or have just gone to rest, for their owners: looking at one
 * keeps it, and doing nothing lets it rest.
 */
@Component
final class RestNews implements NoteworthySource {

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final double SOON = 0.35;
  private static final double LED_TO_DECISIONS = 0.15;

  private final Questions questions;

  RestNews(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    var until = viewer.now().plus(AHEAD);
    return questions.list(viewer).stream()
        .filter(QuestionView::mine)
        .filter(one -> one.restsAt().isAfter(since) && one.restsAt().isBefore(until))
        .map(one -> noteworthy(one, locale))
        .toList();
  }

  private static Noteworthy noteworthy(QuestionView one, Locale locale) {
    var words = Map.of("words", one.words(), "day", WrittenDay.of(one.restsAt(), locale));
    var state = one.resting() ? "rests" : "soon";
    return new Noteworthy(
        "retirement",
        "retirement:question:" + one.id(),
        SOON + (one.decisions() > 0 ? LED_TO_DECISIONS : 0),
        Messages.text("noteworthy.retirement." + state, locale, words),
        Messages.text("noteworthy.retirement.line." + state, locale, words),
        "/insight/questions/" + one.id());
  }
}
