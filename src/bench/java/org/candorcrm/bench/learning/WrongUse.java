package org.candorcrm.bench.learning;

/** A command that cannot be followed; the message says what to write instead. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongUse(String message) {
    super(message);
  }
}
