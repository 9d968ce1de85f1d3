package org.candorcrm.activities.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What others changed of records that somebody follows: one notification for each record and
 * colleague, with a count. It names no field, because not everybody may read every one, and a
 * change of fields that somebody may not read is none for them.
 */
@Component
class FollowedChanges {

  private final Database database;
  private final Viewers viewers;

  FollowedChanges(Database database, Viewers viewers) {
    this.database = database;
    this.viewers = viewers;
  }

  private record Told(UUID user, UUID record, @Nullable UUID actor) {}

  List<Notice> of(Schema schema, List<Change> changes) {
    var updates = changes.stream().filter(change -> change.kind() == Change.Kind.UPDATE).toList();
    var followers = followers(updates);
    var counts = new LinkedHashMap<Told, Integer>();
    var types = new HashMap<UUID, Integer>();
    for (var change : updates) {
      types.put(change.record(), change.recordType());
      for (var user : followers.getOrDefault(change.record(), List.of())) {
        if (!user.equals(change.actor()) && reads(user, schema, change)) {
          counts.merge(new Told(user, change.record(), change.actor()), 1, Integer::sum);
        }
      }
    }
    var notices = new ArrayList<Notice>();
    counts.forEach((told, count) -> notices.add(notice(told, count, types)));
    return notices;
  }

  private boolean reads(UUID user, Schema schema, Change change) {
    var type = schema.type(change.recordType()).orElse(null);
    if (type == null || change.changes() == null) {
      return type != null;
    }
    try {
      var rights = viewers.of(user).on(type.id());
      return change.changes().propertyNames().stream()
          .flatMap(name -> type.field(name).stream())
          .anyMatch(field -> rights.mayRead(field.id()));
    } catch (Problem away) {
      return false;
    }
  }

  private Map<UUID, List<UUID>> followers(List<Change> updates) {
    var followers = new HashMap<UUID, List<UUID>>();
    if (updates.isEmpty()) {
      return followers;
    }
    var records = updates.stream().map(Change::record).distinct().toArray(UUID[]::new);
    database
        .sql("select record, user_id from {ws}.follows where record = any(?)")
        .param((Object) records)
        .query(row -> {
          followers
              .computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
              .add(row.getObject(2, UUID.class));
        });
    return followers;
  }

  private static Notice notice(Told told, int count, Map<UUID, Integer> types) {
    return new Notice(
        told.user,
        Kind.changed,
        "changed:" + told.record + ":" + told.actor,
        told.actor,
        new Ref(Objects.requireNonNull(types.get(told.record)), told.record),
        null,
        Map.of("count", count));
  }
}
