package org.candorcrm.identity.coverage;

import java.util.HashMap;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.coverage.Question.Act;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What comes of a question: an answer, none, a wish to ask it, or the insight that it is not fit.
 */
@Component
class Asking {

  private static final int LONGEST_ANSWER = 500;

  private final Looking looking;
  private final Scales scales;
  private final AnswerTable answers;
  private final QuestionTable questions;
  private final Writes writes;

  Asking(
      Looking looking, Scales scales, AnswerTable answers, QuestionTable questions, Writes writes) {
    this.looking = looking;
    this.scales = scales;
    this.answers = answers;
    this.questions = questions;
    this.writes = writes;
  }

  /**
   * Somebody asked. An answer to what a field holds is written to the field; others are kept as
   * they were given.
   *
   * @param answer null for no answer; in the field's own form, or a text
   * @throws Problem {@code coverage_thing_unknown}, {@code coverage_answer_invalid}, {@code
   *     coverage_not_askable}, and those of writing
   */
  @Transactional
  public Looked asked(
      Viewer viewer, String plural, UUID record, String key, @Nullable JsonNode answer) {
    var looked = looking.forWriting(viewer, plural, record);
    var thing = thing(looked, key);
    if (Things.PERSONAL.contains(key)) {
      throw Problem.invalid("coverage_not_askable").field("thing");
    }
    if (answer == null) {
      answers.add(looked, key, false, null);
      return looked;
    }
    if (thing.measure() instanceof Measure.OfField(var name)) {
      write(looked, name, answer);
      answers.add(looked, key, true, null);
    } else {
      answers.add(looked, key, true, text(answer));
    }
    questions.remove(looked, key);
    return looking.at(viewer, plural, record);
  }

  private void write(Looked looked, String name, JsonNode answer) {
    var field = looked.field(looked.type(), name).orElseThrow(() -> unknown(name));
    var values = new HashMap<String, @Nullable Object>();
    values.put(name, parsed(field, answer));
    writes.write(looked.viewer(), Draft.update(looked.type(), looked.record(), null, values));
  }

  private static @Nullable Object parsed(Field field, JsonNode answer) {
    try {
      return field.kind().parse(answer);
    } catch (Problem problem) {
      throw problem.field(field.name());
    }
  }

  private static String text(JsonNode answer) {
    var text = answer.isString() ? answer.stringValue().strip() : "";
    if (text.isEmpty() || text.length() > LONGEST_ANSWER || text.indexOf('\0') >= 0) {
      throw Problem.invalid("coverage_answer_invalid")
          .field("answer")
          .with("longest", LONGEST_ANSWER);
    }
    return text;
  }

  /** Decides about a question: ask it next time, or never here. */
  public Looked decide(Viewer viewer, String plural, UUID record, String key, Act act) {
    var looked = looking.forWriting(viewer, plural, record);
    if (!thing(looked, key).askable()) {
      throw Problem.invalid("coverage_not_askable").field("thing");
    }
    questions.put(looked, key, act);
    return looked;
  }

  public Looked undecide(Viewer viewer, String plural, UUID record, String key) {
    var looked = looking.forWriting(viewer, plural, record);
    questions.remove(looked, thing(looked, key).key());
    return looked;
  }

  /** A field that the viewer may not read is no thing for them. */
  private Thing thing(Looked looked, String key) {
    var thing = Scales.byKey(scales.of(looked.type())).get(key);
    if (thing == null
        || thing.measure() instanceof Measure.OfField(var name)
            && looked.field(looked.type(), name).isEmpty()) {
      throw unknown(key);
    }
    return thing;
  }

  private static Problem unknown(String key) {
    return Problem.invalid("coverage_thing_unknown")
        .field("thing")
        .with("thing", key.length() > 60 ? key.substring(0, 60) : key);
  }
}
