package org.candorcrm.insight.questions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Body;
import org.candorcrm.insight.PastQuestions;
import org.candorcrm.insight.answers.AnswerTelling;
import org.candorcrm.insight.answers.Answering;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.insight.answers.Period;
import org.candorcrm.insight.questions.Question.Often;
import org.candorcrm.platform.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class TakingPastQuestions implements PastQuestions {

  private final KeptQuestions table;
  private final Decisions decisions;
  private final Dashboards dashboards;
  private final Answering answering;
  private final AnswerTelling telling;
  private final Viewers viewers;
  private final JsonMapper json;

  TakingPastQuestions(
      KeptQuestions table,
      Decisions decisions,
      Dashboards dashboards,
      Answering answering,
      AnswerTelling telling,
      Viewers viewers,
      JsonMapper json) {
    this.table = table;
    this.decisions = decisions;
    this.dashboards = dashboards;
    this.answering = answering;
    this.telling = telling;
    this.viewers = viewers;
    this.json = json;
  }

  @Override
  public UUID take(Past past) {
    var question =
        new Question(
            Ids.of(past.keptAt()),
            1,
            past.words(),
            past.decision(),
            past.decider(),
            Often.of(past.often()),
            past.owner(),
            true,
            AskedBody.read(json.valueToTree(past.asked())),
            past.keptAt(),
            past.lookedAt(),
            past.looks());
    table.add(question);
    for (var one : past.decisions()) {
      var asked = asOf(question.asked(), LocalDate.ofInstant(one.at(), ZoneOffset.UTC));
      var then = answering.answer(viewers.of(one.by()), asked, null);
      var sentence = telling.view(then, Locale.ENGLISH).sentence();
      decisions.add(question.id(), one.by(), one.what(), sentence, one.at());
    }
    return question.id();
  }

  private static Inquiry asOf(Inquiry asked, LocalDate day) {
    var period = Period.of(asked.period(), day);
    return new Inquiry(
        asked.measure(),
        asked.type(),
        asked.function(),
        asked.field(),
        asked.hit(),
        asked.day(),
        asked.filter(),
        asked.breakdown(),
        period.from() + ".." + period.to(),
        asked.step());
  }

  @Override
  public void together(UUID owner, String name, List<UUID> questions) {
    var body = Map.of("name", name, "shared", true, "questions", questions);
    dashboards.add(
        viewers.of(owner), Body.of(json.valueToTree(body), "name", "shared", "questions"));
  }
}
