package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.insight.understanding.Understood.Piece;
import org.candorcrm.testing.RunningCandor;

/** Hears plain questions as somebody who may see everything asks them. */
record Ear(RunningCandor candor) {

  /** What is asked; it fails where nothing was understood. */
  Inquiry inquiry(String question) {
    return Objects.requireNonNull(understood(question).inquiry(), question);
  }

  List<String> unknown(String question) {
    return understood(question).pieces().stream()
        .filter(piece -> piece.as().equals("unknown"))
        .map(Piece::text)
        .toList();
  }

  Understood understood(String question) {
    return candor.inWorkspace(
        () -> candor.bean(Understanding.class).of(candor.bean(Viewers.class).candor(), question));
  }
}
