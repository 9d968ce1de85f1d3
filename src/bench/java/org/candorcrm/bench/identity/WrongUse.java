package org.candorcrm.bench.identity;

/** Something in the command or its files is not as it must be; the message says what to do. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
