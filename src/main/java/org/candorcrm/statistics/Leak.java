package org.candorcrm.statistics;

/**
 * A column that knows the outcome, or looks as if it did, because it was filled in after it.
 *
 * @param leftOut false where the evidence is too small to leave it out; then it is only named
 * @param auc how well the column alone tells the outcomes apart, from 0.5 not at all to 1
 * @param words what was seen
 */
public record Leak(String column, Kind kind, boolean leftOut, double auc, String words) {

  /** Why a column is suspected. */
  public enum Kind {
    /** It nearly says the outcome. */
    SAYS_THE_OUTCOME,
    /** It is filled in, or empty, for one outcome only. */
    FILLED_FOR_ONE_OUTCOME,
    /** Its values come with one outcome each. */
    VALUES_OF_ONE_OUTCOME,
    /** It is filled where the outcome is known and empty where it is still open. */
    FILLED_WITH_THE_OUTCOME,
    /** Its name says that it tells how the case ended. */
    TELLS_THE_END,
    /** It is written anew until the case ends. */
    GOES_ON_CHANGING,
    /** Somebody's judgement of the case, made along the way for some of the rows. */
    JUDGED_ON_THE_WAY
  }
}
