package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

  @OnEveryDevice
  void theBoardIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals?layout=board").sees("Spring order").sees("No next step").isAccessible();
      assertThat(visit.role(AriaRole.REGION, "New").textContent()).contains("1 · €1,200");
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
  void aColumnTakesANewRecordAndSaysWhatMayBeItAlready() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order").isAccessible();
      visit.button("Add to Proposal").focus();
      visit.press("Enter").role(AriaRole.HEADING, "Add Deal").waitFor();
      visit.page().getByLabel("Name").first().fill("Spring ord");
      visit.sees("Is it one of these?");
      visit.page().getByLabel("Name").first().fill("Autumn order");
      visit.press("Control+Enter");
      visit.page().locator("section[aria-label=Proposal] li:has-text('Autumn order')").waitFor();
      assertThat(
              screens.api().get("/api/deals?search=Autumn").body().at("/items/0/stage").asString())
          .isEqualTo("proposal");
    }
  }

  @Test
  void whoMayOnlyReadMovesNothing() {
    screens.hire("reader@company.example", "Rita Reader", "reader");
    try (var visit = screens.signedIn(Look.LIGHT, "reader@company.example")) {
      visit.open("/deals?layout=board").sees("Spring order").isAccessible();
      assertThat(visit.button("Move to …").count()).isZero();
      assertThat(visit.button("Add to New").count()).isZero();
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

  @Test
  void aCardSaysWhatComesNextFromItsOpenTasks() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("No next step");
      task("Much later", "2099-01-01T09:00:00Z", "open");
      visit.sees("Planned: Much later");
      task("Send the offer", "2026-01-05T09:00:00Z", "open");
      visit.sees("Overdue since 5 Jan 2026: Send the offer").isAccessible();
      task("Done before", "2025-01-05T09:00:00Z", "done");
      visit.sees("Send the offer");
      assertThat(visit.text("Done before").count()).isZero();
    }
  }

  @Test
  void aCardSaysHowLongItStandsThereBesideWhatIsUsual() {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(org.candorcrm.platform.Database.class)
                .sql("update {ws}.deal_stage_changes set entered_at = now() - interval '40 days'")
                .update());
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("40 days here, usually 7").isAccessible();
    }
  }

  @Test
  void aStageAsksForItsFieldsBeforeACardMoves() {
    var api = screens.api();
    var won = api.get("/api/stages?filter=key%20%3D%3D%20%22won%22").body().at("/items/0");
    api.patch(
        "/api/stages/" + won.path("id").asString(),
        won.path("version").asInt(),
        Map.of("asks_for", List.of("close_date")));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order");
      visit.page().locator("li:has-text('Spring order')").dragTo(column(visit, "Won"));
      visit.sees("Before it moves to Won").isAccessible();
      in(visit, "New").waitFor();
      visit.page().getByRole(AriaRole.DIALOG).getByLabel("Close date").fill("2026-12-24");
      visit.button("Move").click();
      visit.sees("Moved to Won.");
      var now = api.get("/api/deals/" + deal);
      assertThat(now.text("stage")).isEqualTo("won");
      assertThat(now.text("close_date")).isEqualTo("2026-12-24");
      visit.press("u");
      in(visit, "New").waitFor();
      assertThat(api.get("/api/deals/" + deal).body().path("close_date").isNull()).isTrue();
    }
  }

  @Test
  void aColumnFoldsAndTheViewKeepsIt() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=board").sees("Spring order").button("Fold New").click();
      visit.page().waitForURL(url -> url.contains("folded=new"));
      assertThat(visit.button("Fold New").getAttribute("aria-expanded")).isEqualTo("false");
      assertThat(in(visit, "New").count()).isZero();
      visit.isAccessible().page().reload();
      column(visit, "New").getByText("1").waitFor();
      visit.button("Fold New").click();
      in(visit, "New").waitFor();
    }
  }

  @Test
  void anyChoiceMakesColumnsAlsoOfATypeOfOnesOwn() {
    var api = screens.api();
    api.post(
        "/api/model/types",
        Map.of("name", "x_idea", "plural", "x_ideas", "label", "Idea", "plural_label", "Ideas"));
    api.post(
        "/api/model/types/x_idea/fields",
        Map.of(
            "name", "x_worth",
            "label", "Worth",
            "kind", "choice",
            "choices",
                List.of(
                    Map.of("key", "low", "label", "Little"),
                    Map.of("key", "high", "label", "Much"))));
    var idea = api.post("/api/x_ideas", Map.of("name", "Sell by post"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/x_ideas?layout=board").sees("Sell by post");
      visit.role(AriaRole.REGION, "Unknown").getByText("Sell by post").waitFor();
      visit.role(AriaRole.LINK, "Sell by post").focus();
      visit.press("Shift+ArrowRight").sees("Moved to Little.");
      visit.press("Shift+ArrowRight").sees("Moved to Much.");
      assertThat(api.get("/api/x_ideas/" + idea.text("id")).text("x_worth")).isEqualTo("high");
      visit.open("/tasks?layout=board").sees("Columns by");
      visit.isQuiet();
    }
  }

  private void task(String title, String due, String status) {
    screens
        .api()
        .post("/api/tasks", Map.of("title", title, "deal", deal, "due_at", due, "status", status));
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
