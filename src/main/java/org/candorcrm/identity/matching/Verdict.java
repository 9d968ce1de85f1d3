package org.candorcrm.identity.matching;

import java.util.List;
import java.util.Set;

/**
 * How likely two records are of one person or company, and why.
 *
 * @param one the number of the first record; -1 for one that is not in the population
 * @param other the number of the second record
 * @param reasons what speaks for it and against it beside strangers, the strongest first
 * @param startBits how the odds stand before anything is compared, in bits: below 0, because two
 *     records are rarely the same
 * @param rest what else may be true of them
 */
public record Verdict(
    int one, int other, double probability, double startBits, List<Reason> reasons, Rest rest) {

  /**
   * What two records may be that are not the same.
   *
   * @param relatives how likely they are two of one household or company
   * @param theirs the traits in which such two agree so more often than strangers
   */
  public record Rest(double relatives, Set<String> theirs) {

    public Rest {
      theirs = Set.copyOf(theirs);
    }
  }

  /**
   * What one trait says.
   *
   * @param trait for example "surname"
   * @param level how both agree, for example "one slip apart"
   * @param bits of evidence: 1 doubles the odds, -1 halves them
   */
  public record Reason(String trait, String level, double bits) {

    /** For example "surname: one slip apart (+6.1 bits, strongly for)". */
    public String words() {
      return String.format(
          java.util.Locale.ROOT, "%s: %s (%+.1f bits, %s)", trait, level, bits, strength());
    }

    private String strength() {
      double size = Math.abs(bits);
      var direction = bits >= 0 ? "for" : "against";
      if (size < 1) {
        return "hardly " + direction;
      }
      return size < 5
          ? direction
          : size < 10 ? "strongly " + direction : "very strongly " + direction;
    }
  }

  public Verdict {
    reasons = List.copyOf(reasons);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability lies between 0 and 1");
    }
  }

  public Outcome outcome() {
    return Outcome.of(probability);
  }
}
