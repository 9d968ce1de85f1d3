package org.candorcrm.records;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A whole workspace as an archive, and back again without loss: same ids, values, relations,
 * external ids, history. For the console: nobody's rights are asked, so a request must never reach
 * it.
 */
public interface Archives {

  /**
   * @param tables how many tables the archive holds
   * @param records records of all types, deleted ones included
   * @param rows everything, the change log included
   */
  record Summary(int tables, long records, long rows) {}

  /**
   * Writes the current workspace as it is at one moment.
   *
   * @param out a new file that ends in {@code .zip}, or a folder that is empty or not there yet
   * @throws org.candorcrm.platform.Problem {@code archive_exists}
   */
  Summary write(Path out) throws IOException;

  /** Whether this file or folder is such an archive. */
  boolean recognises(Path path);

  /**
   * Makes the current workspace what the archive says, all of it or nothing.
   *
   * @throws org.candorcrm.platform.Problem {@code workspace_not_empty}, {@code archive_damaged},
   *     {@code archive_newer}
   */
  Summary takeBack(Path archive) throws IOException;
}
