package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A call is logged from anywhere by keyboard alone: at most three actions besides the words. */
class CallByKeyboardTest {

  private static final String WORDS = "called, wants the price list, call back Tuesday 10";
  private static final int MOST = 3;

  private static Screens screens;
  private static Browser ada;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  /** Counts keys that are no words. */
  private static final class Keys {

    private final Visit visit;
    private int actions;

    Keys(Visit visit) {
      this.visit = visit;
    }

    Keys press(String key) {
      actions++;
      visit.press(key);
      return this;
    }

    Keys type(String words) {
      visit.page().locator("input:focus").waitFor();
      visit.page().keyboard().type(words);
      return this;
    }

    void atMost(int most) {
      assertThat(actions).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void fromAnywhereWithChoosingThePerson() {
    var id = person("Zacharias Anywhere");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/me").sees("Time zone");
      var keys = new Keys(visit).press("l").type("Zacharias");
      visit.role(AriaRole.LISTBOX, "With whom?").getByText("Zacharias Anywhere").waitFor();
      visit.isAccessible();
      keys.press("Enter");
      visit.sees("Call: Zacharias Anywhere");
      keys.type(WORDS);
      visit.sees("Task: Call back, ").isAccessible();
      assertThat(calls(id)).isZero();
      keys.press("Enter");
      visit.sees("The call is logged. Task: Call back").isQuiet();
      keys.atMost(MOST);
      assertThat(calls(id)).isOne();
    }
  }

  @Test
  void fromARowOfAList() {
    var id = person("Rowena Listed");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people?filter=id%20%3D%3D%20%22" + id + "%22").sees("Rowena Listed");
      var keys = new Keys(visit).press("j").press("l").type(WORDS).press("Enter");
      visit.sees("The call is logged. Task: Call back");
      keys.atMost(MOST);
      assertThat(calls(id)).isOne();
      visit.press("u").sees("as before");
      assertThat(calls(id)).isZero();
    }
  }

  @Test
  void fromARecord() {
    var id = person("Paula Paged");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + id).sees("Timeline");
      var keys = new Keys(visit).press("l").type(WORDS).press("Enter");
      visit.sees("The call is logged. Task: Call back");
      keys.atMost(MOST);
      assertThat(calls(id)).isOne();
      var call = visit.page().locator("article[data-kind=interaction]");
      call.getByText("wants the price list").waitFor();
      assertThat(call.innerText().split("wants the price list", -1)).as("said once").hasSize(2);
    }
  }

  @Test
  void aFollowUpSaysForWhomItIs() {
    var company = ada.post("/api/companies", Map.of("name", "Named Mills")).text("id");
    var person =
        ada.post("/api/people", Map.of("name", "Nora Named", "company", company)).text("id");
    ada.post(
        "/api/call-notes",
        Map.of("text", "call back tomorrow", "about", Map.of("type", "person", "id", person)));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + company);
      visit.role(AriaRole.REGION, "Open tasks 1").getByText("Nora Named").waitFor();
      visit.open("/today");
      visit
          .role(AriaRole.REGION, "The next seven days")
          .getByText("Nora Named · Named Mills")
          .waitFor();
      visit.isAccessible();
    }
  }

  @Test
  void fromTodayTheTaskToCallIsDoneWithIt() {
    var id = person("Theo Today");
    var due = Instant.now().minus(2, ChronoUnit.HOURS).toString();
    var me = ada.get("/api/me").text("id");
    var values =
        Map.of("title", "Call Theo", "kind", "call", "due_at", due, "person", id, "owner", me);
    var task = ada.post("/api/tasks", values).text("id");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/").sees("Call Theo");
      var keys = new Keys(visit).press("l").type(WORDS).press("Enter");
      visit.sees("The call is logged. Task: Call back");
      keys.atMost(MOST);
      assertThat(calls(id)).isOne();
      assertThat(ada.get("/api/tasks/" + task).text("status")).isEqualTo("done");
      visit.press("u").sees("as before");
      visit.page().getByLabel("Done: Call Theo").waitFor();
      assertThat(ada.get("/api/tasks/" + task).text("status")).isEqualTo("open");
      assertThat(calls(id)).isZero();
    }
  }

  @Test
  void germansTypeGerman() {
    var id = person("Gerda Deutsch");
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/people/" + id).sees("Verlauf");
      var keys = new Keys(visit).press("l");
      keys.type("angerufen, möchte die Preisliste, Rückruf übermorgen um halb drei");
      visit.sees("Aufgabe: Rückruf, ").sees("14:30").isAccessible();
      keys.press("Enter");
      visit.sees("Der Anruf ist festgehalten. Aufgabe: Rückruf");
      keys.atMost(MOST);
      assertThat(calls(id)).isOne();
    }
  }

  @Test
  void anOutcomeIsOneKeyMore() {
    var id = person("Olga Outcome");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + id).sees("Timeline").press("l");
      visit.page().keyboard().type("rang twice");
      visit.button("No answer").press("Space");
      visit.button("Log call").click();
      visit.sees("The call is logged.");
      var filter = "/api/interactions?filter=%22" + id + "%22%20in%20participants";
      assertThat(ada.get(filter).body().at("/items/0/outcome").asString()).isEqualTo("No answer");
    }
  }

  @Test
  void aTaskAndAMeetingAreTypedInOneLineToo() {
    var id = person("Minna Meeting");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + id).sees("Timeline").press("t");
      visit.page().keyboard().type("send the drawings in two weeks");
      visit.sees("Task: Send the drawings, ").press("Enter").sees("The task is added.");
      visit.press("Escape", "m");
      visit.page().keyboard().type("show the lathe");
      visit.press("Enter").sees("Say when").isAccessible();
      visit.page().keyboard().type(" tomorrow at 14:00");
      visit.press("Enter").sees("The meeting is added.").sees("Planned");
      var filter = "/api/interactions?filter=%22" + id + "%22%20in%20participants";
      assertThat(ada.get(filter).body().at("/items/0/subject").asString())
          .isEqualTo("Show the lathe");
    }
  }

  private static int calls(String person) {
    return ada.get("/api/interactions?filter=%22" + person + "%22%20in%20participants")
        .body()
        .path("items")
        .size();
  }

  private static String person(String name) {
    return ada.post("/api/people", Map.of("name", name, "phones", List.of("+49 30 77"))).text("id");
  }
}
