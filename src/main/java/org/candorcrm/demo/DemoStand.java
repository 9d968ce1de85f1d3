package org.candorcrm.demo;

import org.jspecify.annotations.Nullable;

/**
 * How far the demo company is.
 *
 * @param written records so far
 * @param expected how many there will be; null while that is not known yet
 * @param asked who wanted it; null where it came from the console, or is not there
 */
record DemoStand(State state, int written, @Nullable Integer expected, @Nullable Asked asked) {

  enum State {
    ABSENT,
    LOADING,
    FAILED,
    HERE
  }

  /** Who is let in as its administrator. */
  record Asked(String email, String name) {}

  static final DemoStand ABSENT = new DemoStand(State.ABSENT, 0, null, null);
  static final DemoStand HERE = new DemoStand(State.HERE, 0, null, null);
}
