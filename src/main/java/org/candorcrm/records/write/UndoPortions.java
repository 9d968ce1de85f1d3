package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.TakesBack;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the records of a batch back, those that it touched last first. */
@Component
final class UndoPortions implements Portions {

  private static final int PORTION = 1_000;

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;
  private final Locking looking;
  private final Links links;
  private final BatchLog log;
  private final BatchLock lock;
  private final ObjectProvider<Arbiter> arbiter;
  private final ObjectProvider<TakesBack> beside;

  UndoPortions(
      Database database,
      Schemas schemas,
      Tables tables,
      Writes writes,
      BatchLock lock,
      ObjectProvider<Arbiter> arbiter,
      ObjectProvider<TakesBack> beside) {
    this.arbiter = arbiter;
    this.beside = beside;
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.lock = lock;
    this.looking = new Locking(database, tables);
    this.links = new Links(database, tables);
    this.log = new BatchLog(database);
  }

  static LongWrite wish(UUID id, Viewer viewer, UUID batch) {
    return new LongWrite(
        id,
        LongWrite.Kind.UNDO,
        viewer.user(),
        viewer.source(),
        ValueJson.JSON.createObjectNode().put("batch", batch.toString()),
        LongWrite.Status.RUNNING,
        Long.MAX_VALUE,
        ValueJson.JSON.createObjectNode(),
        null);
  }

  static Problem notFound(UUID batch) {
    return Problem.notFound("batch_not_found").with("batch", batch);
  }

  @Override
  public LongWrite.Kind kind() {
    return LongWrite.Kind.UNDO;
  }

  /** What was created last goes first. */
  @Override
  public LongWrite next(Viewer viewer, LongWrite now) {
    var batch = UUID.fromString(now.wish().path("batch").asString());
    if (lock.isHeld(batch)) {
      throw Problem.of(Problem.Status.BUSY, "batch_still_written").with("batch", batch);
    }
    var sum = new UndoSum(now.outcome());
    var page = log.page(batch, now.place(), PORTION);
    byType(page).forEach((type, steps) -> takeBack(viewer, type, steps, now.id(), sum));
    if (page.size() == PORTION) {
      return now.at(page.getLast().seq(), sum.json());
    }
    var judge = arbiter.getIfAvailable();
    int claims = judge == null ? 0 : judge.undone(viewer, batch);
    int kept = beside.orderedStream().mapToInt(one -> one.undone(viewer, batch)).sum();
    if (!sum.isSeen() && claims + kept == 0) {
      throw notFound(batch);
    }
    return now.done(sum.json());
  }

  /** Whether anything of the batch is the viewer's to see. */
  boolean knows(Viewer viewer, UUID batch) {
    var page = log.page(batch, Long.MAX_VALUE, PORTION);
    while (!page.isEmpty()) {
      for (var entry : byType(page).entrySet()) {
        var images = looking.images(viewer, entry.getKey(), records(entry.getValue()), false);
        if (seesAll(viewer, entry.getKey()) || images.values().stream().anyMatch(Image::readable)) {
          return true;
        }
      }
      page = log.page(batch, page.getLast().seq(), PORTION);
    }
    return false;
  }

  private Map<RecordType, List<BatchLog.Steps>> byType(List<BatchLog.Steps> page) {
    var byType = new LinkedHashMap<RecordType, List<BatchLog.Steps>>();
    page.stream()
        .collect(groupingBy(BatchLog.Steps::type, LinkedHashMap::new, toList()))
        .forEach(
            (id, steps) -> schemas.current().type(id).ifPresent(type -> byType.put(type, steps)));
    return byType;
  }

  private static List<UUID> records(List<BatchLog.Steps> touched) {
    return touched.stream().map(BatchLog.Steps::record).toList();
  }

  /** Of what is not there to look at, only who may see every record of the type hears. */
  private static boolean seesAll(Viewer viewer, RecordType type) {
    return ViewerScope.of(viewer).allowed(type, "t").equals(Sql.TRUE);
  }

  private void takeBack(
      Viewer viewer, RecordType type, List<BatchLog.Steps> touched, UUID undo, UndoSum sum) {
    boolean seesAll = seesAll(viewer, type);
    if (type.retiredAt() != null) {
      if (seesAll) {
        touched.forEach(steps -> sum.keep("?", steps.record(), "type_retired"));
      }
      return;
    }
    var images = looking.images(viewer, type, records(touched), false);
    links.fill(type, images);
    var reversals = new ArrayList<Reversal>();
    for (var steps : touched) {
      var image = images.get(steps.record());
      if (image == null ? !seesAll : !image.readable()) {
        continue;
      }
      if (image == null) {
        sum.keep(type.name(), steps.record(), "record_not_found");
        continue;
      }
      sum.seen();
      var change = NetChange.of(tables.of(type).byName, steps.changes());
      reversals.add(Reversal.of(tables, viewer.on(type.id()), type, image, change));
    }
    write(viewer, type, reversals, undo, sum);
  }

  private void write(
      Viewer viewer, RecordType type, List<Reversal> reversals, UUID undo, UndoSum sum) {
    var drafted = reversals.stream().filter(r -> r.draft() != null).toList();
    var drafts = drafted.stream().map(r -> Objects.requireNonNull(r.draft())).toList();
    var written =
        writes.write(viewer, drafts, WriteTerms.eachByItself(undo).byCandor().asDecided());
    reversals.stream()
        .filter(r -> !r.kept().isEmpty())
        .forEach(r -> sum.keep(type.name(), r.record(), r.kept()));
    for (int i = 0; i < written.size(); i++) {
      count(type, drafted.get(i), written.get(i), sum);
    }
  }

  /** What is kept in part is counted already. */
  private static void count(RecordType type, Reversal reversal, Written written, UndoSum sum) {
    boolean whole = reversal.kept().isEmpty();
    if (written.stands()) {
      sum.undone(whole ? 1 : 0);
      return;
    }
    if (whole) {
      sum.keep(type.name(), reversal.record(), written.problems().getFirst().code());
    }
  }
}
