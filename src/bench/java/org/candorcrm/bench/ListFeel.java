package org.candorcrm.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A long list: moving, typing, sorting, filtering, looking, opening, saving, scrolling, searching.
 */
final class ListFeel {

  private static final String ROWS = "document.querySelector('[role=row][aria-rowindex=\"2\"]')";
  private static final int TIMES = 12;

  private final Probe probe;
  private final Page page;
  private final UnaryOperator<String> address;

  ListFeel(Probe probe, UnaryOperator<String> address) {
    this.probe = probe;
    this.page = probe.page();
    this.address = address;
  }

  List<Felt> run() {
    open();
    var all = new ArrayList<Felt>();
    all.add(moving());
    all.add(typing());
    all.addAll(saving());
    all.addAll(sorting());
    all.addAll(filtering());
    all.add(scrolling());
    all.addAll(peeking());
    all.addAll(opening());
    all.addAll(searching());
    return all;
  }

  private void open() {
    page.navigate(address.apply("/people"));
    probe.await(ROWS + " !== null");
    // What is fetched ahead is there, as it is for whoever reads the first row.
    page.waitForTimeout(2_000);
  }

  private Felt moving() {
    var felt = new ArrayList<Double>();
    for (int i = 0; i < 40; i++) {
      felt.add(probe.paint(() -> page.keyboard().press("j")));
    }
    return Felt.of("cursor to the next of 100,000 people, next paint", 100, felt);
  }

  private Felt typing() {
    var felt = new ArrayList<Double>();
    stand();
    for (var letter : "Head of a department that grew".split("")) {
      felt.add(probe.paint(() -> page.keyboard().type(letter)));
    }
    page.keyboard().press("Escape");
    return Felt.of("a letter typed in a cell, next paint", 100, felt);
  }

  /** On the cell of the job title, which is plain text. */
  private void stand() {
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    int at =
        ((Number)
                page.evaluate(
                    "() => [...document.querySelectorAll('[role=columnheader]')].findIndex(one =>"
                        + " one.textContent.trim() === 'Job title')"))
            .intValue();
    for (int i = 0; i < at; i++) {
      page.keyboard().press("ArrowRight");
    }
  }

  private List<Felt> saving() {
    var paints = new ArrayList<Double>();
    var saved = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      stand();
      var word = "Felt " + System.nanoTime();
      page.keyboard().type(word);
      var shown =
          "[...document.querySelectorAll('[role=gridcell]')].some(one => !one.querySelector('input')"
              + " && one.textContent === '"
              + word
              + "')";
      paints.add(
          probe.paint(() -> saved.add(probe.seen(shown, () -> page.keyboard().press("Enter")))));
    }
    return List.of(
        Felt.of("Enter keeps a cell, next paint", 100, paints),
        Felt.of("Enter keeps a cell, until it is saved and shown", 300, saved));
  }

  private List<Felt> sorting() {
    var paints = new ArrayList<Double>();
    var sorted = new ArrayList<Double>();
    open();
    for (int i = 0; i < TIMES; i++) {
      var before = page.locator("[role=row][aria-rowindex='2']").getAttribute("id");
      var other = "(" + ROWS + "?.id ?? '" + before + "') !== '" + before + "'";
      paints.add(
          probe.paint(() ->
              sorted.add(
                  probe.seen(
                      other, () -> page.locator("[role=columnheader] button").first().click()))));
    }
    return List.of(
        Felt.of("another order, next paint", 100, paints),
        Felt.of("another order, until its rows are seen", 300, sorted));
  }

  private List<Felt> filtering() {
    var paints = new ArrayList<Double>();
    var filtered = new ArrayList<Double>();
    open();
    filter("Controller");
    for (int i = 0; i < TIMES; i++) {
      var title = i % 2 == 0 ? "Engineer" : "Buyer";
      var shown =
          "[...document.querySelectorAll('[role=row][aria-rowindex=\"2\"] [role=gridcell]')]"
              + ".some(one => one.textContent === '"
              + title
              + "')";
      paints.add(probe.paint(() -> filtered.add(probe.seen(shown, () -> filter(title)))));
    }
    return List.of(
        Felt.of("a filter, next paint", 100, paints),
        Felt.of("a filter, until its rows are seen", 300, filtered));
  }

  private void filter(String title) {
    page.getByLabel("Write the filter as an expression").click();
    page.getByLabel("Filter as an expression").fill("job_title == \"" + title + "\"");
    page.getByLabel("Filter as an expression").press("Enter");
  }

  private Felt scrolling() {
    open();
    var felt = new ArrayList<Double>();
    page.mouse().move(700, 500);
    for (int i = 0; i < TIMES; i++) {
      felt.add(
          probe.frames(() -> {
            for (int turn = 0; turn < 20; turn++) {
              page.mouse().wheel(0, 600);
              page.waitForTimeout(30);
            }
          }));
    }
    return Felt.of("a frame while scrolling", 50, felt);
  }

  private List<Felt> peeking() {
    open();
    var paints = new ArrayList<Double>();
    var seen = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      page.keyboard().press("j");
      var there = "document.querySelector('aside dl, aside h2') !== null";
      paints.add(
          probe.paint(() -> seen.add(probe.seen(there, () -> page.keyboard().press("Space")))));
      page.keyboard().press("Escape");
      probe.await("document.querySelector('aside') === null");
    }
    return List.of(
        Felt.of("a look beside the list, next paint", 100, paints),
        Felt.of("a look beside the list, until it is seen", 300, seen));
  }

  private List<Felt> opening() {
    var paints = new ArrayList<Double>();
    var seen = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      open();
      page.keyboard().press("j");
      var there = "document.querySelector('[role=grid]') === null && document.querySelector('h1')";
      paints.add(
          probe.paint(() -> seen.add(probe.seen(there, () -> page.keyboard().press("Enter")))));
    }
    return List.of(
        Felt.of("a record opened, next paint", 100, paints),
        Felt.of("a record opened, until its name is seen", 500, seen));
  }

  /** Each word is another one, so that no answer is remembered. */
  private List<Felt> searching() {
    open();
    var paints = new ArrayList<Double>();
    var seen = new ArrayList<Double>();
    for (var word : List.of("berl", "mart", "hofm", "torg", "venk", "delf", "casw", "garn")) {
      page.keyboard().press("Control+k");
      page.getByRole(AriaRole.DIALOG).locator("input").first().waitFor();
      page.keyboard().type(word.substring(0, 3));
      page.waitForTimeout(500);
      var found =
          "[...document.querySelectorAll('[role=option]')].some(one =>"
              + " one.textContent.toLowerCase().includes('"
              + word
              + "'))";
      paints.add(
          probe.paint(
              () -> seen.add(probe.seen(found, () -> page.keyboard().type(word.substring(3))))));
      page.keyboard().press("Escape");
    }
    return List.of(
        Felt.of("a letter in the palette, next paint", 100, paints),
        Felt.of("a letter in the palette, until records are seen", 50, seen));
  }
}
