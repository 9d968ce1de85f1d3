package org.candorcrm.identity.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Schema;
import org.springframework.stereotype.Component;

/** What was learned for all records alike, remembered for a minute. */
@Component
final class Learnt {

  private final Database database;
  private final Checks checks;
  private final Cache<UUID, Beliefs> known =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofMinutes(1)).build();

  Learnt(Database database, Checks checks) {
    this.database = database;
    this.checks = checks;
  }

  Beliefs beliefs(Schema schema) {
    var workspace = CurrentWorkspace.get().id();
    var beliefs = known.getIfPresent(workspace);
    if (beliefs == null) {
      beliefs = new Beliefs(checks.byKind(schema), halfLives());
      known.put(workspace, beliefs);
    }
    return beliefs;
  }

  /** Somebody checked something: the next look counts it. */
  void forget() {
    known.invalidate(CurrentWorkspace.get().id());
  }

  private Map<Integer, Integer> halfLives() {
    var days = new HashMap<Integer, Integer>();
    database
        .sql("select field, learned_days from {ws}.coverage_changes where learned_days is not null")
        .query(row -> {
          days.put(row.getInt("field"), row.getInt("learned_days"));
        });
    return days;
  }
}
