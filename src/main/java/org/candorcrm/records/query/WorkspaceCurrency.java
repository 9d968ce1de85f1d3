package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** The currency that sums of money are in. */
@Component
final class WorkspaceCurrency {

  private static final String USUAL = "EUR";

  private final Rows rows;
  private final Cache<UUID, String> known =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofSeconds(2)).build();

  WorkspaceCurrency(Rows rows) {
    this.rows = rows;
  }

  String get() {
    return known.get(CurrentWorkspace.get().id(), id -> read());
  }

  private String read() {
    var sql =
        """
        select value from {ws}.settings
         where key = 'currency' and value is not null and deleted_at is null
         order by created_at limit 1
        """;
    return rows.list(Sql.of(Database.qualified(sql)), row -> row.getString(1)).stream()
        .findFirst()
        .orElse(USUAL);
  }
}
