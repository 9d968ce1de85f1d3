package org.candorcrm.identity.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorcrm.access.Vault;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Alone;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Imports;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One time that a source comes: fetched, and imported as if its colleague had dropped the file, so
 * that rights, refused rows and undo are those of every import.
 */
@Component
class TakingIn {

  private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);
  private static final int GROWTH = 3;
  private static final int MOST_GROWTHS = 6;

  private final Database database;
  private final DeliveryTable table;
  private final DeliveryRuns runs;
  private final Fetching fetching;
  private final Imports imports;
  private final Viewers viewers;
  private final Vault vault;
  private final Clock clock;
  private final Alone alone;

  TakingIn(
      Database database,
      DeliveryTable table,
      DeliveryRuns runs,
      Fetching fetching,
      Imports imports,
      Viewers viewers,
      Vault vault,
      Clock clock,
      Alone alone) {
    this.alone = alone;
    this.database = database;
    this.table = table;
    this.runs = runs;
    this.fetching = fetching;
    this.imports = imports;
    this.viewers = viewers;
    this.vault = vault;
    this.clock = clock;
  }

  /** Does a run that waits; one that is done, or whose delivery is gone, is left alone. */
  void run(UUID run) {
    var waiting = runs.waiting(run).orElse(null);
    var delivery = waiting == null ? null : table.find(waiting.delivery()).orElse(null);
    if (waiting == null || delivery == null) {
      return;
    }
    var held = alone.at("delivery." + delivery.id());
    if (held.isEmpty()) {
      throw new AtIt();
    }
    try (var until = held.get()) {
      run(run, delivery, waiting);
    }
  }

  /** Another run of the same delivery is not done yet; this one is tried again later. */
  static final class AtIt extends RuntimeException {
    AtIt() {
      super("another run of this delivery is at work", null, false, false);
    }
  }

  private void run(UUID run, Delivery delivery, DeliveryRuns.Waiting waiting) {
    try {
      var fetched = fetched(delivery, waiting);
      if (fetched == null) {
        well(run, delivery, "nothing", null, null, null, null);
        return;
      }
      if (fetched.mark().equals(delivery.taken())) {
        well(run, delivery, "unchanged", fetched, null, null, null);
        return;
      }
      take(run, delivery, fetched, runner(delivery, waiting));
    } catch (Problem problem) {
      badly(run, delivery, problem.code());
    } catch (RuntimeException failure) {
      LOG.warn("delivery {} failed", delivery.id(), failure);
      badly(run, delivery, "internal_error");
    }
  }

  private @Nullable Fetched fetched(Delivery delivery, DeliveryRuns.Waiting waiting) {
    var file = waiting.file();
    if (file != null) {
      var name = waiting.name() == null ? delivery.name() : waiting.name();
      return new Fetched(file, name, String.valueOf(file.getFileName()), false);
    }
    var sealed = table.secret(delivery.id());
    var secret = sealed == null ? null : vault.open(sealed, delivery.id());
    return fetching.fetch(delivery, secret).orElse(null);
  }

  private void take(UUID run, Delivery delivery, Fetched fetched, Viewer viewer) {
    var request = request(delivery, fetched.file(), fetched.name());
    var proposal = imports.propose(viewer, request);
    try {
      imports.run(viewer, proposal.id(), progress -> {});
    } catch (Problem problem) {
      runs.end(run, "failed", proposal.id(), problem.code(), Moments.now(clock));
      table.badly(delivery.id(), problem.code(), later(delivery));
      return;
    }
    var next = fetched.more() && delivery.hours() != null ? Moments.now(clock) : null;
    well(run, delivery, "imported", fetched, proposal.id(), proposal.mapping(), next);
  }

  /** Whoever hands a file over has it taken in with their own rights. */
  private Viewer runner(Delivery delivery, DeliveryRuns.Waiting waiting) {
    var dropper = waiting.file() == null ? null : waiting.askedBy();
    try {
      return viewers.goingOn(dropper == null ? delivery.runAs() : dropper);
    } catch (Problem gone) {
      throw Problem.invalid("delivery_colleague_gone");
    }
  }

  private Imports.Request request(Delivery delivery, Path file, String name) {
    var reference =
        database
            .sql("select reference from {ws}.sources where id = ?")
            .param(delivery.source())
            .query(String.class)
            .single();
    return new Imports.Request(
        file,
        name,
        delivery.type(),
        delivery.mode(),
        delivery.key(),
        reference,
        delivery.mapping());
  }

  private void well(
      UUID run,
      Delivery delivery,
      String outcome,
      @Nullable Fetched fetched,
      @Nullable UUID importId,
      java.util.@Nullable Map<?, ?> mapping,
      @Nullable Instant next) {
    var now = Moments.now(clock);
    runs.end(run, outcome, importId, null, now);
    table.well(delivery.id(), fetched == null ? null : fetched.mark(), mapping, next);
    if (fetched != null) {
      table.heard(delivery.source(), now);
    }
  }

  private void badly(UUID run, Delivery delivery, String problem) {
    runs.end(run, "failed", null, problem, Moments.now(clock));
    table.badly(delivery.id(), problem, later(delivery));
  }

  /**
   * Ten minutes after the first failure, three times as long after each next one, at most a week.
   */
  private Instant later(Delivery delivery) {
    var wait = FIRST_WAIT.multipliedBy(power(Math.min(delivery.failures(), MOST_GROWTHS)));
    return Moments.now(clock).plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static long power(int times) {
    long product = 1;
    for (int i = 0; i < times; i++) {
      product *= GROWTH;
    }
    return product;
  }
}
