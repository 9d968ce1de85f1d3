package org.candorcrm.identity.coverage;

import java.util.List;
import java.util.Locale;
import org.candorcrm.identity.PastChecks;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.springframework.stereotype.Component;

/** Writes what had turned out, as a set. */
@Component
final class TakingPastChecks implements PastChecks {

  private final Database database;
  private final Learnt learnt;

  TakingPastChecks(Database database, Learnt learnt) {
    this.database = database;
    this.learnt = learnt;
  }

  @Override
  public void take(List<PastCheck> checks) {
    database
        .sql(
            """
            insert into {ws}.coverage_observations
              (id, record_type, record, field, source, kind, at, actor, value)
            select id, record_type, record, field, source, kind, at, actor, value
              from unnest(?::uuid[], ?::int[], ?::uuid[], ?::int[], ?::int[], ?::text[],
                     ?::timestamptz[], ?::uuid[], ?::text[])
                   as c(id, record_type, record, field, source, kind, at, actor, value)
            """)
        .param(checks.stream().map(one -> Ids.next().toString()).toArray(String[]::new))
        .param(checks.stream().map(one -> one.type().id()).toArray(Integer[]::new))
        .param(checks.stream().map(one -> one.record().toString()).toArray(String[]::new))
        .param(checks.stream().map(one -> one.field().id()).toArray(Integer[]::new))
        .param(checks.stream().map(PastCheck::source).toArray(Integer[]::new))
        .param(
            checks.stream()
                .map(one -> one.outcome().name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new))
        .param(checks.stream().map(one -> one.at().toString()).toArray(String[]::new))
        .param(checks.stream().map(one -> one.actor().toString()).toArray(String[]::new))
        .param(checks.stream().map(PastCheck::value).toArray(String[]::new))
        .update();
    learnt.forget();
  }
}
