package org.candorcrm.records;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Decides between what a record holds and what somebody proposes, and keeps what the sources say.
 * Without one, the proposal wins. Everything happens in the transaction of the write, with the
 * records locked.
 */
public interface Arbiter {

  /**
   * A record that is to be changed; new ones need no decision.
   *
   * @param before what it holds, by field name
   * @param proposed all that somebody says of it, also what it holds already; null empties a field
   * @param said what the source itself says where more is proposed: its own items of a list that
   *     was united with what the record holds
   * @param silent fields that the source gave as empty without wanting them emptied: a blank cell
   * @param aware whether the writer named the version that they saw
   * @param since when it really happened, if that is not now
   */
  record Proposal(
      RecordType type,
      UUID id,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> proposed,
      Map<String, @Nullable Object> said,
      Set<String> silent,
      boolean aware,
      @Nullable Instant since) {
    public Proposal {
      before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
      proposed = Collections.unmodifiableMap(new LinkedHashMap<>(proposed));
      said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
      silent = Set.copyOf(silent);
    }
  }

  /**
   * @param instead what to write in place of what was proposed, by field name; to keep what the
   *     record holds, its value. Fields that are not named are written as proposed.
   * @param kept fields that keep the value of another source
   */
  record Decision(Map<String, @Nullable Object> instead, List<Written.Kept> kept) {

    public static final Decision AS_PROPOSED = new Decision(Map.of(), List.of());

    public Decision {
      instead = Collections.unmodifiableMap(new LinkedHashMap<>(instead));
      kept = List.copyOf(kept);
    }
  }

  /** What was decided for a set, and what remains to be kept of it once its rows are saved. */
  interface Arbitration {

    Arbitration AS_PROPOSED =
        new Arbitration() {
          @Override
          public Decision of(UUID record) {
            return Decision.AS_PROPOSED;
          }

          @Override
          public void saved(Collection<UUID> records) {}
        };

    Decision of(UUID record);

    /**
     * @param records those that stood: of the others nothing is kept
     */
    void saved(Collection<UUID> records);
  }

  /**
   * One merge.
   *
   * @param chosen fields that somebody chose a side or a value for
   * @param loserHeld what the loser held, by field name
   * @param winnerHeld what the winner held before
   * @param now what the winner holds now
   */
  record Merged(
      RecordType type,
      UUID winner,
      UUID loser,
      Set<String> chosen,
      Map<String, @Nullable Object> loserHeld,
      Map<String, @Nullable Object> winnerHeld,
      Map<String, @Nullable Object> now) {
    public Merged {
      chosen = Set.copyOf(chosen);
      loserHeld = Collections.unmodifiableMap(new LinkedHashMap<>(loserHeld));
      winnerHeld = Collections.unmodifiableMap(new LinkedHashMap<>(winnerHeld));
      now = Collections.unmodifiableMap(new LinkedHashMap<>(now));
    }
  }

  /** Called once for a whole set, before any rule is checked. */
  Arbitration arbitrate(Viewer viewer, List<Proposal> proposals, WriteTerms terms);

  /** Called when the winner holds its values. */
  void merged(Viewer viewer, Merged merge);

  /** Called when the loser lives again. */
  void parted(Viewer viewer, RecordType type, UUID winner, UUID loser);

  /** Called when records are gone for good, and what they held with them. */
  void purged(Collection<UUID> records);

  /**
   * Takes back what sources said in a batch, as far as the viewer may write the records. Called
   * when the values of the batch have been taken back.
   *
   * @return how many fields of records it was about
   */
  int undone(Viewer viewer, UUID batch);
}
