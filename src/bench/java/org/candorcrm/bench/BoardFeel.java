package org.candorcrm.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A board of many deals. */
final class BoardFeel {

  private static final int TIMES = 10;
  private static final String TITLE = "document.querySelector('h1')";
  private static final String CARDS = "document.querySelectorAll('[role=region] li a').length > 20";

  private final Probe probe;
  private final Page page;
  private final UnaryOperator<String> address;

  BoardFeel(Probe probe, UnaryOperator<String> address) {
    this.probe = probe;
    this.page = probe.page();
    this.address = address;
  }

  List<Felt> run() {
    var opened = new ArrayList<Double>();
    var moved = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      page.navigate(address.apply("/people"));
      probe.await(TITLE + "?.textContent === 'People'");
      page.waitForTimeout(1_500);
      // By a link of the application: the page stays, and the board is made anew.
      opened.add(
          probe.seen(
              CARDS,
              () -> {
                page.evaluate(
                    """
                    () => {
                      probe.last = performance.now();
                      history.pushState({}, '', '/deals?layout=board');
                      dispatchEvent(new PopStateEvent('popstate'));
                    }
                    """);
              }));
      page.locator("[role=region] li a").first().focus();
      for (int step = 0; step < 5; step++) {
        moved.add(probe.paint(() -> page.keyboard().press("ArrowDown")));
      }
    }
    return List.of(
        Felt.of("a board of 20,000 deals, until its cards are seen", 1000, opened),
        Felt.of("focus to the next card, next paint", 100, moved));
  }
}
