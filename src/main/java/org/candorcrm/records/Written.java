package org.candorcrm.records;

import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one draft.
 *
 * @param id the record; null where a create was refused
 * @param version the record's version now; 0 where the draft was refused
 * @param outcome what happened
 * @param problems why the draft was refused; empty on SKIPPED too
 * @param kept fields that keep the value of another source
 */
public record Written(
    @Nullable UUID id, int version, Outcome outcome, List<Problem> problems, List<Kept> kept) {

  /**
   * A field that was not written because another source is believed.
   *
   * @param source whose value stands
   * @param why chosen, verified, rule, trust or latest
   */
  public record Kept(String field, int source, String sourceName, String why) {}

  /** SKIPPED: nothing is wrong with it, but another draft of the atomic list was refused. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    DELETED,
    RESTORED,
    REFUSED,
    SKIPPED
  }

  public Written {
    problems = List.copyOf(problems);
    kept = List.copyOf(kept);
  }

  public Written(@Nullable UUID id, int version, Outcome outcome, List<Problem> problems) {
    this(id, version, outcome, problems, List.of());
  }

  public boolean stands() {
    return outcome != Outcome.REFUSED && outcome != Outcome.SKIPPED;
  }
}
