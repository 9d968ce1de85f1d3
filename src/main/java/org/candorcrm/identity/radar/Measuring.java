package org.candorcrm.identity.radar;

import java.time.Clock;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One measurement from the first temporary table to the notices that it raises. */
@Component
public class Measuring {

  private final Database database;
  private final TransactionTemplate transaction;
  private final Schemas schemas;
  private final Clock clock;
  private final RadarTable table;
  private final Voices voices;
  private final Knowing knowing;
  private final Holding holding;
  private final Contradicting contradicting;
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
    this.customs = customs;
    this.secrets = secrets;
    this.noticing = noticing;
  }

  /** Measures the current workspace; one at a time, others wait. */
  public UUID measure(@Nullable UUID askedBy) {
    var run = Ids.next();
    transaction.executeWithoutResult(status -> {
      database.sql("set local statement_timeout = '20min'").update();
      database.sql("set local lock_timeout = '20min'").update();
      database
          .sql("select pg_advisory_xact_lock(hashtextextended(?, 34))")
          .param(CurrentWorkspace.get().schema())
          .query(row -> {});
      var before = table.latest();
      var now = Moments.now(clock);
      table.add(run, now, askedBy);
      voices.gather();
      knowing.begin();
      var secret = secrets.fields(now);
      var types = Measured.types(schemas.current());
      types.forEach(type -> knowing.gather(type, now));
      database.sql("create index on radar_known (record_type, record, knower)").update();
      database.sql("analyze radar_known").update();
      for (var type : types) {
        knowing.count(run, type, now);
        holding.count(run, type, secret);
        contradicting.count(run, type, secret);
      }
      customs.count(run, now);
      voices.forgetPersons(run);
      table.keepDetailsOf(run);
      noticing.compare(run, before == null ? null : before.id(), now);
    });
    return run;
  }
}
