package org.candorcrm.platform;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Work of the current workspace that is taken up in its order, a few pieces side by side. */
public final class Lanes {

  /** One processor is left for whoever is awake. */
  private static final int SIDE_BY_SIDE =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);

  private Lanes() {}

  /** Returns when all of it is done. */
  public static void run(List<Runnable> work) {
    var workspace = CurrentWorkspace.get();
    var waiting = new ConcurrentLinkedQueue<>(work);
    try (var lanes = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      for (int lane = 0; lane < SIDE_BY_SIDE; lane++) {
        lanes.execute(() -> CurrentWorkspace.run(workspace, () -> empty(waiting)));
      }
    }
  }

  private static void empty(Queue<Runnable> waiting) {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }
}
