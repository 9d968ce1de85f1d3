package org.candorcrm.records.write;

import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Alone;
import org.springframework.stereotype.Component;

/** Says that somebody is still writing a batch: an import holds its own while it runs. */
@Component
public final class BatchLock {

  private final Alone alone;

  BatchLock(Alone alone) {
    this.alone = alone;
  }

  /** Takes a connection of its own; empty where somebody else holds the batch. */
  public Optional<Alone.Held> hold(UUID batch) {
    return alone.at(work(batch));
  }

  /** Whether somebody holds it, without being in anybody's way. */
  public boolean isHeld(UUID batch) {
    return alone.isUnderWay(work(batch));
  }

  private static String work(UUID batch) {
    return "batch." + batch;
  }
}
