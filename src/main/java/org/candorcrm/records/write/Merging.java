package org.candorcrm.records.write;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Closures;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Merges;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a merge: keep others out, lock both, decide the values, mark the loser, lead what led
 * to it to the winner, log, write the values.
 */
@Component
final class Merging implements Merges {

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;
  private final Unmerging unmerging;
  private final Closures closures;
  private final Referring referring;
  private final Locking locking;
  private final Links links;
  private final MergeChecks checks;
  private final MergeTable merges;
  private final MovingReferences references;
  private final MovedRecords moved;
  private final NamedInViews views;
  private final ObjectProvider<Arbiter> arbiter;
  private final ChangeSignal signal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Merging(
      Database database,
      Schemas schemas,
      Tables tables,
      Writes writes,
      Unmerging unmerging,
      Closures closures,
      ObjectProvider<Arbiter> arbiter,
      ChangeSignal signal,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.unmerging = unmerging;
    this.closures = closures;
    this.referring = new Referring(database);
    this.locking = new Locking(database, tables);
    this.links = new Links(database, tables);
    this.checks = new MergeChecks(database, schemas);
    this.merges = new MergeTable(database);
    this.references = new MovingReferences(database);
    this.moved = new MovedRecords(database, schemas);
    this.views = new NamedInViews(database, schemas, tables, writes);
    this.arbiter = arbiter;
    this.signal = signal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Merge merge(Viewer viewer, Request request) {
    var type = request.type();
    MergeHistory.refuseUnmergeable(type);
    if (request.winner().equals(request.loser())) {
      throw Problem.invalid("merge_with_itself").field("loser");
    }
    return Objects.requireNonNull(transaction.execute(status -> mergeHere(viewer, request)));
  }

  private Merge mergeHere(Viewer viewer, Request request) {
    var type = request.type();
    referring.alone(type);
    var winner = new Row(update(type, request.winner(), request.winnerVersion(), Map.of()));
    var loser = new Row(update(type, request.loser(), request.loserVersion(), Map.of()));
    lock(viewer, List.of(winner, loser));
    checks.refuseClosed(viewer, type, winner.record(), loser.record());
    var images = Map.of(winner.record(), winner.locked(), loser.record(), loser.locked());
    links.fill(type, images);
    var table = tables.of(type);
    var values =
        new MergedValues(table, viewer, request, winner.locked(), loser.locked()).differing();
    checks.refuseHidden(viewer, request);
    checks.keepInOwnRows(viewer, request, winner.locked(), values);

    var run =
        new MergeRun(Ids.next(), type, loser.record(), winner.record(), viewer, Moments.now(clock));
    var everything = everything(viewer);
    merges.mark(run);
    closures.livesOn(type.id(), run.from(), run.into());
    var ties = references.move(run, Tie.to(schemas.current(), type));
    long cause = merges.log(run, "merge", run.into(), run.from(), led(null, run.into()));
    references.log(run, ties, false, cause);
    views.rename(run, everything, run.terms(cause));
    var kept = checks.withoutGone(everything, winner.locked(), values);
    int version = winner.locked().version() + 1;
    if (!kept.isEmpty()) {
      var draft = update(type, run.into(), version, kept);
      version = written(everything, draft, run, cause);
    }
    arbiter.ifAvailable(
        judge -> judge.merged(viewer, merged(request, winner.locked(), loser.locked(), kept)));
    signal.announce();
    return new Merge(
        run.id(), version, moved.of(viewer, List.of(run.id())).getOrDefault(run.id(), List.of()));
  }

  private static Arbiter.Merged merged(
      Request request, Image winner, Image loser, Map<String, @Nullable Object> written) {
    var chosen = new HashSet<>(request.sides().keySet());
    chosen.addAll(request.values().keySet());
    var now = new HashMap<>(winner.values());
    now.putAll(written);
    return new Arbiter.Merged(
        request.type(), winner.id(), loser.id(), chosen, loser.values(), winner.values(), now);
  }

  private static Draft update(
      RecordType type, UUID id, int version, Map<String, @Nullable Object> values) {
    return Draft.update(type, id, version, values);
  }

  private void lock(Viewer viewer, List<Row> pair) {
    locking.lock(viewer, pair);
    for (var row : pair) {
      if (!row.stands()) {
        throw row.problems.getFirst();
      }
    }
  }

  private int written(Viewer everything, Draft draft, MergeRun run, long cause) {
    var written = writes.write(everything, List.of(draft), run.terms(cause)).getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
    return written.version();
  }

  /** The same user without limits: a merge must not tear apart what they may not see. */
  static Viewer everything(Viewer viewer) {
    return new Viewer(
        viewer.user(),
        viewer.name(),
        viewer.department(),
        viewer.teams(),
        viewer.source(),
        Rights.EVERYTHING,
        viewer.coached(),
        viewer.now());
  }

  /** What the loser's change says of where it leads. */
  static String led(@Nullable UUID before, @Nullable UUID now) {
    var pair = ValueJson.JSON.createArrayNode();
    pair.add(before == null ? null : before.toString());
    pair.add(now == null ? null : now.toString());
    return ValueJson.JSON.createObjectNode().set(ValueJson.MERGED_INTO, pair).toString();
  }

  @Override
  public Reversal reverse(Viewer viewer, RecordType type, UUID winner, UUID merge) {
    MergeHistory.refuseUnmergeable(type);
    return Objects.requireNonNull(
        transaction.execute(status -> unmerging.reverse(viewer, type, winner, merge)));
  }
}
