package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one thing.
 *
 * @param evidence what speaks for it, at most one for each source
 * @param contradicted whether sources disagree
 * @param disproved whether it proved wrong since it was last said
 * @param askedAt when somebody asked in vain, as long as that counts
 * @param locked whether a business closure keeps it from whoever looks
 */
record Finding(
    List<Evidence> evidence,
    boolean contradicted,
    boolean disproved,
    @Nullable Instant askedAt,
    boolean locked) {

  static final Finding NOTHING = new Finding(List.of(), false, false, null, false);
  static final Finding CLOSED = new Finding(List.of(), false, false, null, true);

  Finding {
    evidence = List.copyOf(evidence);
  }

  static Finding of(List<Evidence> evidence) {
    return new Finding(evidence, false, false, null, false);
  }

  static Finding of(Evidence one) {
    return of(List.of(one));
  }

  Finding asked(@Nullable Instant at) {
    return new Finding(evidence, contradicted, disproved, at, locked);
  }

  Finding with(List<Evidence> others) {
    return new Finding(others, contradicted, disproved, askedAt, locked);
  }

  /** When the latest word was said, or null. */
  @Nullable Instant latest() {
    return evidence.stream().map(Evidence::at).max(Instant::compareTo).orElse(null);
  }
}
