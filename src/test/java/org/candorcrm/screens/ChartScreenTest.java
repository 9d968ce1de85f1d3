package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The records of a view as a chart and as the table beside it; each figure leads to its records.
 */
class ChartScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    deal("One", 100, "new", "2026-01-15");
    deal("Two", 300, "new", "2026-03-01");
    deal("Three", 1000, "won", "2026-03-31");
  }

  private static void deal(String name, int amount, String stage, String day) {
    screens
        .api()
        .post(
            "/api/deals",
            Map.of("name", name, "amount", amount, "stage", stage, "close_date", day));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aChartIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals?layout=chart").role(AriaRole.COLUMNHEADER, "Number of records").waitFor();
      visit.isAccessible();
      visit.open("/deals?layout=chart&measure=sum:amount&split=close_date&then=stage");
      visit.sees("Jan 2026").page().locator("canvas").waitFor();
      visit.isAccessible().isQuiet();
      visit.open("/deals?layout=chart&shape=number&measure=median:amount").sees("€300");
      visit.isAccessible();
    }
  }

  @Test
  void measureAndBreakdownStandInTheAddressAndInTheTable() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart");
      figure(visit, "New: 2. Show these records").waitFor();
      choose(visit, "Measure", "Sum of Amount");
      visit.page().waitForURL(url -> url.contains("measure=sum"));
      figure(visit, "New: €400. Show these records").waitFor();
      choose(visit, "By", "Close date");
      figure(visit, "Mar 2026: €1,300. Show these records").waitFor();
      assertThat(row(visit, "Feb 2026")).contains("0");
      choose(visit, "Each", "Quarter");
      figure(visit, "Q1 2026: €1,400. Show these records").waitFor();
      choose(visit, "Show", "A line");
      visit.page().reload();
      figure(visit, "Q1 2026: €1,400. Show these records").waitFor();
      visit.page().locator("canvas").waitFor();
    }
  }

  @Test
  void aFigureLeadsToItsRecordsAndBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart&split=close_date&then=stage&filter=amount%20%3E%20150");
      figure(visit, "Mar 2026, New: 1. Show these records").click();
      visit.page().waitForURL(url -> url.contains("layout=list"));
      visit.sees("Two").sees("1 record");
      assertThat(visit.text("Three").count()).isZero();
      visit.page().goBack();
      figure(visit, "Mar 2026, New: 1. Show these records").waitFor();
    }
  }

  @Test
  void aBarLeadsThereToo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart&measure=sum:amount").sees("€1,000");
      var picture = visit.page().locator("canvas");
      picture.waitFor();
      visit.settled();
      var box = picture.boundingBox();
      visit.page().mouse().click(box.x + box.width / 2, box.y + box.height * 0.66);
      visit.page().waitForURL(url -> url.contains("layout=list"));
      visit.sees("1 record").sees("Three");
    }
  }

  @Test
  void figuresAreKeptAsAFileAndAsAPicture() throws Exception {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart&measure=sum:amount").sees("€1,000");
      var table = visit.page().waitForDownload(() -> visit.button("CSV").click());
      assertThat(table.path()).content().contains("\"New\",\"400\"", "\"Won\",\"1000\"");
      visit.page().locator("canvas").waitFor();
      var picture = visit.page().waitForDownload(() -> visit.button("Picture").click());
      assertThat(java.nio.file.Files.readAllBytes(picture.path())).startsWith(0x89, 'P', 'N', 'G');
    }
  }

  @Test
  void aChartIsSavedWithItsView() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart&measure=avg:amount&split=owner");
      visit.role(AriaRole.COLUMNHEADER, "Average of Amount").waitFor();
      visit.button("Save as …").click();
      visit.page().getByLabel("Name of the view").fill("Averages");
      visit.button("For me").click();
      visit.page().waitForURL(url -> url.contains("view=") && !url.contains("measure="));
      visit.role(AriaRole.COLUMNHEADER, "Average of Amount").waitFor();
      visit.button("List").click();
      visit.sees("3 records").button("Averages").click();
      visit.page().locator("canvas").waitFor();
    }
  }

  private static void choose(Visit visit, String name, String label) {
    visit
        .page()
        .getByLabel(name, new Page.GetByLabelOptions().setExact(true))
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
  }

  private static Locator figure(Visit visit, String name) {
    return visit.button(name);
  }

  private static String row(Visit visit, String head) {
    return visit
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(head))
        .first()
        .innerText();
  }
}
