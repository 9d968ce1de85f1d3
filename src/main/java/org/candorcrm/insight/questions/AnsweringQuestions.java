package org.candorcrm.insight.questions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.answers.Answer;
import org.candorcrm.insight.answers.AnswerTelling;
import org.candorcrm.insight.answers.AnswerView;
import org.candorcrm.insight.answers.Answering;
import org.candorcrm.insight.answers.Inquiries;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.OwnMeasures;
import org.candorcrm.insight.questions.Decisions.DecisionView;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers of questions that are kept, and what was decided because of them. */
@Component
class AnsweringQuestions implements OwnMeasures {

  /** What is asked of colleagues, or of whoever looks, is counted for each of them anew. */
  private static final Pattern PERSONS =
      Pattern.compile("\\b(me|owner|created_by|updated_by|colleagues)\\b");

  private final KeptQuestions table;
  private final Questions questions;
  private final Decisions decisions;
  private final Inquiries inquiries;
  private final Answering answering;
  private final AnswerTelling telling;
  private final Schemas schemas;
  private final MeasureSeries series;
  private final Viewers viewers;

  AnsweringQuestions(
      KeptQuestions table,
      Questions questions,
      Decisions decisions,
      Inquiries inquiries,
      Answering answering,
      AnswerTelling telling,
      Schemas schemas,
      MeasureSeries series,
      Viewers viewers) {
    this.table = table;
    this.questions = questions;
    this.decisions = decisions;
    this.inquiries = inquiries;
    this.answering = answering;
    this.telling = telling;
    this.schemas = schemas;
    this.series = series;
    this.viewers = viewers;
  }

  /**
   * Each answer of today that is looked at keeps the question awake.
   *
   * @throws Problem {@code key_is_narrowed} for a question that is not shared
   */
  AnswerView answer(Viewer viewer, UUID id, @Nullable Instant at, Locale locale) {
    var question = open(viewer, id);
    // The refusal of what a condition names would tell what it is.
    if (questions.hides(viewer, question)) {
      throw Problem.forbidden("question_condition_hidden");
    }
    var answer = answer(viewer, question, at);
    if (at == null) {
      questions.looked(viewer, question);
    }
    return telling.view(answer, locale);
  }

  /** Plural noun of the records that a question counts; asking for it is no look at its answer. */
  String counted(Viewer viewer, UUID id) {
    return inquiries.measure(open(viewer, id).asked()).type();
  }

  private Question open(Viewer viewer, UUID id) {
    var question = questions.one(viewer, id);
    if (!question.shared()) {
      viewers.demandOwnRights(viewer);
    }
    return question;
  }

  /** As {@link #answer}, for who did not look: it keeps nothing awake. */
  AnswerView told(Viewer viewer, Question question, Locale locale) {
    return telling.view(answer(viewer, question, null), locale);
  }

  private Answer answer(Viewer viewer, Question question, @Nullable Instant at) {
    return answering.answer(viewer, question.asked(), measure(question), at);
  }

  /** One that only names a standard measure is that one; any other is prepared under its id. */
  private Measure measure(Question question) {
    var asked = question.asked();
    var measure = inquiries.measure(asked);
    if (asked.measure() != null && asked.filter() == null) {
      return measure;
    }
    var breakdown = asked.breakdown();
    var paths =
        breakdown == null || namesPeople(measure.type(), breakdown)
            ? List.<String>of()
            : List.of(breakdown);
    return measure.as(question.id().toString(), measure.labels(), measure.filter(), paths);
  }

  @Override
  public List<Kept> prepared() {
    var now = Instant.now();
    return table.all().stream()
        .filter(one -> !one.resting(now))
        .filter(one -> !mentions(one, PERSONS))
        .filter(one -> one.asked().measure() == null || one.asked().filter() != null)
        .map(this::keptOrNull)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Kept keptOrNull(Question question) {
    try {
      return new Kept(question.owner(), question.words(), question.shared(), measure(question));
    } catch (Problem noLongerThere) {
      return null;
    }
  }

  /** Figures that are called after colleagues are made for each viewer, and their reading kept. */
  private boolean namesPeople(String plural, String path) {
    RecordType type = schemas.current().type(plural).orElse(null);
    var names = path.split("\\.");
    boolean people = false;
    for (var name : names) {
      var field = type == null ? null : type.field(name).orElse(null);
      var target =
          switch (field == null ? null : field.kind()) {
            case RelationKind one when !one.polymorphic() -> one.to().getFirst();
            case RelationsKind many -> many.to();
            case InverseKind other -> other.of();
            case null, default -> null;
          };
      people = "user".equals(target) || people && target == null;
      type = target == null ? null : schemas.current().type(target).orElse(null);
    }
    return people;
  }

  List<DecisionView> decisions(Viewer viewer, UUID id) {
    return shown(viewer, questions.one(viewer, id));
  }

  /**
   * The answer of that day is for who made the decision, and for who may see all that it counts.
   */
  private List<DecisionView> shown(Viewer viewer, Question question) {
    var measure = measure(question);
    var breakdown = question.asked().breakdown();
    boolean all =
        series.reaches(viewer, measure, null)
            && (breakdown == null || series.reaches(viewer, measure, breakdown))
            && !series.guarded(measure, breakdown)
            && !mentions(question, PERSONS);
    boolean whole = !viewers.narrowed(viewer);
    Map<UUID, String> names = questions.names(viewer);
    return decisions.of(question.id()).stream()
        .map(one -> one.called(names.getOrDefault(one.by(), "")))
        .map(one -> all || whole && viewer.user().equals(one.by()) ? one : one.withoutAnswer())
        .toList();
  }

  /** Whether one of these words stands in what decides who counts, or in what it is split by. */
  private static boolean mentions(Question question, Pattern words) {
    var asked = question.asked();
    return Stream.of(asked.filter(), asked.hit(), asked.breakdown())
        .filter(Objects::nonNull)
        .anyMatch(text -> words.matcher(text).find());
  }

  /** Keeps what the answer was on that day beside what was decided. */
  List<DecisionView> decide(Viewer viewer, UUID id, String what, Locale locale) {
    var question = questions.one(viewer, id);
    var sentence = telling.view(answer(viewer, question, null), locale).sentence();
    decisions.add(id, viewer.user(), what, sentence, viewer.now());
    return shown(viewer, question);
  }
}
