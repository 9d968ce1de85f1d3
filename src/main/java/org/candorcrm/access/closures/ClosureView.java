package org.candorcrm.access.closures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closure as one reader is shown it.
 *
 * @param title what the closed record is called, null for whom it is closed
 * @param may what the reader may do about it
 * @param request the reader's own request for access that waits for an answer
 */
record ClosureView(
    @JsonUnwrapped Closure closure, @Nullable String title, Set<Act> may, @Nullable UUID request) {

  /** What somebody may do about a closure. */
  enum Act {
    agree,
    end,
    admit,
    ask
  }

  ClosureView {
    may = new TreeSet<>(may);
  }
}
