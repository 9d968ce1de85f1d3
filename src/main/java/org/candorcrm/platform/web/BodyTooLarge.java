package org.candorcrm.platform.web;

import java.io.IOException;

/** Thrown while reading a body that has no announced length and passes the limit. */
final class BodyTooLarge extends IOException {

  BodyTooLarge() {
    super("body too large");
  }
}
