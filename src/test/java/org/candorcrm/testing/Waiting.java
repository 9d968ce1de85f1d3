package org.candorcrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what comes about behind the scenes: as long as a slow machine needs, but not for ever. */
public final class Waiting {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Set<String> ENDS = Set.of("done", "failed");
  private static final long PAUSE = Duration.ofMillis(20).toNanos();

  private Waiting() {}

  public static void until(String what, BooleanSupplier met) {
    until(what, LONGEST, met);
  }

  /** For much work behind the scenes. */
  public static void until(String what, Duration longest, BooleanSupplier met) {
    long last = System.nanoTime() + longest.toNanos();
    while (!met.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(last);
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** An import, an export or a long write, which is asked for at its own address. */
  public static void untilDone(Browser who, String address) {
    until(address, () -> ENDS.contains(who.get(address).text("status")));
    assertThat(who.get(address).text("status")).as(address).isEqualTo("done");
  }
}
