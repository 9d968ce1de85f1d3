package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Colleagues;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the workspace has settled that a forecast needs. */
@Component
final class ForecastSettings {

  /** With fewer colleagues, a figure about a team would be one about persons. */
  static final int SMALLEST = Colleagues.FEWEST;

  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

  private final Database database;
  private final DailyFigures figures;

  ForecastSettings(Database database, DailyFigures figures) {
    this.database = database;
    this.figures = figures;
  }

  /** 1 to 12. A setting that is no month counts as January: the night must not fail for it. */
  int fiscalStart() {
    var month = value("fiscal_year_start_month", "1");
    return MONTH.matcher(month).matches() ? Integer.parseInt(month) : 1;
  }

  String currency() {
    return figures.currency();
  }

  private String value(String key, String usual) {
    return database
        .sql(
            """
            select value from {ws}.settings
             where key = ? and value is not null and deleted_at is null
             order by created_at limit 1\
            """)
        .param(key)
        .query((row, number) -> row.getString(1).strip())
        .optional()
        .orElse(usual);
  }

  @Nullable LocalDate learnedFrom() {
    return database
        .sql("select learned_from from {ws}.forecast_settings where id = 1")
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list()
        .stream()
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  void learnFrom(@Nullable LocalDate day, UUID by, java.time.Instant now) {
    database
        .sql(
            """
            update {ws}.forecast_settings
               set learned_from = :day::date, set_by = :by::uuid, set_at = :now where id = 1\
            """)
        .param("day", day == null ? null : day.toString())
        .param("by", by.toString())
        .param("now", Moments.bound(now))
        .update();
  }

  /** Teams that are large enough to be told of. */
  Set<String> crowds() {
    return new HashSet<>(
        database
            .sql(
                """
                select t.id::text from {ws}.teams t
                  join {ws}.link_team_members m on m.from_id = t.id
                  join {ws}.users u on u.id = m.to_id and u.active
                 where t.deleted_at is null
                 group by t.id having count(distinct u.id) >= ?\
                """)
            .param(SMALLEST)
            .query((row, number) -> row.getString(1))
            .list());
  }
}
