package org.candorcrm.activities.today;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phone number and e-mail address at hand: the first ones that the viewer may read. */
@Component
class Contacts {

  private final Database database;
  private final Schemas schemas;
  private final Records records;

  Contacts(Database database, Schemas schemas, Records records) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
  }

  /** Whom to reach, and how. */
  record Contact(
      String type, UUID id, String name, @Nullable String phone, @Nullable String email) {}

  private record Reach(@Nullable String phone, @Nullable String email) {}

  /** Contacts by record, in one statement for each type. */
  Map<UUID, Contact> of(Viewer viewer, List<Reference> people) {
    var byType = new LinkedHashMap<String, List<UUID>>();
    people.forEach(
        one -> byType.computeIfAbsent(one.type(), type -> new ArrayList<>()).add(one.id()));
    var contacts = new HashMap<UUID, Contact>();
    byType.forEach((name, ids) ->
        schemas
            .current()
            .type(name)
            .filter(type -> !(viewer.on(type.id()).read() instanceof RowRule.Nothing))
            .ifPresent(type -> contacts.putAll(of(viewer, type, ids))));
    return contacts;
  }

  private Map<UUID, Contact> of(Viewer viewer, RecordType type, List<UUID> ids) {
    var scope = ViewerScope.of(viewer);
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of(
                "select t.id, %s, %s from %s t where "
                    .formatted(
                        first(scope, type, "phones"),
                        first(scope, type, "emails"),
                        scope.table(type)))
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(scope.rows(type, "t"));
    var reaches = new HashMap<UUID, Reach>();
    database
        .sql(sql.text())
        .params(sql.values())
        .query(row -> {
          reaches.put(row.getObject(1, UUID.class), new Reach(row.getString(2), row.getString(3)));
        });
    var names = records.titles(viewer, type.name(), reaches.keySet());
    var contacts = new HashMap<UUID, Contact>();
    reaches.forEach((id, reach) ->
        contacts.put(
            id,
            new Contact(type.name(), id, names.getOrDefault(id, ""), reach.phone, reach.email)));
    return contacts;
  }

  private static String first(ViewerScope scope, RecordType type, String name) {
    return type.field(name)
        .filter(field -> scope.readable(type, field))
        .map(field -> "(t.\"" + field.column("") + "\")[1]")
        .orElse("null::text");
  }

  /** The first of these that can be reached, else the first that may be seen. */
  static @Nullable Contact choose(List<Reference> people, Map<UUID, Contact> contacts) {
    Contact seen = null;
    for (var one : people) {
      var contact = contacts.get(one.id());
      if (contact != null && (contact.phone != null || contact.email != null)) {
        return contact;
      }
      seen = seen == null ? contact : seen;
    }
    return seen;
  }
}
