package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Takes a batch back: only what still holds the batch's values, as new changes; the rest is listed.
 */
@Component
public final class Undoing {

  private static final int PORTION = 1_000;
  private static final int MOST_LISTED = 1_000;

  private final Schemas schemas;
  private final Writes writes;
  private final Locking looking;
  private final Links links;
  private final MergeTable merges;
  private final Tables tables;
  private final BatchLog log;
  private final BatchLock lock;

  Undoing(Database database, Schemas schemas, Tables tables, Writes writes, BatchLock lock) {
    this.lock = lock;
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.log = new BatchLog(database);
    this.looking = new Locking(database, tables);
    this.links = new Links(database, tables);
    this.merges = new MergeTable(database);
  }

  /**
   * What became of an undo.
   *
   * @param batch joins the changes of the undo, which can be undone again
   * @param undone how many records are as they were
   * @param kept how many records are not, or not wholly
   * @param listed those, up to 1,000: type, id, and the fields or the problem
   */
  public record Undo(UUID batch, int undone, int kept, List<Map<String, Object>> listed) {
    public Undo {
      listed = List.copyOf(listed);
    }
  }

  /**
   * Works in portions, each a transaction of its own unless the caller has one.
   *
   * @throws Problem {@code batch_not_found}, {@code batch_is_merge}, {@code batch_still_written}
   */
  public Undo undo(Viewer viewer, UUID batch) {
    if (merges.find(batch).isPresent()) {
      throw Problem.of(Status.CONFLICT, "batch_is_merge").with("batch", batch);
    }
    if (lock.isHeld(batch)) {
      throw Problem.of(Status.CONFLICT, "batch_still_written").with("batch", batch);
    }
    var undo = Ids.next();
    var kept = new Kept();
    int undone = 0;
    long after = Long.MAX_VALUE;
    List<BatchLog.Steps> portion;
    // The latest first, so that what was created last goes first.
    while (!(portion = log.page(batch, after, PORTION)).isEmpty()) {
      undone += takeBack(viewer, portion, undo, kept);
      after = portion.getLast().seq();
    }
    if (after == Long.MAX_VALUE) {
      throw notFound(batch);
    }
    if (!kept.readable) {
      throw notFound(batch);
    }
    return new Undo(undo, undone, kept.count, kept.listed);
  }

  private static Problem notFound(UUID batch) {
    return Problem.notFound("batch_not_found").with("batch", batch);
  }

  /** Of what is not there to look at, only who may see every record of the type hears. */
  private static boolean seesAll(Viewer viewer, RecordType type) {
    return ViewerScope.of(viewer).allowed(type, "t").equals(Sql.TRUE);
  }

  private int takeBack(Viewer viewer, List<BatchLog.Steps> portion, UUID undo, Kept kept) {
    int undone = 0;
    var byType =
        portion.stream().collect(groupingBy(BatchLog.Steps::type, LinkedHashMap::new, toList()));
    for (var entry : byType.entrySet()) {
      var type = schemas.current().type(entry.getKey()).orElse(null);
      if (type == null) {
        continue;
      }
      if (type.retiredAt() != null) {
        if (!seesAll(viewer, type)) {
          continue;
        }
        entry.getValue().forEach(c -> kept.add("?", c.record(), "the record type has retired"));
        continue;
      }
      undone += takeBackOfType(viewer, type, entry.getValue(), undo, kept);
    }
    return undone;
  }

  private static <T> java.util.stream.Collector<T, ?, List<T>> toList() {
    return java.util.stream.Collectors.toList();
  }

  private int takeBackOfType(
      Viewer viewer, RecordType type, List<BatchLog.Steps> touched, UUID undo, Kept kept) {
    var ids = touched.stream().map(BatchLog.Steps::record).toList();
    var images = looking.images(viewer, type, ids, false);
    links.fill(type, images);
    boolean seesAll = seesAll(viewer, type);
    var reversals = new ArrayList<Reversal>();
    for (var steps : touched) {
      var image = images.get(steps.record());
      if (image == null ? !seesAll : !image.readable()) {
        continue;
      }
      kept.readable = true;
      if (image == null) {
        kept.add(type.name(), steps.record(), "record_not_found");
        continue;
      }
      var change = NetChange.of(tables.of(type).byName, steps.changes());
      reversals.add(Reversal.of(tables, viewer.on(type.id()), type, image, change));
    }
    var drafted = reversals.stream().filter(r -> r.draft() != null).toList();
    var drafts = drafted.stream().map(r -> java.util.Objects.requireNonNull(r.draft())).toList();
    var written = writes.write(viewer, drafts, WriteTerms.eachByItself(undo).byCandor());
    reversals.stream()
        .filter(r -> !r.kept().isEmpty())
        .forEach(r -> kept.add(type.name(), r.record(), r.kept()));
    return count(type, drafted, written, kept);
  }

  private static int count(
      RecordType type, List<Reversal> drafted, List<Written> written, Kept kept) {
    int undone = 0;
    for (int i = 0; i < written.size(); i++) {
      var answer = written.get(i);
      if (answer.stands()) {
        undone += drafted.get(i).kept().isEmpty() ? 1 : 0;
        continue;
      }
      kept.add(type.name(), drafted.get(i).record(), answer.problems().getFirst().code());
    }
    return undone;
  }

  private static final class Kept {
    private int count;
    private boolean readable;
    private final List<Map<String, Object>> listed = new ArrayList<>();

    void add(String type, UUID record, Object what) {
      readable = true;
      count++;
      if (listed.size() < MOST_LISTED) {
        var name = what instanceof List<?> ? "fields" : "problem";
        listed.add(Map.of("type", type, "id", record, name, what));
      }
    }
  }
}
