package org.candorcrm.records.findings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.findings.Finding.Kind;
import org.candorcrm.records.sql.Sql;

/** Values that were there already and that the import wrote over: the change log has both. */
final class Contradictions {

  private static final int SHOWN = 40;

  private final Imported imported;
  private final Locale reader;

  Contradictions(Imported imported, Locale reader) {
    this.imported = imported;
    this.reader = reader;
  }

  private record Overwritten(String field, long count, List<UUID> ids) {}

  List<Finding> find() {
    var fields = imported.fields();
    return overwritten().stream()
        .flatMap(one ->
            fields.stream()
                .filter(field -> field.name().equals(one.field))
                .map(field -> {
                  var label = field.labels().in(reader);
                  Map<String, Object> details = Map.of("count", one.count, "field", label);
                  return new Finding(
                      Kind.CONTRADICTIONS, "contradicted", one.count, one.ids, details);
                }))
        .toList();
  }

  private List<Overwritten> overwritten() {
    var sql =
        imported
            .mine()
            .then(
                "select e.key, count(*) as count, (array_agg(c.record order by c.seq))[1:%d] as ids from %s c join mine on mine.id = c.record cross join lateral jsonb_each(c.changes) e "
                    .formatted(SHOWN, imported.scope().table("changes")))
            .then(
                Sql.of(
                    "where c.batch = ? and c.kind = 'update' and jsonb_typeof(e.value) = 'array' and e.value->0 not in ('null'::jsonb, '[]'::jsonb) and e.value->1 not in ('null'::jsonb, '[]'::jsonb) and e.value->0 <> e.value->1 group by e.key order by count(*) desc, e.key",
                    imported.batch()));
    return imported.ask(
        sql,
        (row, n) ->
            new Overwritten(row.getString("key"), row.getLong("count"), Imported.ids(row, "ids")));
  }
}
