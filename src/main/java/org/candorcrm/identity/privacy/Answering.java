package org.candorcrm.identity.privacy;

import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;

/** Who answers for privacy. */
final class Answering {

  private Answering() {}

  /**
   * @throws Problem {@code privacy_not_allowed}
   */
  static void demand(Viewer viewer) {
    if (!viewer.may(Capability.ANSWER_PRIVACY)) {
      throw Problem.forbidden("privacy_not_allowed");
    }
  }
}
