package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two programs say different things about the same companies; people decide. */
class DisagreementScreenTest {

  private static Screens screens;
  private static Browser shop;
  private static Browser ledger;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    shop = program("web shop");
    ledger = program("ledger");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  /** Each test has its own disagreements. */
  @BeforeEach
  void agree() {
    screens
        .candor()
        .inWorkspace(() -> {
          var database = screens.candor().bean(Database.class);
          database.sql("delete from {ws}.disagreements").update();
          database.sql("delete from {ws}.settlement_rules").update();
          return database.sql("delete from {ws}.claims").update();
        });
  }

  private static Browser program(String name) {
    return Browser.withKey(
        screens.candor(),
        screens
            .candor()
            .inWorkspace(() -> screens.candor().bean(ApiKeys.class).create(Screens.ADA, name)));
  }

  private static String contradicted(String name, int shops, int ledgers) {
    var id =
        shop.post("/api/companies", Map.of("name", name, "employees", shops, "status", "customer"))
            .text("id");
    ledger.patch("/api/companies/" + id, 1, Map.of("employees", ledgers));
    return id;
  }

  private static int employees(String id) {
    return shop.get("/api/companies/" + id).body().path("employees").asInt();
  }

  @OnEveryDevice
  void bothSidesStandBesideEachOther(Look look) {
    var id = contradicted("North Mill", 40, 55);
    shop.patch("/api/companies/" + id, 2, Map.of("phones", "+49 30 123456"));
    ledger.patch("/api/companies/" + id, 3, Map.of("phones", "+49 30 999999"));
    contradicted("South Mill", 7, 9);
    try (var visit = screens.ada(look)) {
      visit
          .open("/sources/disagreements")
          .sees("North Mill")
          .sees("program web shop")
          .sees("% trust")
          .settled();
      visit.isAccessible().picture("disagreements");
      visit.press("a").sees("1 disagreement will be settled.").settled();
      visit.isAccessible().picture("disagreements-alike");
      visit.isQuiet();
    }
  }

  @OnEveryDevice
  void whereNobodyDisagreesItSaysSo(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/sources/disagreements").sees("Nobody disagrees").settled();
      visit.isAccessible().picture("disagreements-none");
      visit.open("/sources/disagreements?show=rules").sees("No rules yet").isAccessible().isQuiet();
    }
  }

  @Test
  void everyAnswerIsOneKey() {
    var first = contradicted("Alder", 40, 55);
    var second = contradicted("Birch", 41, 56);
    var third = contradicted("Cedar", 42, 57);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Alder").sees("Cedar");
      visit.press("s").sees("put off");
      visit.press("k").press("k").press("k");
      var standing = visit.page().locator("[data-current] [data-head]");
      var name = standing.innerText();
      visit.press("2").sees("1 disagreement settled.");
      visit.page().locator("[data-head]", having(name)).waitFor(gone());
      var settled = name.equals("Alder") ? first : name.equals("Birch") ? second : third;
      assertThat(employees(settled)).as(name).isBetween(40, 42);
      visit.press("u").sees("Taken back: 1 disagreement is undecided again.");
      assertThat(visit.page().getByText("1 disagreement settled.").count()).isZero();
      visit.page().locator("[data-head]", having(name)).waitFor();
      assertThat(employees(settled)).isBetween(55, 57);
      visit.isQuiet();
    }
  }

  @Test
  void whatNoneOfThemSaidIsTyped() {
    var id = contradicted("Elm", 40, 55);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Elm");
      visit.press("e");
      var box = visit.page().getByLabel("Employees: what is right");
      box.fill("48");
      visit.press("Enter").sees("1 disagreement settled.").sees("Nobody disagrees");
      assertThat(employees(id)).isEqualTo(48);
      visit.isQuiet();
    }
  }

  @Test
  void whatCannotBeTakenIsSaidBesideWhatWasTyped() {
    var id = contradicted("Oak", 40, 55);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Oak");
      visit.press("e");
      visit.page().getByLabel("Employees: what is right").fill("-4");
      visit.press("Enter");
      visit.page().locator("form [role=alert]", having("Employees")).waitFor();
      assertThat(employees(id)).isEqualTo(55);
      visit.isQuiet();
    }
  }

  @OnEveryDevice
  void keysAreTaughtWhereThereAreSome(Look look) {
    contradicted("Rowan", 40, 55);
    try (var visit = screens.ada(look)) {
      visit.open("/sources/disagreements").sees("Rowan");
      var taught = visit.page().locator("[data-current] kbd").first().isVisible();
      assertThat(taught).isEqualTo(look == Look.LIGHT);
    }
  }

  @Test
  void allAlikeAreSettledAndBecomeARule() {
    contradicted("Fir", 40, 55);
    contradicted("Hazel", 41, 56);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Fir").sees("Hazel");
      visit.press("a").sees("2 disagreements will be settled.");
      visit.button("Always believe ledger: 2 now").focus();
      visit.press("Enter").sees("2 disagreements settled.").sees("Nobody disagrees");
      var later = contradicted("Linden", 40, 55);
      shop.patch("/api/companies/" + later, 2, Map.of("employees", 70));
      assertThat(employees(later)).isEqualTo(55);
      visit.role(AriaRole.LINK, "Rules").focus();
      visit.press("Enter");
      visit.sees("Employees (Company): believe program ledger");
      visit.isAccessible().settled().picture("disagreement-rules");
      visit.button("End the rule for Employees").focus();
      visit.press("Enter").sees("ended ").isQuiet();
    }
  }

  @Test
  void whatIsTakenBackIsSaidOfDisagreementsAlsoWhereNoRecordHadChanged() {
    var fir = contradicted("Fir", 40, 55);
    var hazel = contradicted("Hazel", 41, 56);
    var standing = List.of(employees(fir), employees(hazel));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Fir").sees("Hazel");
      visit.press("a").sees("2 disagreements will be settled.");
      visit.page().getByLabel("program ledger, here").check();
      visit.button("Settle 2").click();
      visit.sees("2 disagreements settled.").sees("Nobody disagrees");
      assertThat(List.of(employees(fir), employees(hazel))).isEqualTo(standing);
      visit.press("u").sees("Taken back: 2 disagreements are undecided again.");
      visit.sees("Fir").sees("Hazel");
      assertThat(visit.page().getByText("2 disagreements settled.").count()).isZero();
      visit.isQuiet();
    }
  }

  @Test
  void aRuleIsTakenBackWithWhatItSettled() {
    contradicted("Larch", 40, 55);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/disagreements").sees("Larch");
      visit.press("a").sees("1 disagreement will be settled.");
      visit.button("Always believe ledger: 1 now").focus();
      visit.press("Enter").sees("1 disagreement settled.").sees("Nobody disagrees");
      visit.press("u").sees("Larch");
      visit.open("/sources/disagreements?show=rules");
      visit.sees("Employees (Company): believe program ledger").sees("ended ").isQuiet();
    }
  }

  @Test
  void whatIsNoNumberIsRefusedByName() {
    var id = contradicted("Maple", 40, 55);
    var item = Map.of("type", "companies", "record", id, "field", "employees");
    var answer =
        shop.post(
            "/api/disagreements/settlements", Map.of("items", List.of(item), "value", "many"));
    assertThat(answer.body().at("/problems/0/title").asString())
        .contains("Employees")
        .doesNotContain("?");
  }

  @Test
  void inGerman() {
    contradicted("Kastanie", 40, 55);
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/sources/disagreements").sees("Widersprüche").sees("Dem glauben");
      visit.press("1").sees("1 Widerspruch entschieden.").isQuiet();
    }
  }

  @OnEveryDevice
  void theRecordMarksWhatIsContradicted(Look look) {
    var id = contradicted("Maple", 40, 55);
    try (var visit = screens.ada(look)) {
      visit.open("/companies/" + id);
      var field = visit.page().locator("[data-field=employees]");
      field.locator("[data-glyph=contradicted]").waitFor();
      field.locator("[data-edit]").focus();
      visit
          .press("ArrowLeft")
          .sees("program web shop")
          .sees("shown: no source weighs more, and it came last")
          .settled();
      visit.isAccessible().picture("claims-record").isQuiet();
    }
  }

  @Test
  void whoAskedThemSaysSoByKeyboard() {
    var id = contradicted("Oak", 40, 55);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + id);
      var field = visit.page().locator("[data-field=employees]");
      field.locator("[data-glyph=contradicted]").waitFor();
      field.locator("[data-edit]").focus();
      visit.press("ArrowLeft").sees("Checked with them today").press("Enter");
      visit.role(AriaRole.BUTTON, "Employees was checked with them today").waitFor();
      visit.press("Enter").sees("Employees counts as checked.");
      field.locator("[data-glyph=contradicted]").waitFor(gone());
      assertThat(screens.api().get("/api/disagreements").body().path("items")).isEmpty();
      visit.isQuiet();
    }
  }

  @Test
  void listsMarkItWhenAsked() {
    contradicted("Poplar", 40, 55);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("Poplar");
      visit.press("h").page().locator("[data-glyph=contradicted]").first().waitFor();
      visit.sees("sources disagree").isAccessible();
      visit.press("h").isQuiet();
    }
  }

  private static com.microsoft.playwright.Page.LocatorOptions having(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private static com.microsoft.playwright.Locator.WaitForOptions gone() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
