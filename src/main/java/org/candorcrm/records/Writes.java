package org.candorcrm.records;

import java.util.List;
import org.candorcrm.access.Viewer;

/**
 * The one way to write records. Every draft goes through the same stages, as a set: may you, parse,
 * rules, lock and compare versions, arbitrate, save and log, answer.
 */
public interface Writes {

  /**
   * Writes in the caller's transaction, or in one of its own. Values that are already there write
   * nothing. A draft that cannot be written is refused with its problems in its answer.
   *
   * @param drafts at most one for each record; several types may be mixed
   * @return one answer for each draft, in the same order
   * @throws org.candorcrm.platform.Problem only for what concerns the whole list; the database's
   *     lock timeouts and deadlocks come as Spring's exceptions and are answered as {@code
   *     busy_try_again}
   */
  List<Written> write(Viewer viewer, List<Draft> drafts, WriteTerms terms);

  /**
   * One draft, written or refused by exception.
   *
   * @throws org.candorcrm.platform.Problem the first problem of the draft
   */
  default Written write(Viewer viewer, Draft draft) {
    var written = write(viewer, List.of(draft), WriteTerms.ONE).getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
    return written;
  }
}
