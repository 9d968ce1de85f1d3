package org.candorcrm.records.findings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.findings.Finding.Kind;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What the file says is still to come although its day has passed. */
final class Stale {

  private static final int SHOWN = 40;

  private final Imported imported;
  private final LocalDate today;

  Stale(Imported imported, LocalDate today) {
    this.imported = imported;
    this.today = today;
  }

  int checks() {
    return sql() == null ? 0 : 1;
  }

  List<Finding> find() {
    var open = sql();
    if (open == null) {
      return List.of();
    }
    var sql =
        imported
            .mine()
            .then(
                "select count(*) as count, (array_agg(t.id order by t.id))[1:%d] as ids from %s t join mine using (id) where "
                    .formatted(SHOWN, imported.table()))
            .then(open)
            .then(" having count(*) > 0");
    return imported
        .ask(sql, (row, n) -> Map.entry(row.getLong("count"), Imported.ids(row, "ids")))
        .stream()
        .map(this::finding)
        .toList();
  }

  private Finding finding(Map.Entry<Long, List<UUID>> found) {
    var code = "stale_" + imported.type().name();
    return new Finding(
        Kind.STALE, code, found.getKey(), found.getValue(), Map.of("count", found.getKey()));
  }

  private @Nullable Sql sql() {
    return switch (imported.type().name()) {
      case "deal" ->
          readable("close_date", "stage")
              ? Sql.of(
                  "t.close_date < ? and not exists (select 1 from %s s where s.key = t.stage and s.outcome in ('won', 'lost') and s.deleted_at is null)"
                      .formatted(imported.scope().table("stages")),
                  today)
              : null;
      case "task" ->
          readable("due_at", "status")
              ? Sql.of(
                  "t.due_at < ? and t.status = 'open'",
                  Moments.bound(today.atStartOfDay().toInstant(ZoneOffset.UTC)))
              : null;
      default -> null;
    };
  }

  private boolean readable(String... names) {
    return List.of(names).stream()
        .allMatch(name -> imported.type().field(name).filter(imported::readable).isPresent());
  }
}
