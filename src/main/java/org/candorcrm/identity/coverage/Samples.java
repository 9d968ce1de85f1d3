package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Confirmations;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The values that somebody is asked about this week, and what they say of them. */
@Component
class Samples {

  private static final int MOST = 20;

  private final Database database;
  private final Schemas schemas;
  private final Records records;
  private final Looking looking;
  private final Observing observing;
  private final Confirmations confirmations;

  Samples(
      Database database,
      Schemas schemas,
      Records records,
      Looking looking,
      Observing observing,
      Confirmations confirmations) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
    this.looking = looking;
    this.observing = observing;
    this.confirmations = confirmations;
  }

  /** What the owner of a record says of one of its values. */
  enum Answer {
    YES(Observing.Kind.STILL_RIGHT),
    NO(Observing.Kind.WRONG),
    CHANGED(Observing.Kind.CHANGED);

    private final Observing.Kind kind;

    Answer(Observing.Kind kind) {
      this.kind = kind;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String key) {
      for (var answer : values()) {
        if (answer.key().equals(key)) {
          return answer;
        }
      }
      throw Problem.invalid("coverage_sample_answer_invalid").field("answer");
    }
  }

  private record Row(UUID id, int type, UUID record, int field, Instant askedAt) {}

  /** One question: is this value of this field still right? */
  record Sample(
      UUID id, RecordType type, UUID record, String title, Field field, Instant askedAt) {}

  /** What waits for the viewer, as far as they still see and may change it. */
  List<Sample> waiting(Viewer viewer) {
    var rows = rows(viewer);
    var byType = new LinkedHashMap<Integer, List<UUID>>();
    rows.forEach(row -> byType.computeIfAbsent(row.type, id -> new ArrayList<>()).add(row.record));
    var titles = new LinkedHashMap<UUID, String>();
    byType.forEach((id, of) ->
        schemas
            .current()
            .type(id)
            .filter(type -> !type.retired())
            .filter(type -> !(viewer.on(id).read() instanceof RowRule.Nothing))
            .ifPresent(type -> titles.putAll(records.titles(viewer, type.name(), of))));
    var waiting = new ArrayList<Sample>();
    for (var row : rows) {
      var title = titles.get(row.record);
      var type = schemas.current().type(row.type).orElse(null);
      if (title != null && type != null) {
        field(viewer, type, row.field)
            .ifPresent(field ->
                waiting.add(new Sample(row.id, type, row.record, title, field, row.askedAt)));
      }
    }
    return waiting;
  }

  private static Optional<Field> field(Viewer viewer, RecordType type, int id) {
    var rights = viewer.on(type.id());
    return type.field(id)
        .filter(field -> !field.retired() && rights.mayRead(id) && rights.mayWrite(id));
  }

  private List<Row> rows(Viewer viewer) {
    return database
        .sql(
            """
            select id, record_type, record, field, asked_at from {ws}.coverage_samples
             where owner = ? and answered_at is null order by asked_at, id limit ?
            """)
        .params(viewer.user(), MOST)
        .query((row, number) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getInt("record_type"),
                row.getObject("record", UUID.class),
                row.getInt("field"),
                Moments.read(row, "asked_at")))
        .list();
  }

  /**
   * Whoever says that it is still right confirms it, too.
   *
   * @throws Problem {@code coverage_sample_unknown}, and those of observing
   */
  @Transactional
  public Map<String, Object> answer(Viewer viewer, UUID id, Answer answer) {
    var sample =
        waiting(viewer).stream()
            .filter(one -> one.id.equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("coverage_sample_unknown"));
    var looked = looking.forWriting(viewer, sample.type.plural(), sample.record);
    observing.note(looked, sample.field, answer.kind);
    database
        .sql("update {ws}.coverage_samples set answered_at = ?, answer = ? where id = ?")
        .params(Moments.bound(viewer.now()), answer.key(), id)
        .update();
    if (answer == Answer.YES) {
      confirmations.add(viewer, sample.record, List.of(sample.field));
    }
    return Map.of("id", id, "answer", answer.key());
  }
}
