package org.candorcrm.identity.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** Which records are known by something that a viewer does not see. */
@Component
final class HiddenSigns {

  private final Database database;
  private final Schemas schemas;

  HiddenSigns(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /**
   * Fields that may not be read, and relations to records that are not the viewer's to see.
   *
   * @param fields hidden for all records
   * @param records by field, those whose relation leads to a hidden record
   */
  record Hidden(Set<Integer> fields, Map<Integer, Set<UUID>> records) {

    Hidden {
      fields = Set.copyOf(fields);
      records = Map.copyOf(records);
    }

    boolean hides(Sign sign, Pair pair) {
      int field = sign.field().id();
      var hidden = records.getOrDefault(field, Set.of());
      return fields.contains(field) || hidden.contains(pair.one()) || hidden.contains(pair.other());
    }
  }

  Hidden from(Viewer viewer, MatchSettings settings, Collection<Pair> pairs) {
    var rights = viewer.on(settings.type().id());
    var fields = new HashSet<Integer>();
    var records = new HashMap<Integer, Set<UUID>>();
    var ids = PairQueue.records(List.copyOf(pairs)).toArray(UUID[]::new);
    for (var sign : settings.signs()) {
      if (!rights.mayRead(sign.field().id())) {
        fields.add(sign.field().id());
      } else if (sign.field().kind() instanceof RelationKind relation && ids.length > 0) {
        records.put(sign.field().id(), leadingAway(viewer, settings, sign, relation, ids));
      }
    }
    return new Hidden(fields, records);
  }

  private Set<UUID> leadingAway(
      Viewer viewer, MatchSettings settings, Sign sign, RelationKind relation, UUID[] ids) {
    var scope = ViewerScope.of(viewer);
    var target = schemas.current().type(relation.to().getFirst()).orElseThrow();
    var suffix = relation.columns().getLast().suffix();
    var column = "t.\"" + sign.field().column(suffix) + '"';
    var sql =
        Sql.of("select t.id from " + scope.table(settings.type()) + " t where ")
            .then(Sql.of("t.id = any(?) and " + column + " is not null", (Object) ids))
            .then(" and not exists (select 1 from " + scope.table(target) + " r")
            .then(" where r.id = " + column + " and ")
            .then(scope.rows(target, "r"))
            .then(")");
    return Set.copyOf(
        database
            .sql(sql.text())
            .params(sql.values())
            .query((row, number) -> row.getObject(1, UUID.class))
            .list());
  }
}
