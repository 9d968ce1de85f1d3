package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** What a workspace has settled for all of its figures. */
@Component
final class WorkspaceSettings {

  private static final String USUAL_CURRENCY = "EUR";

  private static final String FISCAL_YEAR_START = "fiscal_year_start_month";
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

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

  /**
   * The month that a fiscal year begins with, 1 to 12. Read anew each time, since few ask for it
   * and whoever has just set it wants to see it.
   *
   * @throws Problem {@code setting_not_valid}
   */
  int fiscalYearStart() {
    var month = value(FISCAL_YEAR_START).orElse("1").strip();
    if (!MONTH.matcher(month).matches()) {
      throw Problem.invalid("setting_not_valid")
          .with("setting", FISCAL_YEAR_START)
          .with("value", month.length() > 40 ? month.substring(0, 40) : month)
          .with("expected", "1, 2, ... 12");
    }
    return Integer.parseInt(month);
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
