package org.candorcrm.identity.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** People and leads, as far as somebody may see and change them. */
@Component
final class Contactable {

  private static final Set<String> CONTACTABLE = Set.of("people", "leads");

  private final Database database;
  private final Schemas schemas;

  Contactable(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /**
   * @throws Problem {@code type_not_contactable}
   */
  RecordType type(String plural) {
    if (!CONTACTABLE.contains(plural)) {
      throw Problem.invalid("type_not_contactable").with("type", plural);
    }
    return schemas.current().type(plural).orElseThrow();
  }

  /**
   * The record that lives of one that the viewer may see.
   *
   * @throws Problem {@code record_not_found}
   */
  UUID one(Viewer viewer, RecordType type, String text) {
    var id = Ids.parse(text);
    var root = id == null ? null : family(viewer, type, Set.of(id)).roots().get(id);
    if (root == null) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    return root;
  }

  Family family(Viewer viewer, RecordType type, Collection<UUID> ids) {
    return Family.of(database, schemas.current(), viewer, type, ids);
  }

  boolean mayChange(Viewer viewer, RecordType type, UUID id) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of("select exists (select 1 from " + scope.table(type) + " t where t.id = ? and ", id)
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"))
            .then(")");
    return database.sql(sql.text()).params(sql.values()).query(Boolean.class).single();
  }

  /** Which of these records the viewer may change, or might before they were deleted. */
  Set<UUID> changeable(Viewer viewer, RecordType type, Collection<UUID> ids) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of(
                "select t.id from " + scope.table(type) + " t where t.id = any(?::uuid[]) and ",
                (Object) IdArrays.bound(ids))
            .then(scope.allowed(type, "t"))
            .then(" and ")
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"));
    return Set.copyOf(database.sql(sql.text()).params(sql.values()).query(UUID.class).list());
  }

  /** Which of these records the viewer may see; what was merged is seen with where it lives on. */
  Set<UUID> visible(Viewer viewer, Collection<UUID> ids) {
    var visible = new HashSet<UUID>();
    for (var plural : CONTACTABLE) {
      if (!ids.isEmpty()) {
        visible.addAll(Family.seen(database, viewer, type(plural), ids));
      }
    }
    return visible;
  }
}
