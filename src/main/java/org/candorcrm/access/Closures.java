package org.candorcrm.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.closures.Admitting;
import org.candorcrm.access.closures.BusinessClosures;
import org.candorcrm.access.closures.PendingClosures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What business closures show to those whom they keep out, and who may let them in. Confidential
 * ones show to their members alone.
 */
@Component
public final class Closures {

  private final BusinessClosures business;
  private final Admitting admitting;
  private final PendingClosures pending;

  Closures(BusinessClosures business, Admitting admitting, PendingClosures pending) {
    this.business = business;
    this.admitting = admitting;
    this.pending = pending;
  }

  /**
   * What somebody is told who is kept out of a record: that it exists, why, and whom to ask.
   *
   * @param owner the user to ask
   * @param ownerName what people call them
   */
  public record Notice(UUID closure, String reason, UUID owner, String ownerName, Instant endsAt) {}

  /**
   * The notice for a record that a get by id does not find. Empty when nothing keeps the viewer
   * out, when a confidential closure does as well, or when their role would not reach the record.
   */
  public Optional<Notice> business(Viewer viewer, int type, UUID record) {
    return business.notice(viewer, type, record);
  }

  /**
   * A closure that keeps a colleague out of a record which the asker sees.
   *
   * @param owner the user who carries it
   * @param mayAdmit whether the asker may let the colleague in, until {@code endsAt} at the latest
   */
  public record Obstacle(
      UUID closure,
      String reason,
      UUID owner,
      String ownerName,
      Instant endsAt,
      boolean mayAdmit) {}

  /** What keeps each of these users out of a record, as far as the asker may know of it. */
  public Map<UUID, List<Obstacle>> obstacles(
      Viewer asker, int type, UUID record, Collection<UUID> users) {
    return admitting.obstacles(asker, type, record, users);
  }

  /**
   * A closure that concerns one user: it waits for their agreement, or is theirs and ends.
   *
   * @param user whom it concerns
   * @param createdBy who proposed it
   */
  public record Pending(UUID closure, UUID user, UUID createdBy, String reason, Instant endsAt) {}

  /** Proposed closures that wait for the agreement of this user, or of anybody for null. */
  public List<Pending> waiting(@Nullable UUID asked) {
    return pending.waiting(asked);
  }

  /** Closures in force of this owner, or of anybody for null, that end before this moment. */
  public List<Pending> ending(@Nullable UUID owner, Instant before) {
    return pending.ending(owner, before);
  }

  /** Ids of the requests for access that wait for an answer by this user. */
  public List<UUID> requested(UUID user) {
    return pending.requested(user);
  }

  /**
   * Says that a record lives on in another from now on: who proposed to close it, proposed to close
   * that one. Closures in force stay where they are.
   */
  public void livesOn(int type, UUID record, UUID in) {
    business.livesOn(type, record, in);
  }

  /**
   * How many records of the type business closures keep from the viewer. Unfiltered on purpose: a
   * count that follows a filter would tell what the records contain.
   */
  public long countKeptFrom(Viewer viewer, int type) {
    return business.count(viewer, type);
  }
}
