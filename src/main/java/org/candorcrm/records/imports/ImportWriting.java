package org.candorcrm.records.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.records.Intake;
import org.candorcrm.records.Records;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Table;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes a planned file chunk by chunk, and then settles what led to rows that came later. */
@Component
final class ImportWriting {

  private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private static final int MOST_TRIES = 3;

  /** Enough to see what is wrong with a mapping, and written in a moment. */
  private static final int REHEARSED = 1_000;

  private static final int SHOWN_PROBLEMS = 100;

  private final Database database;
  private final Schemas schemas;
  private final Writes writes;
  private final ImportTable table;
  private final LateRelations lateRelations;
  private final ColleagueRows colleagues;
  private final Intakes intakes;
  private final Records records;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  /** Up to a savepoint: whoever asks may keep a word of the answer in the same transaction. */
  private final TransactionTemplate rehearsal;

  ImportWriting(
      Database database,
      Schemas schemas,
      Writes writes,
      ImportTable table,
      LateRelations lateRelations,
      ColleagueRows colleagues,
      Intakes intakes,
      Records records,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.schemas = schemas;
    this.writes = writes;
    this.table = table;
    this.lateRelations = lateRelations;
    this.colleagues = colleagues;
    this.intakes = intakes;
    this.records = records;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.rehearsal = new TransactionTemplate(transactions);
    this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** How the chunks of one import are written. */
  private record Way(
      RecordType type,
      ImportPlan plan,
      Function<Chunk, ChunkWriting.Result> writing,
      Runnable forget,
      int atOnce) {}

  /** Answers how many rows the file has; each chunk that is in is heard of. */
  long write(Viewer viewer, ImportRecord kept, Table file, Consumer<ImportProgress> heard) {
    var way = way(viewer, kept, file);
    long rows = each(kept, file, heard, way);
    if (way.type().origin() != RecordType.Origin.FIXED) {
      settleLate(viewer, kept, way.type(), mayBeEmpty(way.plan()));
    }
    return rows;
  }

  /** Writes the first rows, and takes them back with the transaction. */
  Imports.Rehearsal rehearse(Viewer viewer, ImportRecord kept, Table file) {
    var rows = new ArrayList<Row>();
    var unreadable = new ArrayList<RefusedRow>();
    file.onRefused(row -> {
      if (unreadable.size() < REHEARSED) {
        unreadable.add(row);
      }
    });
    boolean whole = true;
    for (var row : file) {
      whole = rows.size() < REHEARSED;
      if (!whole) {
        break;
      }
      rows.add(row);
    }
    var way = way(viewer, kept, file);
    boolean all = whole;
    var refused = new ArrayList<RefusedRow>();
    var seen = new ArrayList<ChunkWriting.Seen>();
    var tally =
        requireNonNull(
            rehearsal.execute(status -> {
              status.setRollbackOnly();
              var result = way.writing().apply(new Chunk(0, rows, unreadable));
              refused.addAll(result.refused());
              seen.addAll(result.seen());
              lateRelations.keep(kept.id(), result.late());
              int before = refused.size();
              while (all && settle(viewer, kept.id(), way, refused)) {
                // The next ones.
              }
              return result.tally().plusRefused(refused.size() - before);
            }));
    return new Imports.Rehearsal(
        rows.size() + unreadable.size(),
        whole,
        tally.created(),
        tally.changed(),
        tally.unchanged(),
        tally.refused(),
        tally.matched(),
        tally.doubtful(),
        tally.consents(),
        MatchedRows.first(records, viewer, way.type(), seen),
        refused.stream()
            .sorted(Comparator.comparingLong(RefusedRow::number))
            .limit(SHOWN_PROBLEMS)
            .map(row ->
                Map.<String, Object>of("row", row.number(), "problem", Refusal.told(row.reason())))
            .toList());
  }

  /** Settles relations within the file; answers whether there were any. */
  private boolean settle(Viewer viewer, UUID id, Way way, List<RefusedRow> refused) {
    var keys = new NaturalKeys(database, viewer);
    var answer = lateRelations.settle(viewer, id, way.type(), keys, mayBeEmpty(way.plan()));
    refused.addAll(unsettled(answer));
    return !answer.isEmpty();
  }

  private Way way(Viewer viewer, ImportRecord kept, Table file) {
    var planning = new Planning(schemas.current(), json);
    var plan = planning.read(kept.plan());
    var type = planning.type(plan);
    MayImport.records(viewer, type, plan);
    var said = intakes.said(viewer, type, kept.id(), plan);
    var reading = new RowReading(type, viewer.on(type.id()), plan, file.guess(), said);
    if (type.origin() == RecordType.Origin.FIXED) {
      return new Way(
          type, plan, chunk -> colleagues.write(viewer, type, reading, chunk), () -> {}, 1);
    }
    var terms = WriteTerms.bulk(kept.id());
    var keys = new NaturalKeys(database, viewer);
    var relations =
        new Relations(
            schemas.current(),
            type,
            keys,
            writes,
            viewer,
            terms,
            FileKeys.of(kept, plan, type, leadsToItself(type, viewer.on(type.id()), plan)));
    var queries = new KeyQueries(database, viewer);
    var intake = intakes.open(viewer, type, kept.id(), plan);
    var raw = new RawRows(file.guess());
    var writing =
        new ChunkWriting(
            type,
            plan,
            reading,
            relations,
            () -> new RowsKnown(intake, raw, plan.mode()),
            queries,
            writes,
            viewer,
            terms,
            new ForgottenRows(type, intakes.forgotten()));
    return new Way(type, plan, writing::write, keys::forget, atOnce(plan, intake));
  }

  private static boolean leadsToItself(RecordType type, TypeRights rights, ImportPlan plan) {
    return plan.columns().stream()
        .map(column -> Target.of(type, rights, column.field()))
        .anyMatch(target ->
            target instanceof Target.Whole whole
                && whole.field().kind() instanceof RelationKind relation
                && relation.to().equals(List.of(type.name())));
  }

  /** Rows that may be about the same record, and records made on the way, keep to one line. */
  private static int atOnce(ImportPlan plan, Intake.Session intake) {
    boolean making =
        plan.columns().stream()
            .anyMatch(column -> column.missing() == ColumnMapping.Missing.CREATE);
    boolean apart = plan.mode() == ImportMode.CREATE && !making && !intake.recognises();
    return apart ? AT_ONCE : 1;
  }

  private long each(ImportRecord kept, Table file, Consumer<ImportProgress> heard, Way way) {
    var headway = new Headway(table.progress(kept.id()));
    Consumer<Chunk> one =
        chunk ->
            heard.accept(
                headway.plus(
                    patiently(() -> inOneGo(kept.id(), chunk, way.writing()), way.forget())));
    return new ImportRun(one, table.chunksIn(kept.id()), way.atOnce()).run(file);
  }

  /**
   * Others write too: whoever is in the way for a moment does not end an import.
   *
   * @param forget drops what was learnt of records that were not written after all
   */
  private static Tally patiently(Supplier<Tally> writing, Runnable forget) {
    for (int times = 1; ; times++) {
      try {
        return writing.get();
      } catch (Problem | TransientDataAccessException busy) {
        boolean passes = !(busy instanceof Problem problem) || problem.status() == Status.BUSY;
        if (!passes || times == MOST_TRIES) {
          throw busy;
        }
        forget.run();
      }
    }
  }

  private Tally inOneGo(UUID id, Chunk chunk, Function<Chunk, ChunkWriting.Result> writing) {
    return requireNonNull(
        transaction.execute(status -> {
          database.sql("set local statement_timeout = '5min'").update();
          var result = writing.apply(chunk);
          table.refuse(id, result.refused());
          lateRelations.keep(id, result.late());
          table.chunkIn(id, chunk.number(), result.tally());
          return result.tally();
        }));
  }

  private static Set<String> mayBeEmpty(ImportPlan plan) {
    return plan.columns().stream()
        .filter(column -> column.missing() == ColumnMapping.Missing.EMPTY)
        .map(ColumnMapping::field)
        .collect(Collectors.toSet());
  }

  private void settleLate(
      Viewer viewer, ImportRecord kept, RecordType type, Set<String> mayBeEmpty) {
    boolean more = true;
    while (more) {
      var keys = new NaturalKeys(database, viewer);
      var settled =
          transaction.execute(status -> {
            var answer = lateRelations.settle(viewer, kept.id(), type, keys, mayBeEmpty);
            table.refuseLate(kept.id(), unsettled(answer));
            return answer;
          });
      more = settled != null && !settled.isEmpty();
    }
  }

  private static List<RefusedRow> unsettled(Map<LateRelations.Late, List<Problem>> settled) {
    return settled.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> entry.getKey().refused(entry.getValue().getFirst()))
        .toList();
  }
}
