package org.candorcrm.records.past;

import java.util.List;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.sql.Sql;

/**
 * The columns that every table has, as they stood, and the worth of an amount then. The row of
 * today is {@code n}, with its folded changes: {@code was}, {@code gone}, {@code old_version}.
 */
final class PastStamps {

  /** Without id, deletion and merge, which are always there. */
  static final List<String> ALL =
      List.of("version", "created_at", "created_by", "updated_at", "updated_by", "search_text");

  private final Past past;

  PastStamps(Past past) {
    this.past = past;
  }

  Sql deleted() {
    return Sql.of(
        """
        case n.gone when 'delete' then null when 'restore' then n.updated_at
          else n.deleted_at end as deleted_at\
        """);
  }

  Sql merged() {
    return Sql.of(
        """
        case when n.was -> 'merged_into' is null then n.merged_into
          else (n.was -> 'merged_into' ->> 0)::uuid end as merged_into\
        """);
  }

  Sql column(String name) {
    return switch (name) {
      case "version" -> Sql.of("coalesce(n.old_version, n.version) as version");
      case "updated_at" -> last("at", "created_at").then(" as updated_at");
      case "updated_by" -> last("actor", "created_by").then(" as updated_by");
      default -> Sql.of("n." + name);
    };
  }

  /** Of the last change by then; where the log has none, of the creation. */
  private Sql last(String column, String first) {
    return Sql.of(
        """
        coalesce(
          (select b.%s from %s b where b.record = n.id and b.at <= ? order by b.seq desc limit 1),
          n.%s)\
        """
            .formatted(column, past.today("changes"), first),
        Moments.bound(past.at()));
  }

  /**
   * What an old amount was worth in the workspace's currency: at the rate of the day on which it
   * was written, as the write path reckons.
   */
  Sql base(Field field) {
    var amount = "(n.was -> '%1$s' -> 0 ->> 'amount')::numeric".formatted(field.name());
    var currency = "(n.was -> '%1$s' -> 0 ->> 'currency')".formatted(field.name());
    return Sql.of(
        """
        case when %1$s = coalesce((select s.value from %2$s s
               where s.key = 'currency' and s.value is not null and s.deleted_at is null
               order by s.created_at limit 1), 'EUR') then %3$s
          else (select round(%3$s * r.rate, 6)
            from (select coalesce(max(b.at), n.created_at) as at from %4$s b
                   where b.record = n.id and b.at <= ? and b.changes -> '%5$s' is not null) written,
                 %6$s r
           where r.currency = %1$s and r.day <= (written.at at time zone 'UTC')::date
             and r.created_at <= written.at
             and (r.deleted_at is null or r.deleted_at > written.at) and r.merged_into is null
           order by r.day desc, r.created_at desc limit 1) end\
        """
            .formatted(
                currency,
                past.today("settings"),
                amount,
                past.today("changes"),
                field.name(),
                past.today("exchange_rates")),
        Moments.bound(past.at()));
  }
}
