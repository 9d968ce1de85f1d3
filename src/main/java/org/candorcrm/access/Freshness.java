package org.candorcrm.access;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a change of rights count at once on this node: whatever was remembered before is read
 * again. Other nodes follow within {@link Recent}'s two seconds.
 */
@Component
public final class Freshness {

  private final AtomicLong epoch = new AtomicLong();

  long epoch() {
    return epoch.get();
  }

  /** Call it where rights, users, sign-ins, keys or closures change; inside a transaction too. */
  public void changed() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      epoch.incrementAndGet();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            epoch.incrementAndGet();
          }
        });
  }
}
