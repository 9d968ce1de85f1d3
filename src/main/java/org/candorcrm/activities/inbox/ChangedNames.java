package org.candorcrm.activities.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which fields a notification of changes is about, of those that its reader may read. */
@Component
class ChangedNames {

  private final Database database;

  ChangedNames(Database database) {
    this.database = database;
  }

  private record Touched(UUID notice, int type, String field) {}

  /** Labels by notification, one after the other. */
  Map<UUID, String> of(Viewer viewer, Schema schema, List<Inbox.Entry> entries, Locale locale) {
    var asked = entries.stream().filter(entry -> entry.kind() == Notice.Kind.changed).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    var labels = new HashMap<UUID, List<String>>();
    for (var one : touched(asked)) {
      schema
          .type(one.type)
          .flatMap(type -> type.field(one.field).filter(field -> reads(viewer, one.type, field)))
          .ifPresent(field ->
              labels
                  .computeIfAbsent(one.notice, any -> new ArrayList<>())
                  .add(field.labels().in(locale)));
    }
    var lines = new HashMap<UUID, String>();
    labels.forEach((notice, names) -> lines.put(notice, String.join(", ", names)));
    return lines;
  }

  private static boolean reads(Viewer viewer, int type, Field field) {
    return viewer.on(type).mayRead(field.id());
  }

  /** The last changes of each record by the one whom it tells of, as many as it counts. */
  private List<Touched> touched(List<Inbox.Entry> asked) {
    return database
        .sql(
            """
            select told.id, told.type, field.name
              from unnest(?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::int[])
                   as told (id, type, record, actor, at, count)
              cross join lateral (
                   select distinct jsonb_object_keys(c.changes) as name
                     from (select changes from {ws}.changes
                            where record = told.record and kind = 'update'
                              and actor is not distinct from told.actor and at <= told.at
                            order by seq desc limit told.count) c) field
             order by told.id, field.name
            """)
        .params(
            texts(asked, Inbox.Entry::id),
            texts(asked, Inbox.Entry::aboutType),
            texts(asked, Inbox.Entry::about),
            texts(asked, Inbox.Entry::actor),
            texts(asked, entry -> Moments.bound(entry.at())),
            texts(asked, entry -> entry.details().path("count").asInt(1)))
        .query((row, number) ->
            new Touched(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
        .list();
  }

  private interface Part {
    @Nullable Object of(Inbox.Entry entry);
  }

  private static @Nullable String[] texts(List<Inbox.Entry> entries, Part part) {
    return entries.stream()
        .map(entry -> Objects.toString(part.of(entry), null))
        .toArray(String[]::new);
  }
}
