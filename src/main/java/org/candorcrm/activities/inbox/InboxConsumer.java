package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns changes into notifications. Imports tell nobody, and neither does what was written long
 * ago: a workspace that is new to this consumer would flood its people.
 */
@Component
final class InboxConsumer implements ChangeConsumer {

  private static final Duration FRESH = Duration.ofDays(7);

  private final Database database;
  private final Schemas schemas;
  private final Clock clock;
  private final Assignments assignments;
  private final Conversations conversations;
  private final Letters letters;
  private final FollowedChanges followed;
  private final Notifications notifications;

  InboxConsumer(
      Database database,
      Schemas schemas,
      Clock clock,
      Assignments assignments,
      Conversations conversations,
      Letters letters,
      FollowedChanges followed,
      Notifications notifications) {
    this.database = database;
    this.schemas = schemas;
    this.clock = clock;
    this.assignments = assignments;
    this.conversations = conversations;
    this.letters = letters;
    this.followed = followed;
    this.notifications = notifications;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public void accept(List<Change> changes) {
    var now = Moments.now(clock);
    var fresh =
        changes.stream()
            .filter(change -> change.at().isAfter(now.minus(FRESH)))
            .filter(change ->
                change.kind() == Change.Kind.CREATE || change.kind() == Change.Kind.UPDATE)
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    var kinds = sourceKinds(fresh);
    var telling =
        fresh.stream().filter(change -> !"import".equals(kinds.get(change.source()))).toList();
    var captured =
        telling.stream().filter(change -> !"user".equals(kinds.get(change.source()))).toList();
    var schema = schemas.current();
    var notices = new ArrayList<Notice>();
    notices.addAll(assignments.of(schema, telling));
    notices.addAll(conversations.of(schema, telling));
    notices.addAll(letters.of(schema, telling, captured, now.minus(FRESH)));
    notices.addAll(followed.of(schema, telling));
    var moments = moments(fresh);
    notifications.add(notices, notice -> moments.getOrDefault(record(notice), now));
  }

  /** When each record was written last: a notification tells that moment, not that of the feed. */
  private static Map<UUID, Instant> moments(List<Change> changes) {
    var moments = new HashMap<UUID, Instant>();
    for (var change : changes) {
      moments.merge(change.record(), change.at(), (one, other) -> one.isAfter(other) ? one : other);
    }
    return moments;
  }

  private static @Nullable UUID record(Notice notice) {
    var ref = notice.subject() == null ? notice.about() : notice.subject();
    return ref == null ? null : ref.id();
  }

  private Map<Integer, String> sourceKinds(List<Change> changes) {
    var sources = changes.stream().map(Change::source).distinct().toArray(Integer[]::new);
    var kinds = new HashMap<Integer, String>();
    database
        .sql("select id, kind from {ws}.sources where id = any(?)")
        .param((Object) sources)
        .query(row -> {
          kinds.put(row.getInt(1), row.getString(2));
        });
    return kinds;
  }
}
