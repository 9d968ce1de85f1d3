package org.candorcrm.identity.radar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One measurement from the first temporary table to the notices that it raises. */
@Component
public class Measuring {

  private static final int WEEKS_BEFORE = 12;

  private final Database database;
  private final TransactionTemplate transaction;
  private final Schemas schemas;
  private final Clock clock;
  private final RadarTable table;
  private final Voices voices;
  private final Knowing knowing;
  private final Holding holding;
  private final Contradicting contradicting;
  private final ReadingAlone readingAlone;
  private final Customs customs;
  private final Secrets secrets;
  private final Noticing noticing;

  Measuring(
      Database database,
      TransactionTemplate transaction,
      Schemas schemas,
      Clock clock,
      RadarTable table,
      Voices voices,
      Knowing knowing,
      Holding holding,
      Contradicting contradicting,
      ReadingAlone readingAlone,
      Customs customs,
      Secrets secrets,
      Noticing noticing) {
    this.database = database;
    this.transaction = transaction;
    this.schemas = schemas;
    this.clock = clock;
    this.table = table;
    this.voices = voices;
    this.knowing = knowing;
    this.holding = holding;
    this.contradicting = contradicting;
    this.readingAlone = readingAlone;
    this.customs = customs;
    this.secrets = secrets;
    this.noticing = noticing;
  }

  /** Measures the current workspace; one at a time, others wait. */
  public UUID measure(@Nullable UUID askedBy) {
    var run = Ids.next();
    var now = Moments.now(clock);
    boolean first =
        Objects.requireNonNull(
            transaction.execute(status -> {
              alone();
              boolean none = table.latest() == null;
              table.add(run, now, askedBy);
              present(run, now);
              return none;
            }));
    if (first) {
      past(now);
    }
    return run;
  }

  /** Waits for whoever measures here. */
  private void alone() {
    database.sql("set local statement_timeout = '20min'").update();
    database.sql("set local lock_timeout = '20min'").update();
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 34))")
        .param(CurrentWorkspace.get().schema())
        .query(row -> {});
  }

  private void present(UUID run, Instant now) {
    var types = Measured.types(schemas.current());
    gather(types, now);
    var secret = secrets.fields(now);
    for (var type : types) {
      knowing.count(run, type, now, true);
      holding.count(run, type, secret);
      contradicting.count(run, type, secret, now, true);
      readingAlone.count(run, type, secret, now);
    }
    customs.count(run, now);
    voices.forgetPersons(run);
    table.keepDetailsOf(run);
    noticing.compare(run, now);
  }

  private void gather(List<RecordType> types, Instant now) {
    voices.gather();
    knowing.begin();
    types.forEach(type -> knowing.gather(type, now));
    database.sql("create index on radar_known (record_type, record, knower)").update();
    database.sql("analyze radar_known").update();
  }

  /**
   * The weeks before the first measurement, as far as the change log knows of them, so that there
   * are trends from the first day. What it does not tell is left out.
   */
  private void past(Instant now) {
    var began = table.began();
    for (int week = 1; week <= WEEKS_BEFORE; week++) {
      var then = now.minus(Duration.ofDays(7L * week));
      if (began == null || then.isBefore(began)) {
        return;
      }
      transaction.executeWithoutResult(status -> {
        alone();
        var run = Ids.next();
        table.add(run, then, null);
        var types = Measured.types(schemas.current());
        gather(types, then);
        var secret = secrets.fields(now);
        for (var type : types) {
          knowing.count(run, type, then, false);
          if (contradicting.reaches(type, then)) {
            contradicting.count(run, type, secret, then, false);
          }
        }
        customs.before(run, then);
        voices.forgetPersons(run);
      });
    }
  }
}
