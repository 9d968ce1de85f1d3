package org.candorcrm.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a list of drafts is written.
 *
 * @param atomic all or nothing; otherwise each draft stands for itself
 * @param batch joins the changes, so that they can be undone together
 * @param cause seq of the change that this write answers, for automations
 * @param depth how many causes stand before it
 * @param staging how rows reach the database
 * @param composer who put the values together
 * @param preview whether to stop before saving and answer what would happen
 * @param decided whether somebody who saw what stands decided these values, so that no source
 *     argues with them: an undo, a merge, a settlement
 */
public record WriteTerms(
    boolean atomic,
    @Nullable UUID batch,
    @Nullable Long cause,
    int depth,
    Staging staging,
    Composer composer,
    boolean preview,
    boolean decided) {

  /** COPY is for hundreds of creates and more: chunks of about 10,000, several at a time. */
  public enum Staging {
    STATEMENTS,
    COPY
  }

  /** CANDOR may fill read-only fields; a VIEWER may not. */
  public enum Composer {
    VIEWER,
    CANDOR
  }

  public static final WriteTerms ONE = terms(true, null, Staging.STATEMENTS);

  public static WriteTerms allOrNothing(UUID batch) {
    return terms(true, batch, Staging.STATEMENTS);
  }

  public static WriteTerms eachByItself(UUID batch) {
    return terms(false, batch, Staging.STATEMENTS);
  }

  public static WriteTerms bulk(UUID batch) {
    return terms(false, batch, Staging.COPY);
  }

  private static WriteTerms terms(boolean atomic, @Nullable UUID batch, Staging staging) {
    return new WriteTerms(atomic, batch, null, 0, staging, Composer.VIEWER, false, false);
  }

  /** The same terms for values that Candor itself put together. */
  public WriteTerms byCandor() {
    return new WriteTerms(atomic, batch, cause, depth, staging, Composer.CANDOR, preview, decided);
  }

  /** The same terms for an answer to a change. */
  public WriteTerms because(long change, int depthOfAnswer) {
    return new WriteTerms(
        atomic, batch, change, depthOfAnswer, staging, composer, preview, decided);
  }

  /** The same terms, only to see what would happen. */
  public WriteTerms previewed() {
    return new WriteTerms(atomic, batch, cause, depth, staging, composer, true, decided);
  }

  /** The same terms for values that somebody decided who saw what stands. */
  public WriteTerms asDecided() {
    return new WriteTerms(atomic, batch, cause, depth, staging, composer, preview, true);
  }
}
