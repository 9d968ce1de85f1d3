package org.candorcrm.records.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole way of a write: may you, find and lock, propose and arbitrate, rules, save and log,
 * answer. Nothing is written before every draft of an atomic list has passed every rule.
 */
@Component
final class WritePath implements Writes {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Schemas schemas;
  private final Tables tables;
  private final TransactionTemplate transaction;
  private final ChangeSignal signal;
  private final Clock clock;
  private final Referring referring;
  private final ExternalIds externalIds;
  private final TakenIds takenIds;
  private final Locking locking;
  private final FileSubjects subjects;
  private final Proposing proposing;
  private final Rules rules;
  private final Saving saving;
  private final Links links;
  private final ChangeLog log;
  private final StageHistory stages;

  WritePath(
      Database database,
      Schemas schemas,
      Tables tables,
      PlatformTransactionManager transactions,
      ChangeSignal signal,
      Clock clock,
      ObjectProvider<Arbiter> arbiter) {
    var rows = new Rows(new JdbcTemplate(database.source()));
    this.schemas = schemas;
    this.tables = tables;
    this.transaction = new TransactionTemplate(transactions);
    this.signal = signal;
    this.clock = clock;
    this.referring = new Referring(database);
    this.externalIds = new ExternalIds(database, rows);
    this.takenIds = new TakenIds(database, tables);
    this.locking = new Locking(database, tables);
    this.subjects = new FileSubjects(database);
    this.proposing = new Proposing(tables, new Conversions(database), arbiter.getIfAvailable());
    this.rules = new Rules(database, tables);
    this.saving = new Saving(rows, tables);
    this.links = new Links(database, rows, tables);
    this.log = new ChangeLog(rows, tables);
    this.stages = new StageHistory(rows);
  }

  @Override
  public List<Written> write(Viewer viewer, List<Draft> drafts, WriteTerms terms) {
    var rows = drafts.stream().map(Row::new).toList();
    new MayWrite(viewer).check(rows, tables, terms.composer());
    if (!hopeless(rows, terms)) {
      try {
        transaction.executeWithoutResult(status -> writeHere(viewer, rows, terms));
      } catch (DuplicateKeyException quicker) {
        throw takenIds.asProblem(rows, quicker);
      }
    }
    boolean skipped = hopeless(rows, terms);
    return rows.stream().map(row -> row.answer(skipped)).toList();
  }

  private static boolean hopeless(List<Row> rows, WriteTerms terms) {
    return terms.atomic()
        ? rows.stream().anyMatch(row -> !row.stands())
        : rows.stream().noneMatch(Row::stands);
  }

  private void writeHere(Viewer viewer, List<Row> rows, WriteTerms terms) {
    referring.together(schemas.current(), rows);
    externalIds.resolve(viewer, rows);
    refuseRepeated(rows);
    takenIds.check(rows);
    locking.lock(viewer, rows);
    subjects.check(viewer, schemas.current(), rows);
    var valued = rows.stream().filter(row -> row.stands() && row.writesValues()).toList();
    links.look(valued);
    var arbitration = proposing.propose(viewer, valued, terms);
    rules.check(viewer, schemas.current(), Rules.standing(valued), terms.composer());
    rules.keepUnique(Rules.standing(rows));
    ViewSharing.check(viewer, Rules.standing(rows));
    if (hopeless(rows, terms)) {
      return;
    }
    if (terms.preview()) {
      Rules.standing(rows).forEach(Row::foresee);
      return;
    }
    save(viewer, Rules.standing(rows), terms);
    arbitration.saved(Rules.standing(valued).stream().map(Row::record).toList());
  }

  private void save(Viewer viewer, List<Row> rows, WriteTerms terms) {
    var now = Moments.now(clock);
    saving.save(rows, actor(viewer), now, terms.staging());
    links.save(rows, terms.staging());
    externalIds.remember(viewer, rows, terms.staging());
    log.log(rows, viewer, terms);
    stages.write(rows, actor(viewer), now, terms.staging());
    var touched = rows.stream().filter(Row::wrote).map(Row::type).distinct().toList();
    touched.forEach(schemas::recordsChanged);
    if (!touched.isEmpty()) {
      signal.announce();
    }
  }

  /** Candor itself is no user: its writes have no actor. */
  static @Nullable UUID actor(Viewer viewer) {
    return viewer.user().equals(NOBODY) ? null : viewer.user();
  }

  private static void refuseRepeated(List<Row> rows) {
    var seen = new HashSet<UUID>();
    for (var row : new ArrayList<>(rows)) {
      if (row.stands() && row.id != null && !seen.add(row.id)) {
        row.refuse(row.named(Problem.of(Problem.Status.CONFLICT, "record_twice_in_batch")));
      }
    }
  }
}
