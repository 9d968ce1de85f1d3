package org.candorcrm.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that one department keeps to itself.
 *
 * @param confidential leaves no trace to others; otherwise a business closure
 * @param owner key of the colleague who asked for it
 * @param agreedBy key of the colleague from another department who agreed, or null while nobody has
 * @param ends when it ends by itself; one of them should have been gone long ago
 * @param members keys of those who see the record besides the owner
 */
public record DemoClosure(
    UUID company,
    boolean confidential,
    String reason,
    String owner,
    @Nullable String agreedBy,
    Instant created,
    Instant ends,
    List<String> members) {

  public DemoClosure {
    members = List.copyOf(members);
  }
}
