package org.candorcrm.launch;

/** How a command ended, for scripts. */
enum ExitStatus {
  OK(0, "done"),
  FAILED(1, "it could not be done; the message says why"),
  WRONG_USAGE(2, "the command line was not understood"),
  ROWS_REFUSED(3, "done, but some rows were refused and written to a file"),
  ADDRESS_IN_USE(4, "another program listens on the port");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
