package org.candorcrm.insight.questions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.insight.answers.Answering;
import org.candorcrm.insight.answers.Inquiries;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.questions.Question.Often;
import org.candorcrm.insight.questions.QuestionView.Somebody;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping questions: everybody their own, shared ones for all; each sees their own answer. */
@Component
class Questions {

  static final int MOST_OF_ONE = 200;

  private final Database database;
  private final KeptQuestions table;
  private final Decisions decisions;
  private final Inquiries inquiries;
  private final Answering answering;
  private final MeasureSeries series;
  private final Records records;

  Questions(
      Database database,
      KeptQuestions table,
      Decisions decisions,
      Inquiries inquiries,
      Answering answering,
      MeasureSeries series,
      Records records) {
    this.database = database;
    this.table = table;
    this.decisions = decisions;
    this.inquiries = inquiries;
    this.answering = answering;
    this.series = series;
    this.records = records;
  }

  List<QuestionView> list(Viewer viewer) {
    var counts = decisions.counts();
    var names = names(viewer);
    return table.seenBy(viewer.user()).stream()
        .map(one -> view(viewer, one, counts, names))
        .toList();
  }

  QuestionView view(Viewer viewer, Question question) {
    return view(viewer, question, decisions.counts(), names(viewer));
  }

  /**
   * @throws Problem {@code question_unknown}, also for one that somebody else keeps to themselves
   */
  Question one(Viewer viewer, UUID id) {
    return table.find(id, viewer.user()).orElseThrow(() -> Problem.notFound("question_unknown"));
  }

  @Transactional
  public Question add(Viewer viewer, Body body) {
    if (table.countOf(viewer.user()) >= MOST_OF_ONE) {
      throw Problem.of(Status.UNPROCESSABLE, "too_many_questions").with("most", MOST_OF_ONE);
    }
    var asked = AskedBody.read(body.node("asked"));
    answering.check(viewer, asked);
    boolean shared = body.flag("shared", false);
    mayShare(viewer, shared);
    var now = viewer.now();
    var often = body.optionalText("often");
    var decision = body.optionalText("decision");
    var question =
        new Question(
            Ids.next(),
            1,
            body.text("words"),
            decision == null ? "" : decision,
            decider(body.optionalId("decider")),
            often == null ? Often.MONTHLY : Often.of(often),
            viewer.user(),
            shared,
            asked,
            now,
            now,
            0);
    table.add(question);
    return question;
  }

  /** Only its owner changes it; anybody who sees it brings it back from its rest. */
  @Transactional
  public Question change(Viewer viewer, UUID id, int version, Body body) {
    var before = one(viewer, id);
    boolean wakes = body.has("resting") && !body.flag("resting", false);
    boolean more =
        List.of("words", "decision", "decider", "often", "shared", "asked").stream()
            .anyMatch(body::has);
    if (more) {
      mine(viewer, before);
    }
    Versions.check(version, before.version());
    var words = body.has("words") ? body.text("words") : before.words();
    var decision = body.has("decision") ? body.optionalText("decision") : before.decision();
    var often = body.optionalText("often");
    boolean shared = body.flag("shared", before.shared());
    mayShare(viewer, shared && !before.shared());
    var asked = body.has("asked") ? AskedBody.read(body.node("asked")) : before.asked();
    if (body.has("asked")) {
      answering.check(viewer, asked);
    }
    var after =
        new Question(
            id,
            before.version(),
            words,
            decision == null ? "" : decision,
            body.has("decider") ? decider(body.optionalId("decider")) : before.decider(),
            often == null ? before.often() : Often.of(often),
            before.owner(),
            shared,
            asked,
            before.createdAt(),
            wakes ? viewer.now() : before.lookedAt(),
            before.looks());
    if (!table.change(after, viewer.now())) {
      Versions.check(version, one(viewer, id).version());
    }
    return one(viewer, id);
  }

  @Transactional
  public void remove(Viewer viewer, UUID id, int version) {
    var question = one(viewer, id);
    mine(viewer, question);
    if (!table.remove(id, version)) {
      Versions.check(version, question.version());
    }
  }

  void looked(Viewer viewer, Question question) {
    table.looked(question.id(), viewer.now());
  }

  private static void mine(Viewer viewer, Question question) {
    if (!question.owner().equals(viewer.user())) {
      throw Problem.forbidden("question_not_yours");
    }
  }

  static void mayShare(Viewer viewer, boolean shared) {
    if (shared && !viewer.may(Capability.SHARE_VIEWS)) {
      throw Problem.forbidden("sharing_not_allowed");
    }
  }

  private @Nullable UUID decider(@Nullable UUID user) {
    if (user == null) {
      return null;
    }
    boolean there =
        database
            .sql("select exists (select 1 from {ws}.users where id = ? and active)")
            .param(user)
            .query(Boolean.class)
            .single();
    if (!there) {
      throw Problem.notFound("user_unknown").with("user", user);
    }
    return user;
  }

  /** Colleagues whom the viewer may see. */
  Map<UUID, String> names(Viewer viewer) {
    var all =
        database
            .sql("select id from {ws}.users")
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    return records.titles(viewer, "user", all);
  }

  /** Whether somebody else's question is narrowed by what the viewer may not see. */
  boolean hides(Viewer viewer, Question question) {
    var asked = question.asked();
    if (question.owner().equals(viewer.user()) || asked.filter() == null && asked.hit() == null) {
      return false;
    }
    try {
      return !series.means(viewer, inquiries.measure(asked));
    } catch (Problem gone) {
      return true;
    }
  }

  private QuestionView view(
      Viewer viewer, Question one, Map<UUID, Integer> counts, Map<UUID, String> names) {
    boolean hidden = hides(viewer, one);
    return new QuestionView(
        one.id(),
        one.version(),
        one.words(),
        one.decision(),
        one.decider() == null ? null : somebody(one.decider(), names),
        one.often().word(),
        somebody(one.owner(), names),
        one.owner().equals(viewer.user()),
        one.shared(),
        hidden ? one.asked().unconditional() : one.asked(),
        hidden,
        one.createdAt(),
        one.lookedAt(),
        one.looks(),
        one.restsAt(),
        one.resting(viewer.now()),
        counts.getOrDefault(one.id(), 0));
  }

  static Somebody somebody(UUID id, Map<UUID, String> names) {
    return new Somebody(id, Objects.requireNonNullElse(names.get(id), ""));
  }
}
