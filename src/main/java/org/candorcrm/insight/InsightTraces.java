package org.candorcrm.insight;

import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Redaction;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.springframework.stereotype.Component;

/**
 * Words and filters of colleagues that name somebody. They are not about them and go on without the
 * names; a filter for their name then finds nobody, which is the truth.
 */
@Component
final class InsightTraces implements Traces {

  private static final String CHANGED = ", version = version + 1";

  private final Database database;

  InsightTraces(Database database) {
    this.database = database;
  }

  /** What colleagues ask and believe is theirs. */
  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return List.of();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var names = subject.names();
    if (names == null) {
      return List.of();
    }
    var taken = new Redaction(database, names);
    taken.in("{ws}.belief_days", List.of(), List.of("evidence"), "");
    return List.of(
        new Gone(
            "questions",
            taken.in("{ws}.questions", List.of("words", "decision"), List.of("inquiry"), CHANGED)),
        new Gone(
            "decisions",
            taken.in("{ws}.question_decisions", List.of("what", "answer"), List.of(), "")),
        new Gone("dashboards", taken.in("{ws}.dashboards", List.of("name"), List.of(), CHANGED)),
        new Gone("subscriptions", taken.in("{ws}.subscriptions", List.of("title"), List.of(), "")),
        new Gone(
            "beliefs", taken.in("{ws}.beliefs", List.of("words"), List.of("statement"), CHANGED)));
  }
}
