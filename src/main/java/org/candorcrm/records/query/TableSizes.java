package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** About how many rows a table has, as the planner knows it. */
@Component
class TableSizes {

  private final Rows rows;
  private final Cache<String, Long> known =
      Caffeine.newBuilder().maximumSize(5000).expireAfterWrite(Duration.ofMinutes(1)).build();

  TableSizes(Rows rows) {
    this.rows = rows;
  }

  /**
   * @param table with its schema
   */
  long of(String table) {
    return known.get(table, this::read);
  }

  private long read(String table) {
    return rows.list(
            Sql.of(
                "select greatest(reltuples, 0)::bigint from pg_class where oid = ?::regclass",
                table),
            row -> row.getLong(1))
        .getFirst();
  }
}
