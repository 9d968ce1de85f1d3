package org.candorcrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked at figures about whom. A representative sees who looked. */
@Component
public final class PersonReads {

  private static final Duration ONE_LOOK = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final Cache<Look, Boolean> lately =
      Caffeine.newBuilder().expireAfterWrite(ONE_LOOK).maximumSize(20_000).build();

  PersonReads(Database database, Clock clock, PlatformTransactionManager transactions) {
    this.database = database;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Writes down that the viewer looks at figures about these people; call it before they are
   * answered. Looking at oneself is not written down, the same look within a minute only once.
   *
   * @param people user ids, for example the owners that an aggregate is grouped by
   * @param what a short name of the figures: {@code deals by owner}, {@code export of tasks}
   */
  public void log(Viewer viewer, Collection<UUID> people, String what) {
    var others = new HashSet<>(people);
    others.remove(viewer.user());
    if (others.isEmpty()) {
      return;
    }
    var look = new Look(CurrentWorkspace.get().id(), viewer.user(), Set.copyOf(others), what);
    if (lately.getIfPresent(look) != null) {
      return;
    }
    // Apart, because the reader may be in a read-only transaction, and a look is a look even then.
    apart.executeWithoutResult(status -> write(look));
    lately.put(look, true);
  }

  private void write(Look look) {
    var now = Moments.bound(Moments.now(clock));
    database
        .sql(
            """
            insert into {ws}.person_reads as r
              (person_id, viewer_id, what, day, first_at, last_at)
            select person, :viewer::uuid, :what, (:now::timestamptz at time zone 'UTC')::date,
              :now, :now
            from unnest(:people::uuid[]) person order by person
            on conflict (person_id, viewer_id, what, day) do update
              set times = r.times + 1, last_at = excluded.last_at\
            """)
        .param("viewer", look.viewer.toString())
        .param("what", look.what)
        .param("now", now)
        .param("people", IdArrays.bound(look.people))
        .update();
  }

  private record Look(UUID workspace, UUID viewer, Set<UUID> people, String what) {}
}
