package org.candorcrm.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else changes what is open on a screen. */
final class LiveFeel {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TIMES = 10;

  private final Probe probe;
  private final Page page;
  private final UnaryOperator<String> address;
  private final Wire wire;

  LiveFeel(Probe probe, UnaryOperator<String> address, Wire wire) {
    this.probe = probe;
    this.page = probe.page();
    this.address = address;
    this.wire = wire;
  }

  Felt run() throws IOException {
    page.navigate(address.apply("/people"));
    var row = page.locator("[role=row][aria-rowindex='2']");
    row.waitFor();
    page.waitForTimeout(2_000);
    var path = "/api/people/" + row.getAttribute("id").substring("row-".length());
    var seen = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      var word = "Told " + System.nanoTime();
      page.evaluate(
          "() => probe.watch(() => [...document.querySelectorAll('[role=gridcell]')].some(one =>"
              + " one.textContent === '"
              + word
              + "'))");
      var etag = String.valueOf(wire.get(path).etag());
      double from = probe.number("performance.now()");
      wire.patch(path, JSON.writeValueAsString(Map.of("job_title", word)), etag);
      probe.await("probe.at !== null");
      seen.add(probe.number("probe.at") - from);
    }
    return Felt.of("a change of somebody else, until it is seen", 1000, seen);
  }
}
