package org.candorcrm.identity.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Looks for duplicates of what was written, soon after. A large import and what is old news are
 * left to a run over everything.
 */
@Component
final class DuplicateConsumer implements ChangeConsumer {

  private static final int LARGE_IMPORT = 5_000;
  private static final Duration OLD = Duration.ofDays(1);

  private final Database database;
  private final MatchSettingsTable settings;
  private final TendingPairs tending;
  private final MatchRuns runs;
  private final Clock clock;

  DuplicateConsumer(
      Database database,
      MatchSettingsTable settings,
      TendingPairs tending,
      MatchRuns runs,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.tending = tending;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public void accept(List<Change> changes) {
    var all = new HashMap<Integer, MatchSettings>();
    settings
        .all()
        .forEach((type, one) -> {
          if (one.works()) {
            all.put(type, one);
          }
        });
    var concerned =
        changes.stream()
            .filter(change -> all.containsKey(change.recordType()))
            .filter(change -> concerns(all.get(change.recordType()), change))
            .toList();
    if (concerned.isEmpty()) {
      return;
    }
    var large = largeImports(concerned);
    var oldest = clock.instant().minus(OLD);
    var later = new HashSet<Integer>();
    var now = new LinkedHashMap<Integer, Set<UUID>>();
    for (var change : concerned) {
      if (change.at().isBefore(oldest)
          || change.batch() != null && large.contains(change.batch())) {
        later.add(change.recordType());
        continue;
      }
      now.computeIfAbsent(change.recordType(), fresh -> new LinkedHashSet<>()).add(change.record());
    }
    later.forEach(type -> runs.ask(type, null));
    for (Map.Entry<Integer, Set<UUID>> one : now.entrySet()) {
      var of = all.get(one.getKey());
      if (of != null) {
        tending.tend(of, one.getValue());
      }
    }
  }

  private static boolean concerns(
      @org.jspecify.annotations.Nullable MatchSettings of, Change change) {
    return switch (change.kind()) {
      case CREATE, DELETE, RESTORE, MERGE, UNMERGE, PURGE, ERASE -> true;
      case UPDATE -> {
        var changes = change.changes();
        yield of != null
            && changes != null
            && of.signs().stream().anyMatch(sign -> changes.has(sign.field().name()));
      }
    };
  }

  private Set<UUID> largeImports(List<Change> changes) {
    var batches = new LinkedHashSet<UUID>();
    for (var change : changes) {
      if (change.batch() != null) {
        batches.add(change.batch());
      }
    }
    if (batches.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        database
            .sql(
                """
                select c.import_id from {ws}.import_chunks c where c.import_id = any(?)
                 group by c.import_id having sum(c.created + c.changed) > ?
                """)
            .params(batches.toArray(UUID[]::new), LARGE_IMPORT)
            .query(UUID.class)
            .list());
  }
}
