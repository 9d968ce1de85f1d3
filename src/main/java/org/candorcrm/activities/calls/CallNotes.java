package org.candorcrm.activities.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WrongWays;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One line about a call becomes an interaction, and a task where it names a date. */
@Component
class CallNotes {

  private final Surroundings surroundings;
  private final Schemas schemas;
  private final Writes writes;
  private final WrongWays ways;

  CallNotes(Surroundings surroundings, Schemas schemas, Writes writes, WrongWays ways) {
    this.ways = ways;
    this.surroundings = surroundings;
    this.schemas = schemas;
    this.writes = writes;
  }

  /**
   * @param outcome what came of it, in a few words
   * @param zone where the writer is
   * @param locale the writer's language, for dates that it decides
   */
  record Line(
      String text,
      String direction,
      @Nullable String outcome,
      String aboutType,
      UUID about,
      ZoneId zone,
      Locale locale) {}

  /**
   * A task to come.
   *
   * @param from where the date stands in the text, counted from 0
   */
  record Planned(String title, String kind, Instant dueAt, int from, int to) {}

  /** What a line means. */
  record Meaning(
      String subject,
      Surroundings.Around around,
      @Nullable Planned task,
      @Nullable Marked marked) {}

  /** A number or address that proved wrong. */
  record Marked(WrongWays.Failure failure, WrongWays.Way way) {}

  /**
   * What was made.
   *
   * @param batch undoes both together
   */
  record Made(Meaning meaning, UUID batch, UUID interaction, @Nullable UUID task) {}

  Meaning read(Viewer viewer, Line line) {
    var around = surroundings.of(viewer, line.aboutType, line.about);
    var now = viewer.now().atZone(line.zone);
    var planned =
        PhraseReading.of(line.text, now, line.locale)
            .map(found -> {
              var title = CallText.title(found.clause());
              return new Planned(
                  title.isEmpty()
                      ? Messages.text(
                          "call.follow_up", line.locale, Map.of("title", around.about()))
                      : title,
                  CallText.kind(found.clause()),
                  found.due().toInstant(),
                  found.from(),
                  found.to());
            })
            .orElse(null);
    var marked = marked(viewer, line, around);
    return new Meaning(CallText.subject(line.text), around, planned, marked);
  }

  /** Of the person it is theirs, and only where there is none that of the company. */
  private @Nullable Marked marked(Viewer viewer, Line line, Surroundings.Around around) {
    var failure =
        FailureWords.in(line.text)
            .or(() -> Optional.ofNullable(line.outcome).flatMap(FailureWords::in));
    if (failure.isEmpty()) {
      return null;
    }
    for (var name : List.of("person", "company")) {
      var part = around.part(name);
      if (part != null) {
        return ways.meant(viewer, name, part.id(), failure.get(), line.text)
            .map(way -> new Marked(failure.get(), way))
            .orElse(null);
      }
    }
    return null;
  }

  /** All or nothing, in one transaction. */
  @Transactional
  public Made make(Viewer viewer, Line line) {
    var meaning = read(viewer, line);
    var batch = Ids.next();
    var drafts = new ArrayList<Draft>();
    drafts.add(interaction(viewer, line, meaning));
    if (meaning.task != null) {
      drafts.add(task(viewer, meaning, meaning.task));
    }
    var written = writes.write(viewer, drafts, WriteTerms.allOrNothing(batch));
    for (var one : written) {
      if (!one.problems().isEmpty()) {
        throw one.problems().getFirst();
      }
    }
    if (meaning.marked != null) {
      ways.mark(viewer, meaning.marked.way, meaning.marked.failure, batch);
    }
    var made = written.stream().map(one -> java.util.Objects.requireNonNull(one.id())).toList();
    return new Made(meaning, batch, made.getFirst(), made.size() > 1 ? made.get(1) : null);
  }

  private Draft interaction(Viewer viewer, Line line, Meaning meaning) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("kind", "call");
    values.put("direction", line.direction);
    values.put("subject", meaning.subject);
    if (!CallText.says(meaning.subject, line.text)) {
      values.put("body", line.text);
    }
    if (line.outcome != null) {
      values.put("outcome", line.outcome);
    }
    values.put("happened_at", viewer.now());
    values.put("owner", new Reference("user", viewer.user()));
    var person = meaning.around.part("person");
    if (person != null) {
      values.put("participants", List.of(person));
    }
    put(values, meaning, "company", "deal", "lead");
    return Draft.create(type("interaction"), values);
  }

  private Draft task(Viewer viewer, Meaning meaning, Planned planned) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("title", planned.title);
    values.put("kind", planned.kind);
    values.put("due_at", planned.dueAt);
    values.put("owner", new Reference("user", viewer.user()));
    put(values, meaning, "person", "company", "deal", "lead");
    return Draft.create(type("task"), values);
  }

  private static void put(Map<String, @Nullable Object> values, Meaning meaning, String... names) {
    for (var name : names) {
      var part = meaning.around.part(name);
      if (part != null) {
        values.put(name, part);
      }
    }
  }

  private RecordType type(String name) {
    return schemas
        .current()
        .type(name)
        .orElseThrow(() -> Problem.notFound("type_unknown").with("type", name));
  }
}
