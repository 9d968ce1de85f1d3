package org.candorcrm.platform;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long one question is counted, however many statements it takes: who may not be shown what is
 * prepared has everything counted anew. What reads records stops when the time is over.
 */
@Component
public final class Patience {

  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  private final Duration most;

  Patience(@Value("${candor.counting-at-most:20s}") Duration most) {
    this.most = most;
  }

  /**
   * Work that is stopped after a while; within other such work, when that is stopped.
   *
   * @throws Problem {@code took_too_long}
   */
  public <T> T with(Supplier<T> work) {
    if (END.isBound()) {
      return work.get();
    }
    long end = System.nanoTime() + most.toNanos();
    return ScopedValue.where(END, end).call(work::get);
  }

  /**
   * What is left of the time; null where nothing stops the work.
   *
   * @throws Problem {@code took_too_long} where it is over
   */
  public static @Nullable Duration left() {
    if (!END.isBound()) {
      return null;
    }
    long left = END.get() - System.nanoTime();
    if (left <= 0) {
      throw over();
    }
    return Duration.ofNanos(left);
  }

  /** Whether there was a time, and it is over. */
  public static boolean isOver() {
    return END.isBound() && END.get() - System.nanoTime() <= 0;
  }

  public static Problem over() {
    return Problem.of(Problem.Status.BUSY, "took_too_long");
  }
}
