package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others write appears while one looks, and disturbs nobody who types. */
class LiveScreenTest {

  private static Screens screens;
  private static String id;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    id =
        screens
            .api()
            .post("/api/companies", Map.of("name", "Live Mill", "employees", 11))
            .text("id");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void aValueChangesInItsPlaceAndWhatOneTypesStays() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?filter=name%20%3D%3D%20%22Live%20Mill%22").sees("1 record");
      visit.page().locator("[aria-rowindex='2']").waitFor();
      visit.press("j", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("rail");
      change(Map.of("employees", 4711));
      visit
          .page()
          .getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName("4,711").setExact(true))
          .waitFor();
      assertThat(visit.page().locator("[data-editing] input").inputValue()).isEqualTo("rail");
      visit.press("Enter");
      visit.sees("rail");
      var now = screens.api().get("/api/companies/" + id);
      assertThat(now.text("industry")).isEqualTo("rail");
      assertThat(now.body().path("employees").asInt()).isEqualTo(4711);
    }
  }

  @Test
  void newRecordsWaitUntilOneAsksForThem() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people").sees("No People yet");
      screens.api().post("/api/people", Map.of("name", "Ada Lovelace"));
      visit.sees("1 new").isAccessible().press("r").sees("Lovelace");
    }
  }

  @Test
  void anOpenRecordFollowsToo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + id).sees("Live Mill");
      change(Map.of("territory", "North of the river"));
      visit.sees("North of the river").isQuiet();
    }
  }

  private static void change(Map<String, Object> values) {
    var row = screens.api().get("/api/companies/" + id).body();
    screens.api().patch("/api/companies/" + id, row.path("version").asInt(), values);
  }
}
