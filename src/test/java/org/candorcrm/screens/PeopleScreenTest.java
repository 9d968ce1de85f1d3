package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who works here, where they belong, what their roles grant, and what was done. */
class PeopleScreenTest {

  private static final String REP = "rita@company.example";

  private static Screens screens;
  private static Browser ada;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
    screens.hire(REP, "Rita Reps", "representative");
    var sales = ada.post("/api/departments", Map.of("name", "Sales")).text("id");
    ada.post("/api/teams", Map.of("name", "North", "department", sales));
    ada.post("/api/keys", Map.of("name", "Nightly import"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void everyPageIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      look(visit, "people", "Rita Reps", "people");
      look(visit, "people?add=true", "Invite", "invite");
      look(visit, "people/" + id(REP), "Getting in", "colleague");
      look(visit, "teams", "North", "teams");
      look(visit, "departments", "Sales", "departments");
      look(visit, "roles", "Representative", "roles");
      look(visit, "roles/representative", "Beyond records", "role");
      visit.button("Change").click();
      visit.button("Save").waitFor();
      visit.isAccessible().picture("rights-role-change");
      look(visit, "why", "Yes, you see this.", "why");
      look(visit, "all-keys", "Nightly import", "all-keys");
      look(visit, "audit", "made an API key", "audit");
      look(visit, "audit?part=looks", "Nobody looked", "looks");
      visit.isQuiet();
    }
  }

  private static void look(Visit visit, String page, String sees, String name) {
    visit.open("/settings/" + page).sees(sees).settled();
    visit.isAccessible().picture("rights-" + name);
    assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
        .as("%s does not scroll sideways", page)
        .isTrue();
  }

  @Test
  void somebodyIsInvitedByKeyboardAloneAndChoosesAPassword() {
    String link;
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/people");
      visit.button("Invite a colleague").focus();
      visit.press("Enter");
      visit.page().locator("input[name=name]:focus").waitFor();
      visit.page().keyboard().type("Mina Murray");
      visit.press("Tab");
      visit.page().keyboard().type("mina@company.example");
      visit.press("Enter").sees("Mina Murray is invited");
      link = visit.page().locator("code").textContent();
      visit.sees("Mina Murray").isAccessible();
    }
    try (var stranger = screens.stranger(Look.PHONE)) {
      stranger.open(link.substring(link.indexOf("/join"))).sees("Choose a password");
      stranger.isAccessible().picture("join");
      stranger.page().locator("input[name=password]").fill("mina");
      stranger.press("Enter");
      stranger.page().locator("[role=alert]").waitFor();
      stranger.page().locator("input[name=password]").fill("green lamp sings 9");
      stranger.press("Enter");
      stranger.page().waitForURL(url -> !url.contains("/join"));
      stranger.page().locator("nav").first().waitFor();
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/people?state=active").sees("Mina Murray");
    }
    try (var late = screens.stranger(Look.LIGHT)) {
      late.open(link.substring(link.indexOf("/join")));
      late.page().locator("input[name=password]").fill("violet boat hums 7");
      late.press("Enter").sees("was used or replaced");
    }
  }

  @Test
  void aColleagueIsPlacedDeactivatedAndReturns() {
    var email = "sam@company.example";
    screens.hire(email, "Sam Support", "support");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/people/" + id(email));
      field(visit, "Role").selectOption("manager");
      visit.sees("Saved.");
      field(visit, "Department")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Sales"));
      visit.page().waitForCondition(() -> !user(email).path("department").isNull());
      assertThat(user(email).path("role").asString()).isEqualTo("manager");
      field(visit, "North").click();
      visit
          .page()
          .waitForCondition(
              () -> ada.get("/api/teams?fields=members").response().body().contains(id(email)));
      visit.button("Deactivate").click();
      visit.sees("Sam Support can no longer sign in.");
      visit.open("/settings/people?state=away").sees("Sam Support");
      visit.open("/settings/people?q=sam").sees("Sam Support");
      visit.open("/settings/people/" + id(email));
      visit.button("Let them return").click();
      visit.sees("may sign in again");
      assertThat(user(email).path("active").asBoolean()).isTrue();
    }
  }

  @Test
  void aNarrowerRoleIsAClosureThatSomebodyAgreesTo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/roles");
      visit.button("Add a role").click();
      field(visit, "Name").fill("Trainee");
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Trainee").waitFor();
      visit.button("Change").click();
      visit.role(AriaRole.COMBOBOX, "Deals: Change").selectOption("own");
      assertThat(visit.text("This keeps something from being seen").count()).isZero();
      visit.role(AriaRole.COMBOBOX, "Deals: See").selectOption("own");
      visit.sees("This keeps something from being seen").isAccessible();
      field(visit, "Reason").fill("Trainees learn on their own deals.");
      visit.button("Save").click();
      visit.sees("The role stays open until somebody outside agrees.");
      visit.sees("Proposed to see less").picture("rights-narrow-role");
      var role = ada.get("/api/roles/trainee").body();
      assertThat(role.at("/types/deal/read").asString()).isEqualTo("own");
      assertThat(role.at("/types/deal/write").asString()).isEqualTo("own");
    }
    try (var visit = screens.signedIn(Look.LIGHT, REP)) {
      visit.open("/settings/roles/trainee").sees("Trainees learn on their own deals.");
      assertThat(visit.button("Change").count()).as("reading is for everybody").isZero();
      visit.role(AriaRole.LINK, "Look at the closure").click();
      visit.button("Agree").click();
      visit.sees("The closure is in force.");
      visit.open("/settings/roles").sees("Sees less than everything");
    }
  }

  @Test
  void whatOneMayNotIsNotOffered() {
    try (var visit = screens.signedIn(Look.LIGHT, REP)) {
      visit.open("/settings/people").sees("Ada Byron");
      assertThat(visit.button("Invite a colleague").count()).isZero();
      assertThat(visit.role(AriaRole.LINK, "Audit log").count()).isZero();
      visit.open("/settings/audit").sees("The audit log is for auditors").isAccessible();
      visit.open("/settings/people/" + id(REP)).sees("Representative");
      assertThat(visit.page().locator("main input, main select").count()).isZero();
    }
  }

  @Test
  void theAuditLogIsFilteredAndTakenOut() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/audit");
      field(visit, "What").selectOption("keys");
      visit.page().waitForURL("**/settings/audit?about=keys");
      visit
          .page()
          .locator("td", new Page.LocatorOptions().setHasText("signed in"))
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      visit.sees("made an API key").sees("Nightly import");
      var file = visit.page().waitForDownload(() -> visit.role(AriaRole.LINK, "As a file").click());
      assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
      assertThat(file.path()).content().contains("key_created").doesNotContain("signed_in");
      visit.open("/settings/audit").sees("took the audit log out");
    }
  }

  @Test
  void germanIsSpokenHereToo() {
    try (var visit = screens.signedIn(Look.LIGHT, REP, Screens.PASSWORD, "de-DE")) {
      visit.open("/settings/people").sees("Wer mit diesem Arbeitsbereich arbeitet");
      visit.open("/settings/roles/reader").sees("Darüber hinaus");
      visit.open("/settings/why").sees("Ja, Sie sehen das.");
      visit
          .open("/settings/closures")
          .sees("Alles ist offen, außer jemand schließt es")
          .isAccessible()
          .isQuiet();
    }
  }

  private static tools.jackson.databind.JsonNode user(String email) {
    for (var one : ada.get("/api/users?limit=200").body().path("items")) {
      if (one.path("email").asString().equals(email)) {
        return one;
      }
    }
    throw new AssertionError("no user " + email);
  }

  private static String id(String email) {
    return user(email).path("id").asString();
  }

  private static Locator field(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }
}
