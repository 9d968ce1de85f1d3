package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card moves by mouse, by keyboard and by its menu, and returns where it may not go. */
class BoardScreenTest {

  private Screens screens;
  private String deal;

  @BeforeEach
  void open() {
    screens = Screens.open();
    deal =
        screens
            .api()
            .post("/api/deals", Map.of("name", "Spring order", "amount", 1200, "stage", "new"))
            .text("id");
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @ParameterizedTest
  @EnumSource
  void theBoardIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals?layout=board").sees("Spring order").sees("No next step").isAccessible();
      assertThat(visit.role(AriaRole.REGION, "New").textContent()).contains("1 · 1.2");
      visit.isQuiet();
    }
  }

  @Test
  void aCardIsDraggedAndBroughtBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order");
      visit.page().locator("li:has-text('Spring order')").dragTo(column(visit, "Proposal"));
      visit.sees("Moved to Proposal.");
      in(visit, "Proposal").waitFor();
      assertThat(stage()).isEqualTo("proposal");
      visit.press("u");
      in(visit, "New").waitFor();
      assertThat(stage()).isEqualTo("new");
    }
  }

  @Test
  void aCardMovesByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order");
      visit.role(AriaRole.LINK, "Spring order").focus();
      visit.press("Shift+ArrowRight").sees("Moved to Qualified.");
      in(visit, "Qualified").waitFor();
      assertThat(stage()).isEqualTo("qualified");
    }
  }

  @Test
  void aCardMovesByItsMenu() {
    try (var visit = screens.ada(Look.PHONE)) {
      visit.open("/deals?layout=board").sees("Spring order").button("Move to …").click();
      visit.role(AriaRole.MENUITEM, "Won").click();
      visit.sees("Moved to Won.");
      assertThat(stage()).isEqualTo("won");
    }
  }

  @Test
  void aRefusedMoveReturnsWithItsReason() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order");
      visit
          .page()
          .route(
              "**/api/deals/" + deal,
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(400)
                          .setContentType("application/problem+json")
                          .setBody(
                              "{\"code\": \"value_required\", \"title\": \"Something is missing\","
                                  + " \"detail\": \"Say when it closes.\", \"status\": 400}")));
      visit.page().locator("li:has-text('Spring order')").dragTo(column(visit, "Won"));
      visit.sees("The card went back: Say when it closes.");
      in(visit, "New").waitFor();
      assertThat(stage()).isEqualTo("new");
    }
  }

  @Test
  void whoMayOnlyReadMovesNothing() {
    screens.hire("reader@company.example", "Rita Reader", "reader");
    try (var visit = screens.signedIn(Look.LIGHT, "reader@company.example")) {
      visit.open("/deals?layout=board").sees("Spring order").isAccessible();
      assertThat(visit.button("Move to …").count()).isZero();
    }
  }

  @Test
  void aCardFollowsWhatAColleagueDoes() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order");
      screens.api().patch("/api/deals/" + deal, 1, Map.of("stage", "negotiation"));
      in(visit, "Negotiation").waitFor();
    }
  }

  private String stage() {
    return screens.api().get("/api/deals/" + deal).text("stage");
  }

  private static Locator column(Visit visit, String name) {
    return visit.role(AriaRole.REGION, name);
  }

  private static Locator in(Visit visit, String name) {
    return column(visit, name).getByText("Spring order");
  }
}
