package org.candorcrm.activities.inbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that somebody else made mine. A bulk edit is one notification with a count. */
@Component
class Assignments {

  private static final Set<String> TOLD =
      Set.of("task", "deal", "lead", "person", "company", "order");

  private final Database database;

  Assignments(Database database) {
    this.database = database;
  }

  private record Given(UUID owner, Change change) {

    /** Changes of one batch to one colleague stand together. */
    String key() {
      var batch = change.batch();
      return batch == null
          ? "assigned:" + change.record() + ":" + change.version()
          : "assigned:" + batch + ":" + change.recordType();
    }
  }

  List<Notice> of(Schema schema, List<Change> changes) {
    var told =
        changes.stream()
            .filter(
                change -> schema.type(change.recordType()).filter(Assignments::tells).isPresent())
            .toList();
    var given = new ArrayList<Given>();
    var owners = ownersOfNew(schema, told);
    for (var change : told) {
      var owner = change.kind() == Change.Kind.CREATE ? owners.get(change.record()) : owner(change);
      if (owner != null && !owner.equals(change.actor())) {
        given.add(new Given(owner, change));
      }
    }
    return given.stream().collect(groupingBy(one -> one.key() + one.owner())).values().stream()
        .map(Assignments::notice)
        .toList();
  }

  private static boolean tells(RecordType type) {
    return !type.retired()
        && (type.origin() == RecordType.Origin.CUSTOM || TOLD.contains(type.name()));
  }

  private static @Nullable UUID owner(Change change) {
    var changes = change.changes();
    var pair = changes == null ? null : changes.get("owner");
    return pair == null || pair.size() != 2 ? null : Ids.parse(pair.get(1).asString(""));
  }

  /**
   * A change that creates carries no values, so the owners are read off the records; not of those
   * that were handed on meanwhile, or the next owner would be told twice.
   */
  private Map<UUID, UUID> ownersOfNew(Schema schema, List<Change> changes) {
    var created = changes.stream().filter(change -> change.kind() == Change.Kind.CREATE).toList();
    var owners = new HashMap<UUID, UUID>();
    for (int id : created.stream().map(Change::recordType).distinct().toList()) {
      var type = schema.type(id).orElseThrow();
      database
          .sql(
              """
              select t.id, t.owner_id from %s t
               where t.id = any(?) and t.owner_id is not null
                 and not exists (select 1 from {ws}.changes c
                   where c.record = t.id and c.changes -> 'owner' is not null)
              """
                  .formatted(Columns.table(type)))
          .param((Object) Columns.records(created, type))
          .query(row -> {
            owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          });
    }
    return owners;
  }

  private static Notice notice(List<Given> together) {
    var first = together.getFirst();
    var change = first.change;
    return new Notice(
        first.owner,
        Kind.assigned,
        first.key(),
        change.actor(),
        new Ref(change.recordType(), change.record()),
        null,
        Map.of("count", together.size()));
  }
}
