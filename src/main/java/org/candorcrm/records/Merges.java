package org.candorcrm.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of two of the same type. The loser keeps its row and leads to the winner;
 * everything that led to the loser leads to the winner. A merge can be reversed.
 */
public interface Merges {

  /** Whose value a field gets. BOTH is for lists. */
  enum Side {
    WINNER,
    LOSER,
    BOTH
  }

  /**
   * @param winnerVersion what the caller believes its version to be
   * @param loserVersion likewise
   * @param sides by field name; a field that is not named keeps the winner's value, or gets the
   *     loser's where the winner has none, and lists are united
   * @param values by field name, for fields that shall hold what neither holds
   */
  record Request(
      RecordType type,
      UUID winner,
      int winnerVersion,
      UUID loser,
      int loserVersion,
      Map<String, Side> sides,
      Map<String, @Nullable Object> values) {

    public Request {
      sides = Map.copyOf(sides);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** How many records of a type changed in a field; only those that the viewer may see. */
  record Moved(String type, String field, long count) {}

  /**
   * @param id of the merge; also the batch of its changes
   * @param version of the winner now
   * @param moved what led to the loser
   */
  record Merge(UUID id, int version, List<Moved> moved) {
    public Merge {
      moved = List.copyOf(moved);
    }
  }

  /** One thing that a reversal left as it is, because it has changed since. */
  record Kept(String type, UUID id, String field) {}

  /**
   * @param winner and its version now
   * @param loser lives again
   * @param returned what leads to the loser again
   * @param kept up to 1,000 fields that hold something else than what the merge wrote
   */
  record Reversal(
      UUID merge, UUID winner, int version, UUID loser, List<Moved> returned, List<Kept> kept) {
    public Reversal {
      returned = List.copyOf(returned);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Merges in the caller's transaction, or in one of its own. The viewer must be allowed to change
   * both; what leads to the loser moves also where the viewer may not see it.
   *
   * @throws org.candorcrm.platform.Problem {@code type_not_mergeable}, {@code merge_with_itself},
   *     {@code merge_closed}, {@code record_not_found}, {@code record_merged} with the record that
   *     the loser or winner lives on in, {@code record_stale}, {@code record_not_yours}, and
   *     whatever a write of the merged values would be refused for
   */
  Merge merge(Viewer viewer, Request request);

  /**
   * Lets the loser live again. Returns fields and references that are as the merge left them.
   *
   * @throws org.candorcrm.platform.Problem {@code merge_not_found}, {@code merge_reversed}, {@code
   *     record_merged} where the winner was itself merged since, {@code record_erased}
   */
  Reversal reverse(Viewer viewer, RecordType type, UUID winner, UUID merge);
}
