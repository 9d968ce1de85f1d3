package org.candorcrm.insight.questions;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;

/**
 * What questions say to who is told by themselves, under their rights at that moment. Being told is
 * not looking: a question that nobody looks at rests, however many it is sent to.
 */
@Component
public class Reporting {

  private final Questions questions;
  private final Dashboards dashboards;
  private final AnsweringQuestions answering;

  Reporting(Questions questions, Dashboards dashboards, AnsweringQuestions answering) {
    this.questions = questions;
    this.dashboards = dashboards;
    this.answering = answering;
  }

  /**
   * @param sentence its figure, and how that differs from the period before
   */
  public record Line(UUID question, String words, String sentence) {}

  /**
   * @param title the words of the question, or the name of the dashboard
   */
  public record Report(String title, List<Line> lines) {
    public Report {
      lines = List.copyOf(lines);
    }
  }

  /** What it is called, for who may see it. */
  public String title(Viewer viewer, boolean dashboard, UUID id) {
    return dashboard ? dashboards.one(viewer, id).name() : questions.one(viewer, id).words();
  }

  /**
   * @throws Problem {@code question_unknown}, {@code dashboard_unknown}, {@code question_rests},
   *     and whatever keeps this viewer from the answer
   */
  public Report report(Viewer viewer, boolean dashboard, UUID id, Locale locale) {
    if (!dashboard) {
      var question = questions.one(viewer, id);
      return new Report(question.words(), List.of(line(viewer, question, locale)));
    }
    var one = dashboards.one(viewer, id);
    var awake =
        one.questions().stream()
            .map(question -> questions.one(viewer, question))
            .filter(question -> !question.resting(viewer.now()))
            .toList();
    if (awake.isEmpty()) {
      throw Problem.of(Status.GONE, "question_rests");
    }
    return new Report(
        one.name(), awake.stream().map(question -> line(viewer, question, locale)).toList());
  }

  private Line line(Viewer viewer, Question question, Locale locale) {
    if (question.resting(viewer.now())) {
      throw Problem.of(Status.GONE, "question_rests");
    }
    return new Line(
        question.id(), question.words(), answering.told(viewer, question, locale).sentence());
  }
}
