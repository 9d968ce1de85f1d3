package org.candorcrm.launch;

/** The command line was not understood; the message says what to write instead. */
final class WrongUsage extends RuntimeException {

  WrongUsage(String message) {
    super(message);
  }
}
