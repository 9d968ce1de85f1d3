package org.candorcrm.records.live;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows the change log of each workspace in which a screen is open on this node: one look for all
 * of them, and one check of rights for each.
 */
@Component
final class LiveFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int BREATH = 100;

  /** A stream ends now and then, and the browser opens it anew: with its sign-in checked. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Who has missed more reads everything anew, which is less to do for both. */
  private static final long FAR = 5_000;

  /**
   * So many screens of one user on one node; each costs a look at their rights for every change.
   */
  private static final int MOST_OF_ONE_USER = 30;

  private final LiveChanges changes;
  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
  private volatile boolean running;

  LiveFeed(LiveChanges changes) {
    this.changes = changes;
  }

  /**
   * A stream of what changes from now on.
   *
   * @param after where an earlier stream of this screen ended, or a negative number
   * @throws Problem {@code live_too_many}
   */
  SseEmitter open(Caller caller, long after) {
    var stream = new SseEmitter(LONGEST.toMillis());
    long now = changes.watermark();
    boolean missed = after >= 0 && after < now - FAR;
    long from = after < 0 || missed ? now : Math.min(after, now);
    var listener = new Listener(caller, stream, from, changes.model());
    var told = missed ? changes.everything(caller.viewer()) : List.<LiveChanges.Told>of();
    enter(CurrentWorkspace.get(), listener, told);
    return stream;
  }

  private void enter(Workspace workspace, Listener listener, List<LiveChanges.Told> told) {
    listeners.compute(
        workspace.schema(),
        (schema, all) -> {
          var those = all == null ? begin(workspace) : all;
          var own = those.stream().filter(one -> !one.gone() && one.user().equals(listener.user()));
          if (own.count() >= MOST_OF_ONE_USER) {
            throw Problem.of(Status.TOO_MANY, "live_too_many").with("most", MOST_OF_ONE_USER);
          }
          listener.greet();
          listener.tell(told);
          those.add(listener);
          return those;
        });
  }

  private List<Listener> begin(Workspace workspace) {
    var all = new CopyOnWriteArrayList<Listener>();
    Thread.ofVirtual()
        .name("live " + workspace.name())
        .start(() -> CurrentWorkspace.run(workspace, () -> follow(workspace, all)));
    return all;
  }

  private void follow(Workspace workspace, List<Listener> all) {
    for (int turn = 0; running && !ended(workspace, all); turn++) {
      try {
        look(all);
      } catch (DataAccessException unreachable) {
        LOG.debug("No live changes now", unreachable);
      }
      if (turn % BREATH == BREATH - 1) {
        all.forEach(Listener::breathe);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The last one out takes the list away; whoever comes then begins another. */
  private boolean ended(Workspace workspace, List<Listener> all) {
    all.removeIf(Listener::gone);
    return listeners.computeIfPresent(
            workspace.schema(), (schema, now) -> now == all && all.isEmpty() ? null : now)
        == null;
  }

  private void look(List<Listener> all) {
    long model = changes.model();
    all.forEach(one -> one.model(model));
    long upTo = changes.watermark();
    // Who is behind catches up alone: nobody else waits for them.
    all.stream()
        .filter(one -> one.seq() < upTo)
        .collect(groupingBy(Listener::seq))
        .forEach((from, those) -> catchUp(those, from, upTo));
  }

  private void catchUp(List<Listener> those, long from, long upTo) {
    var entries = changes.read(from, upTo);
    long reached = LiveChanges.last(entries) ? upTo : entries.getLast().seq();
    those.forEach(one -> one.hear(changes, entries, reached));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the web server, which would wait for open streams. */
  @Override
  public void stop() {
    running = false;
    listeners.values().forEach(all -> all.forEach(Listener::end));
    listeners.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
