package org.candorcrm.access.signin;

import org.candorcrm.platform.Problem;

/** For the few addresses that take a write without a CSRF token. */
final class Strangers {

  private Strangers() {}

  /**
   * Browsers say where a request comes from; programs say nothing.
   *
   * @param site the header Sec-Fetch-Site
   * @throws Problem {@code csrf_refused}
   */
  static void check(String site) {
    if (site.equals("cross-site")) {
      throw Problem.forbidden("csrf_refused");
    }
  }
}
