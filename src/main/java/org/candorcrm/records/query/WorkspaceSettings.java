package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** What a workspace has settled for all of its figures. */
@Component
final class WorkspaceSettings {

  private static final String USUAL_CURRENCY = "EUR";

  private final Rows rows;
  private final Cache<UUID, String> known =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofSeconds(2)).build();

  WorkspaceSettings(Rows rows) {
    this.rows = rows;
  }

  /** The currency that sums of money are in. */
  String currency() {
    return known.get(CurrentWorkspace.get().id(), id -> value("currency").orElse(USUAL_CURRENCY));
  }

  private Optional<String> value(String key) {
    var sql =
        """
        select value from {ws}.settings
         where key = ? and value is not null and deleted_at is null
         order by created_at limit 1
        """;
    return rows.list(Sql.of(Database.qualified(sql), key), row -> row.getString(1)).stream()
        .findFirst();
  }
}
