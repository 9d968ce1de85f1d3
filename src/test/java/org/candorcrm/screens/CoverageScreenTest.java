package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The open ring says what is known, why it became less, and what to ask next. */
class CoverageScreenTest {

  private static final String QUESTION = "What is your part when something like this is bought?";

  private static Screens screens;
  private static Browser ada;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire("vera@company.example", "Vera Reader", "reader");
    ada = screens.api();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aSentenceLeadsAndTheRingStaysOpen(Look look) {
    var id = customer("Vera Miller");
    age(id, 400);
    ada.patch("/api/people/" + id, 1, Map.of("emails", List.of("v@mill.example")));
    ada.post("/api/circumstances/people/" + id, circumstance());
    try (var visit = at(screens.ada(look), id, look)) {
      visit.sees("We know ").sees("; nobody has asked ");
      visit.page().locator("[data-ring]").waitFor();
      assertThat(visit.page().locator("[data-ring] g").count()).isEqualTo(8);
      visit.isAccessible();
      gap(visit).click();
      visit.sees(QUESTION).sees("The open deal Twelve lathes hangs on it.");
      visit.button("What this is made of").click();
      visit.sees("Somebody, whom nobody").isAccessible().settled().picture("coverage");
      visit.isQuiet();
    }
  }

  @Test
  void whoDoesNotSeeTheRingHearsAList() {
    var id = customer("Hera Miller");
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      visit.page().locator("[data-ring]").waitFor();
      var list = visit.role(AriaRole.LIST, "What this is made of");
      assertThat(list.locator(":scope > li").count()).isEqualTo(8);
      assertThat(list.locator(":scope > li").first().innerText())
          .contains("Identity")
          .contains("of 45 degrees known");
      assertThat(visit.page().locator("[data-ring]").getAttribute("aria-hidden")).isEqualTo("true");
    }
  }

  @Test
  void theNextQuestionIsAskedAndAnsweredByKeyboardAlone() {
    var id = customer("Kira Keys");
    ada.put("/api/coverage/people/" + id + "/questions/plans", Map.of("act", "ask_next_time"));
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      visit.sees("What have you planned for the coming months?");
      gap(visit).focus();
      visit.press("Tab").press("Enter");
      var field = visit.page().getByLabel("The answer: What they plan next");
      field.waitFor();
      visit.page().keyboard().type("A second hall in May");
      visit.press("Enter").sees("Written down.");
      visit.button("What this is made of").focus();
      visit.press("Enter").sees("A second hall in May");
      visit.isAccessible();
      var menu = visit.button("What to do about: How satisfied they are");
      menu.focus();
      visit.press("Enter");
      visit.role(AriaRole.MENUITEM, "No answer").waitFor();
      visit.isAccessible();
      visit.role(AriaRole.MENUITEM, "No answer").focus();
      visit.press("Enter").sees("not proposed again for three months");
      thing(visit, "satisfaction").getByText("no answer").first().waitFor();
      visit.isQuiet();
    }
  }

  @Test
  void anAnswerToAFieldIsWrittenWhereTheFieldIs() {
    var id = customer("Fina Field");
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      gap(visit).click();
      visit.sees(QUESTION).button("They said …").click();
      visit.page().locator("[data-field=role][data-editing]").waitFor();
    }
  }

  @Test
  void whatIsNotAppropriateDoesNotComeAgainUnlessTakenBack() {
    var id = customer("Nora Not");
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      gap(visit).click();
      visit.sees(QUESTION).button("Not appropriate").click();
      visit.sees("It is not proposed here again.");
      visit.text(QUESTION).waitFor(hidden());
      visit.press("u").sees(QUESTION);
    }
  }

  @Test
  void aWrongNumberTakesBackWhatWasClaimed() {
    var id = customer("Wanda Wrong");
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      visit.button("What this is made of").click();
      visit.button("What to do about: Phone numbers").click();
      visit.role(AriaRole.MENUITEM, "Wrong number").click();
      visit.sees("it counts for all that this source says");
      thing(visit, "phones").getByText("contradicted").waitFor();
    }
  }

  @Test
  void aCircumstanceIsNotedWithItsEndAndEnded() {
    var id = customer("Cora Circumstance");
    try (var visit = at(screens.ada(Look.LIGHT), id, Look.LIGHT)) {
      visit.button("Note a circumstance").focus();
      visit.press("Enter").page().keyboard().type("Back from leave in June");
      visit.isAccessible().button("Save").last().click();
      visit.sees("Good to know before you call").sees("Back from leave in June");
      visit.button("End: Back from leave in June").click();
      visit.text("Back from leave in June").waitFor(hidden());
    }
  }

  @Test
  void whoMayOnlyReadLooksAndDoesNotAct() {
    var id = customer("Rosa Read");
    try (var visit = screens.signedIn(Look.LIGHT, "vera@company.example")) {
      visit.open("/people/" + id);
      gap(visit).click();
      visit.sees(QUESTION);
      assertThat(visit.button("They said …").count()).isZero();
      assertThat(visit.button("Note a circumstance").count()).isZero();
    }
  }

  @Test
  void itSpeaksGerman() {
    var id = customer("Greta German");
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/people/" + id).sees("Wir wissen");
      visit.button("Das wissen nur sie selbst").click();
      visit.sees("Welchen Anteil haben Sie, wenn so etwas gekauft wird?");
      visit.button("Woraus sich das ergibt").click();
      visit.page().locator("[data-thing=phones]").waitFor();
      visit.sees("gesagt").isAccessible().settled().picture("coverage-german");
    }
  }

  @OnEveryDevice
  void aLookInPassingShowsTheRingSmall(Look look) {
    customer("Passing Paula");
    try (var visit = screens.ada(look)) {
      visit.open("/people?q=Passing").sees("Passing Paula").press("j", "Space");
      visit.page().locator("aside [data-ring]").waitFor();
      visit.isAccessible().settled().picture("coverage-peek");
    }
  }

  @OnEveryDevice
  void weightsAreSettings(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/settings/coverage").sees("Kept for what records cannot know");
      visit.page().locator("[data-ring]").waitFor();
      visit.isAccessible().settled().picture("coverage-settings");
      var weight = visit.page().getByLabel("Weight of Commerce", exactly());
      weight.fill("80");
      visit.button("Save").click();
      visit.sees("Weighed anew, for everybody.").sees("70°");
      visit.button("The usual weights").click();
      visit.button("Save").click();
      visit.sees("40°").isQuiet();
    }
  }

  @Test
  void aFewValuesWaitInTodayForAYes() {
    var id = customer("Sanna Sample");
    sample(id);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/today");
      visit.role(AriaRole.LINK, "1 value to confirm").click();
      visit.role(AriaRole.HEADING, "Is this still right?").waitFor();
      visit.sees("Sanna Sample").sees("+49 30 123456").isAccessible();
      visit.settled().picture("coverage-still-right");
      visit.button("Still right: Sanna Sample, Phone numbers").focus();
      visit.press("Enter").sees("It counts as fresh again.").sees("Nothing waits for you");
    }
  }

  private static Visit at(Visit visit, String id, Look look) {
    visit.open("/people/" + id);
    if (look == Look.PHONE || look == Look.PHONE_DARK) {
      visit.page().locator("button:has([data-ring])").click();
    }
    return visit;
  }

  private static Locator gap(Visit visit) {
    return visit.button("Only they can tell you");
  }

  private static Locator thing(Visit visit, String key) {
    return visit.page().locator("[data-thing=" + key + "]");
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static Map<String, Object> circumstance() {
    return Map.of(
        "text",
        "Somebody, whom nobody should call before ten",
        "expires_at",
        LocalDate.now().plusDays(60) + "T12:00:00Z");
  }

  /** Somebody with a telephone, an order, an open deal, and no role. */
  private static String customer(String name) {
    var company = ada.post("/api/companies", Map.of("name", name + " Mills")).text("id");
    var values = new HashMap<String, Object>();
    values.put("name", name);
    values.put("company", company);
    values.put("job_title", "Head of Works");
    values.put("phones", List.of("+49 30 123456"));
    values.put("language", "German");
    var id = ada.post("/api/people", values).text("id");
    ada.post("/api/orders", Map.of("number", "A-" + id, "person", id, "ordered_on", today()));
    ada.post(
        "/api/deals",
        Map.of("name", "Twelve lathes", "person", id, "amount", 90_000, "close_date", today()));
    return id;
  }

  private static String today() {
    return LocalDate.now(java.time.ZoneOffset.UTC).toString();
  }

  private static void age(String id, int days) {
    sql(
        "update {ws}.changes set at = at - make_interval(days => %d) where record = ?::uuid"
            .formatted(days),
        id);
  }

  private static void sample(String id) {
    sql(
        """
        insert into {ws}.coverage_samples (id, week, record_type, record, field, owner, asked_at)
        select gen_random_uuid(), current_date, f.record_type, ?::uuid, f.id, u.id, now()
          from {ws}.record_fields f
          join {ws}.record_types t on t.id = f.record_type, {ws}.users u
         where t.name = 'person' and f.name = 'phones' and u.name = 'Ada Byron'
        """,
        id);
  }

  private static void sql(String text, String id) {
    screens
        .candor()
        .inWorkspace(() -> screens.candor().bean(Database.class).sql(text).param(id).update());
  }
}
