package org.candorcrm.statistics;

/** A table from which nothing can be learned as it is; the message says what to do. */
public final class CannotLearn extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotLearn(String message) {
    super(message);
  }
}
