package org.candorcrm.records.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Merges.Kept;
import org.candorcrm.records.Merges.Reversal;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the loser of a merge live again, with what is still as the merge left it. */
@Component
final class Unmerging {

  private final Schemas schemas;
  private final Tables tables;
  private final Referring referring;
  private final Locking locking;
  private final MergedBack values;
  private final Uniqueness uniqueness;
  private final MergeChecks checks;
  private final MergeTable merges;
  private final MovingReferences references;
  private final MovedRecords moved;
  private final ObjectProvider<Arbiter> arbiter;
  private final ChangeSignal signal;
  private final Clock clock;

  Unmerging(
      Database database,
      Schemas schemas,
      Tables tables,
      Writes writes,
      ObjectProvider<Arbiter> arbiter,
      ChangeSignal signal,
      Clock clock) {
    this.schemas = schemas;
    this.tables = tables;
    this.referring = new Referring(database);
    this.locking = new Locking(database, tables);
    this.values = new MergedBack(database, schemas, tables, writes);
    this.uniqueness = new Uniqueness(database);
    this.checks = new MergeChecks(database, schemas);
    this.merges = new MergeTable(database);
    this.references = new MovingReferences(database);
    this.moved = new MovedRecords(database, schemas);
    this.arbiter = arbiter;
    this.signal = signal;
    this.clock = clock;
  }

  Reversal reverse(Viewer viewer, RecordType type, UUID winner, UUID merge) {
    referring.alone(type);
    lock(viewer, type, winner);
    var kept = find(type, winner, merge);
    var loser = loser(viewer, type, kept.loser());
    checks.refuseClosed(viewer, type, winner, kept.loser());
    var run = new MergeRun(merge, type, winner, kept.loser(), viewer, Moments.now(clock));
    merges.unmark(run);
    var ties = references.giveBack(run, Tie.to(schemas.current(), type));
    long cause = merges.log(run, "unmerge", winner, kept.loser(), Merging.led(winner, null));
    references.log(run, ties, true, cause);
    var left = new ArrayList<Kept>(values.giveBack(run, run.terms(cause)));
    refuseTaken(type, loser);
    left.addAll(moved.kept(viewer, merge));
    arbiter.ifAvailable(judge -> judge.parted(viewer, type, winner, kept.loser()));
    signal.announce();
    int version =
        Objects.requireNonNull(locking.images(viewer, type, List.of(winner), false).get(winner))
            .version();
    return new Reversal(merge, winner, version, kept.loser(), moved.returned(viewer, merge), left);
  }

  private void lock(Viewer viewer, RecordType type, UUID winner) {
    var row = new Row(new Draft(Draft.Operation.UPDATE, type, winner, null, null, Map.of(), null));
    locking.lock(viewer, List.of(row));
    if (!row.stands()) {
      throw row.problems.getFirst();
    }
  }

  private MergeTable.Kept find(RecordType type, UUID winner, UUID merge) {
    var kept =
        merges
            .find(merge)
            .filter(one -> one.type() == type.id() && one.winner().equals(winner))
            .orElseThrow(() -> Problem.notFound("merge_not_found").with("merge", merge));
    if (kept.reversedAt() != null) {
      throw Problem.of(Status.CONFLICT, "merge_reversed").with("merge", merge);
    }
    return kept;
  }

  private Image loser(Viewer viewer, RecordType type, UUID id) {
    var found = locking.images(viewer, type, List.of(id), true).get(id);
    if (found == null || found.deleted()) {
      throw Problem.of(Status.GONE, "record_erased").with("type", type.name());
    }
    return found;
  }

  /** Meanwhile somebody else may hold what only one may hold. */
  private void refuseTaken(RecordType type, Image loser) {
    var row = new Row(Draft.restore(type, loser.id(), null));
    row.before = loser;
    uniqueness.check(tables.of(type), List.of(row));
    if (!row.stands()) {
      throw row.problems.getFirst();
    }
  }
}
