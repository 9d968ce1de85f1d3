package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Intake;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one chunk in the caller's transaction, and says what became of each. */
final class ChunkWriting {

  /** What one chunk came to. */
  record Result(
      Tally tally, List<RefusedRow> refused, List<LateRelations.Late> late, List<Seen> seen) {}

  /** Who a row is, or may be, among the records that were there. */
  record Seen(long row, Intake.Recognised who) {}

  private final RecordType type;
  private final ImportPlan plan;
  private final RowReading reading;
  private final Relations relations;
  private final Supplier<RowsKnown> knowing;
  private final KeyQueries queries;
  private final @Nullable KnownRecords known;
  private final Writes writes;
  private final Viewer viewer;
  private final WriteTerms terms;
  private final ForgottenRows forgotten;

  ChunkWriting(
      RecordType type,
      ImportPlan plan,
      RowReading reading,
      Relations relations,
      Supplier<RowsKnown> knowing,
      KeyQueries queries,
      Writes writes,
      Viewer viewer,
      WriteTerms terms,
      ForgottenRows forgotten) {
    this.forgotten = forgotten;
    this.type = type;
    this.plan = plan;
    this.reading = reading;
    this.relations = relations;
    this.knowing = knowing;
    this.queries = queries;
    this.writes = writes;
    this.viewer = viewer;
    this.terms = terms;
    this.known = byField() ? new KnownRecords(type, plan.keyField(), queries) : null;
  }

  private boolean byField() {
    return plan.mode() != ImportMode.CREATE
        && !plan.keyField().equals("external_id")
        && !plan.keyField().equals("id");
  }

  Result write(Chunk chunk) {
    var rows = chunk.rows().stream().map(reading::read).toList();
    relations.fill(rows);
    rows.stream().filter(row -> !row.stands()).forEach(this::demandValues);
    var known = knowing.get();
    known.recognise(rows);
    var outcomes = new LinkedHashMap<ParsedRow, Written.Outcome>();
    var open = rows.stream().filter(ParsedRow::stands).toList();
    while (!open.isEmpty()) {
      var rounds = rounds(open);
      write(rounds, rounds.first(), outcomes);
      rounds.later().keySet().removeIf(row -> row.id == null || !row.stands());
      while (!rounds.later().isEmpty()) {
        write(rounds, rounds.next(), outcomes);
      }
      open = rounds.repeated();
    }
    known.keep(rows);
    return result(chunk, rows, outcomes, reading.keepSaid(rows));
  }

  /** What a row that is refused anyway lacks besides: the rules see only those that are written. */
  private void demandValues(ParsedRow row) {
    if (plan.mode() != ImportMode.CREATE) {
      return;
    }
    for (var field : type.activeFields()) {
      if (field.traits().required() && field.traits().fallback() == null && row.lacks(field)) {
        row.refuse(Problem.invalid("value_required").field(field.name()));
      }
    }
  }

  private Rounds rounds(List<ParsedRow> rows) {
    var rounds = new Rounds(type, plan.mode());
    if (known != null) {
      var keys = new HashMap<ParsedRow, String>();
      rows.forEach(row -> {
        var key = known.key(row);
        if (key != null) {
          keys.put(row, key);
        }
      });
      rounds.addByKey(rows, keys, known.find(rows), plan.keyField());
      return rounds;
    }
    if (plan.mode() != ImportMode.CREATE && plan.keyField().equals("id")) {
      var keys = new HashMap<ParsedRow, String>();
      rows.stream()
          .filter(row -> row.id != null)
          .forEach(row -> keys.put(row, Objects.toString(row.id)));
      var ids = rows.stream().map(row -> row.id).filter(Objects::nonNull).toList();
      rounds.addByKey(rows, keys, queries.byId(type, ids), "id");
      return rounds;
    }
    rounds.addByExternalId(rows);
    return rounds;
  }

  private void write(
      Rounds rounds, List<Rounds.Planned> all, Map<ParsedRow, Written.Outcome> outcomes) {
    var planned = forgotten.refused(all);
    if (planned.isEmpty()) {
      return;
    }
    var drafts = planned.stream().map(Rounds.Planned::draft).toList();
    var written = writes.write(viewer, drafts, terms);
    for (int i = 0; i < planned.size(); i++) {
      if (reason(written.get(i)).code().equals("record_twice_in_batch")) {
        rounds.postpone(planned.get(i).row());
        continue;
      }
      note(planned.get(i).row(), written.get(i), outcomes);
    }
  }

  /** A row that created its record stays "created" when its past is written after it. */
  private static void note(
      ParsedRow row, Written written, Map<ParsedRow, Written.Outcome> outcomes) {
    if (!written.stands()) {
      if (written.problems().isEmpty()) {
        row.refuse(reason(written));
      }
      written.problems().forEach(row::refuse);
      return;
    }
    row.id = written.id();
    row.kept += written.kept().size();
    outcomes.putIfAbsent(row, written.outcome());
  }

  private static Problem reason(Written written) {
    return written.problems().isEmpty()
        ? Problem.invalid("import_row_refused")
        : written.problems().getFirst();
  }

  private Result result(
      Chunk chunk, List<ParsedRow> rows, Map<ParsedRow, Written.Outcome> outcomes, int consents) {
    var tally = Tally.NONE.plusRefused(chunk.unreadable().size()).plusConsents(consents);
    var refused = new ArrayList<>(chunk.unreadable());
    var late = new ArrayList<LateRelations.Late>();
    var seen = new ArrayList<Seen>();
    for (var row : rows) {
      var problem = row.problem();
      if (problem != null) {
        refused.add(
            ForgottenRows.tells(problem)
                ? RefusedRow.withoutCells(row.row, problem)
                : RefusedRow.of(row.row, problem));
        tally = tally.plusRefused(1);
        continue;
      }
      tally = tally.plus(outcomes.getOrDefault(row, Written.Outcome.UNCHANGED));
      if (row.recognised.record() != null) {
        tally = tally.plus(row.recognised);
        seen.add(new Seen(row.row.number(), row.recognised));
      }
      tally = tally.plusKept(row.kept);
      late.addAll(late(row));
    }
    return new Result(tally, refused, late, seen);
  }

  private List<LateRelations.Late> late(ParsedRow row) {
    UUID id = row.id;
    if (id == null) {
      return List.of();
    }
    return row.wanted.stream()
        .filter(one -> relations.late(one) && relations.inFile(one))
        .map(one ->
            new LateRelations.Late(row.row.number(), one.field().name(), id, one.keys().getFirst()))
        .toList();
  }
}
