package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due next month, without writing an expression, and still next month when it has come. */
class SpanFilterTest {

  private Screens screens;

  @BeforeEach
  void open() {
    screens = Screens.open();
    var month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    deal("Winter order", month.plusMonths(1));
    deal("Old order", month.minusDays(1));
  }

  private void deal(String name, LocalDate closing) {
    screens.api().post("/api/deals", Map.of("name", name, "close_date", closing.toString()));
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void datesAreFilteredByTheCalendar() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals").sees("Old order").button("Add a filter").click();
      var field = visit.page().getByPlaceholder("Which field?");
      field.fill("Close date");
      visit.page().locator("[role=option]").click();
      visit.page().getByLabel("this, last or next …").check();
      visit.page().locator("[role=dialog] select").selectOption("next_month");
      visit.isAccessible().button("Apply").click();
      visit.page().waitForURL("**during*");
      visit.sees("1 record").sees("Winter order").button("Close date next month").click();
      visit.page().locator("[role=dialog] select").selectOption("last_month");
      visit.button("Apply").click();
      visit.sees("Old order");
      assertThat(visit.text("Winter order").count()).isZero();
      visit.isQuiet();
    }
  }
}
