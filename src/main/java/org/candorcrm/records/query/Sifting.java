package org.candorcrm.records.query;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of some records are such that something holds of them for a viewer. */
@Component
public class Sifting {

  private final Planning planning;
  private final Rows rows;

  Sifting(Planning planning, Rows rows) {
    this.planning = planning;
    this.rows = rows;
  }

  /** Which of these records the viewer may change. */
  public Set<UUID> changeable(Viewer viewer, String name, Collection<UUID> ids) {
    var words = planning.words(viewer);
    if (words.closed(name)) {
      return Set.of();
    }
    var type = words.type(name);
    var scope = words.scope();
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select t.id from " + scope.table(type) + " t where t.id = any(?) and ", wanted)
            .then(scope.rows(type, "t"))
            .then(" and ")
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"));
    return Set.copyOf(rows.list(sql, row -> row.getObject(1, UUID.class)));
  }

  /** Which of these records meet a filter, as far as the viewer may see and count them. */
  public Set<UUID> among(
      Viewer viewer, String plural, @Nullable String filter, Collection<UUID> ids) {
    var words = planning.words(viewer);
    var plan = planning.list(words, words.plural(plural), ListRequest.ALL.where(filter));
    if (ids.isEmpty()) {
      return Set.of();
    }
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select t.id from " + plan.table() + " t where t.id = any(?) and ", wanted)
            .then(plan.countable().where());
    return Set.copyOf(rows.list(sql, row -> row.getObject(1, UUID.class)));
  }

  /** Which of these records do not meet a filter, as far as the viewer may count them. */
  public Set<UUID> beyond(
      Viewer viewer, String plural, @Nullable String filter, Collection<UUID> ids) {
    var words = planning.words(viewer);
    var plan = planning.list(words, words.plural(plural), ListRequest.ALL.where(filter));
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select t.id from " + plan.table() + " t where t.id = any(?) and (", wanted)
            .then(plan.where())
            .then(") is not true");
    for (var condition : plan.guard().counted()) {
      sql = sql.then(" and ").then(condition);
    }
    return Set.copyOf(rows.list(sql, row -> row.getObject(1, UUID.class)));
  }
}
