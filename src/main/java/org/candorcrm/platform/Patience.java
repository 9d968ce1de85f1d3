package org.candorcrm.platform;

import java.time.Duration;
import java.util.Set;
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

  private static final long BRIEF = Duration.ofSeconds(3).toNanos();
  private static final Set<String> LATE = Set.of("took_too_long", "past_takes_too_long");

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
   * What is worth having only if it comes soon, such as how something stood beside how it stands.
   *
   * @return null where it does not
   */
  public static <T> @Nullable T briefly(Supplier<T> work) {
    long brief = System.nanoTime() + BRIEF;
    long end = END.isBound() && END.get() - brief < 0 ? END.get() : brief;
    try {
      return ScopedValue.where(END, end).call(work::get);
    } catch (Problem late) {
      if (LATE.contains(late.code())) {
        return null;
      }
      throw late;
    }
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
