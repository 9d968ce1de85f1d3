package org.candorcrm.activities.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.springframework.stereotype.Component;

/** Customers who wrote: told to who owns the person, lead, deal or company. */
@Component
class Letters {

  private final Database database;

  Letters(Database database) {
    this.database = database;
  }

  /**
   * @param captured those of the changes that nobody typed: a mailbox writes as its owner, and its
   *     owner is told; who types in a call knows of it
   * @param since what happened before is history that was entered late
   */
  List<Notice> of(Schema schema, List<Change> changes, List<Change> captured, Instant since) {
    var type = schema.type("interaction").orElse(null);
    if (type == null) {
      return List.of();
    }
    var created = changes.stream().filter(change -> change.kind() == Change.Kind.CREATE).toList();
    var ids = Columns.records(created, type);
    if (ids.length == 0) {
      return List.of();
    }
    var owners = owners(schema, type);
    if (owners.isEmpty()) {
      return List.of();
    }
    // The nearest owner is told of the nearest record: one notification for each interaction.
    return database
        .sql(
            """
            select distinct on (owner.owner_id, t.id)
                   t.id, t.created_by, owner.owner_id, owner.about_type, owner.about
              from %s t cross join lateral (%s) owner
             where t.id = any(?) and t.deleted_at is null and %s = 'in'
               and coalesce(%s, t.created_at) > ?
               and owner.owner_id is not null
               and (owner.owner_id is distinct from t.created_by or t.id = any(?))
             order by owner.owner_id, t.id, owner.nearness
            """
                .formatted(
                    Columns.table(type),
                    String.join(" union all ", owners),
                    Columns.of(type, "direction", "", "text"),
                    Columns.of(type, "happened_at", "", "timestamptz")))
        .params(ids, Moments.bound(since), Columns.records(captured, type))
        .query((row, number) ->
            new Notice(
                row.getObject(3, UUID.class),
                Kind.wrote,
                "wrote:" + row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new Ref(row.getInt(4), row.getObject(5, UUID.class)),
                new Ref(type.id(), row.getObject(1, UUID.class)),
                Map.of()))
        .list();
  }

  private static List<String> owners(Schema schema, RecordType type) {
    var owners = new ArrayList<String>();
    schema
        .type("person")
        .ifPresent(person ->
            type.field("participants")
                .ifPresent(field ->
                    owners.add(
                        """
                        select coalesce(p.owner_id, p.created_by) as owner_id, %d as about_type, p.id as about, 1 as nearness
                          from %s link join %s p on p.id = link.to_id
                         where link.from_id = t.id and p.deleted_at is null
                        """
                            .formatted(
                                person.id(),
                                Columns.table(type.linkTable(field)),
                                Columns.table(person)))));
    var relations = List.of("lead", "deal", "company");
    for (int i = 0; i < relations.size(); i++) {
      int nearness = i + 2;
      var name = relations.get(i);
      var field = type.field(name);
      schema
          .type(name)
          .filter(target -> field.isPresent())
          .ifPresent(target ->
              owners.add(
                  """
                  select coalesce(r.owner_id, r.created_by), %d, r.id, %d from %s r
                   where r.id = %s and r.deleted_at is null
                  """
                      .formatted(
                          target.id(),
                          nearness,
                          Columns.table(target),
                          Columns.of(type, name, "_id", "uuid"))));
    }
    return owners;
  }
}
