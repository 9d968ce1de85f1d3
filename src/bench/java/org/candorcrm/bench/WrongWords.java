package org.candorcrm.bench;

/** A command that cannot be understood; the message says what to write instead. */
final class WrongWords extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongWords(String message) {
    super(message);
  }
}
