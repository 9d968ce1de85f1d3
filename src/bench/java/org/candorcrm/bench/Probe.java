package org.candorcrm.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A page that tells how long things take, by the browser's own clock: the event timing of each
 * interaction until its next paint, and the frame in which something could first be seen.
 */
final class Probe implements AutoCloseable {

  /** Event timing reports nothing faster. */
  private static final int FASTEST = 16;

  private static final String SCRIPT =
      """
      (() => {
        const probe = { events: [], from: 0, frames: [], last: 0, at: null };
        window.probe = probe;
        new PerformanceObserver(list => {
          for (const one of list.getEntries()) if (one.interactionId && one.startTime >= probe.from) probe.events.push(one.duration);
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
        for (const type of ['keydown', 'pointerdown', 'wheel']) {
          addEventListener(type, event => { probe.last = event.timeStamp; }, { capture: true, passive: true });
        }
        probe.watch = test => {
          probe.at = null;
          const look = () => {
            if (test()) probe.at = performance.now();
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        probe.roll = on => {
          probe.rolling = on;
          let before = performance.now();
          const frame = now => {
            probe.frames.push(now - before);
            before = now;
            if (probe.rolling) requestAnimationFrame(frame);
          };
          if (on) { probe.frames = []; requestAnimationFrame(frame); }
        };
      })()
      """;

  private final BrowserContext context;
  private final Page page;

  Probe(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.addInitScript(SCRIPT);
  }

  Page page() {
    return page;
  }

  /** Makes the processor of the page so many times slower. */
  Probe slowed(int times) {
    CDPSession session = context.newCDPSession(page);
    var rate = new JsonObject();
    rate.addProperty("rate", times);
    session.send("Emulation.setCPUThrottlingRate", rate);
    return this;
  }

  /**
   * Milliseconds from an interaction to the next paint; the slowest of its events. Keys before it
   * may be told late, and do not count.
   */
  double paint(Runnable act) {
    painted();
    page.evaluate("() => { probe.events.length = 0; probe.from = performance.now(); }");
    act.run();
    painted();
    return number("Math.max(" + FASTEST + ", ...probe.events)");
  }

  /** What was done before has been painted and told: the browser tells late after many keys. */
  private void painted() {
    page.evaluate(
        """
        () => new Promise(done => {
          let told = -1;
          const look = () => {
            if (probe.events.length === told) return done();
            told = probe.events.length;
            setTimeout(look, 200);
          };
          requestAnimationFrame(() => setTimeout(look, 100));
        })
        """);
  }

  /** Milliseconds from the last key or click of the act until the test is true on the screen. */
  double seen(String test, Runnable act) {
    page.evaluate("() => probe.watch(() => " + test + ")");
    act.run();
    page.waitForFunction("() => probe.at !== null");
    return number("probe.at - probe.last");
  }

  /** Waits until the test is true. */
  void await(String test) {
    page.waitForFunction("() => " + test);
  }

  /** Of the last frames while something rolled, the milliseconds that 95 of 100 took at most. */
  double frames(Runnable act) {
    page.evaluate("() => probe.roll(true)");
    act.run();
    page.evaluate("() => probe.roll(false)");
    return number(
        "probe.frames.toSorted((a, b) => a - b)[Math.floor((probe.frames.length - 1) * 0.95)]");
  }

  double number(String expression) {
    return ((Number) page.evaluate("() => " + expression)).doubleValue();
  }

  @Override
  public void close() {
    page.close();
  }
}
