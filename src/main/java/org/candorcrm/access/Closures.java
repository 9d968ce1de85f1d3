package org.candorcrm.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.closures.BusinessClosures;
import org.springframework.stereotype.Component;

/** What business closures show to those whom they keep out. Confidential ones never show. */
@Component
public final class Closures {

  private final BusinessClosures business;

  Closures(BusinessClosures business) {
    this.business = business;
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
   * How many records of the type business closures keep from the viewer. Unfiltered on purpose: a
   * count that follows a filter would tell what the records contain.
   */
  public long countKeptFrom(Viewer viewer, int type) {
    return business.count(viewer, type);
  }
}
