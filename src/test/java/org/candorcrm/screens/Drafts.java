package org.candorcrm.screens;

import java.util.stream.Collectors;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Waiting;

/** What somebody has typed and not sent, as the server keeps it. */
final class Drafts {

  private Drafts() {}

  /** A screen keeps it a moment after it was typed. */
  static void awaitKept(Browser who, String text) {
    Waiting.until("the draft: " + text, () -> kept(who).contains(text));
  }

  private static String kept(Browser who) {
    return who.get("/api/drafts")
        .body()
        .path("items")
        .valueStream()
        .map(draft -> who.get("/api/drafts/" + draft.path("place").asString()).response().body())
        .collect(Collectors.joining());
  }
}
