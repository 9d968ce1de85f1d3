package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file comes in, is looked at, corrected, run, and taken back. */
class ImportScreenTest {

  private static final String FIRMS =
      "Name;Crew;Industry\nWagner;12;joinery\nBecker;many;retail\nHofmann;40;retail\n";

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire("reader@company.example", "Rea Der", "reader");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aFileGoesAllTheWay(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/import").sees("Drop a file here").isAccessible();
      choose(visit, "companies.csv", FIRMS);
      visit.sees("What was recognised").sees("1 column is left out.").sees("The whole file");
      visit.isAccessible().picture("import-plan");
      select(visit, "Where Crew goes").selectOption("employees");
      visit.sees("Row 2: Employees: ");
      count(visit, "Refused", "1");
      visit.isAccessible();
      visit.button("Import").click();
      visit.sees("The import is done");
      count(visit, "Created", "2");
      visit.isAccessible().picture("import-done");
      visit.page().reload();
      visit.sees("The import is done");
      assertThat(named("Hofmann")).isEqualTo(1);
      visit.button("Take the whole import back").click();
      visit.button("Yes, take 2 records back").click();
      visit.sees("2 records are as before.").isAccessible();
      assertThat(named("Hofmann")).isZero();
      visit.open("/import").sees("Taken back").isAccessible().picture("import");
      visit.isQuiet();
    }
  }

  @Test
  void whoseListItIsIsAskedOnce() {
    screens.api().post("/api/departments", Map.of("name", "Trade fairs"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "stand.csv", "Name\nStand of Wood\n");
      select(visit, "Whose list it is").selectOption("Trade fairs");
      visit.button("Import").click();
      visit.sees("The import is done");
      visit.open("/import");
      choose(visit, "stand.csv", "Name\nStand of Stone\n");
      visit.sees("stand.csv has brought rows before");
      assertThat(select(visit, "Whose list it is").isDisabled()).isTrue();
      assertThat(select(visit, "Whose list it is").locator("option:checked").textContent())
          .isEqualTo("Trade fairs");
    }
  }

  @Test
  void oneImportsAndTakesBackByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import").sees("Drop a file here");
      var chooser =
          visit
              .page()
              .waitForFileChooser(() -> {
                visit.button("Choose a file").focus();
                visit.press("Enter");
              });
      chooser.setFiles(payload("companies.csv", "Name,Crew\nSeidel,3\n", StandardCharsets.UTF_8));
      visit.sees("The whole file");
      visit.tabTo("Where Crew goes");
      visit.page().keyboard().type("Employees");
      visit.role(AriaRole.COLUMNHEADER, "Employees").waitFor();
      count(visit, "Created", "1");
      assertThat(select(visit, "Where Crew goes").inputValue()).isEqualTo("employees");
      visit.tabTo("Import");
      visit.press("Enter").sees("The import is done");
      visit.tabTo("Take the whole import back");
      visit.press("Enter");
      visit.button("Yes, take 1 record back").waitFor();
      visit.press("Enter").sees("1 record is as before.");
      assertThat(named("Seidel")).isZero();
    }
  }

  @Test
  void aPlannedImportIsThereAfterAReloadAndIsGoneOnWith() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "companies.csv", "Name;Crew\nVogel;7\n");
      visit.sees("The whole file");
      select(visit, "Where Crew goes").selectOption("employees");
      visit.role(AriaRole.COLUMNHEADER, "Employees").waitFor();
      visit.page().reload();
      visit.sees("The whole file");
      assertThat(select(visit, "Where Crew goes").inputValue()).isEqualTo("employees");
      visit.open("/import").sees("Not run yet");
      visit.role(AriaRole.LINK, "Go on with companies.csv").first().click();
      visit.sees("What was recognised");
    }
  }

  @Test
  void whatWasReadWronglyIsCorrected() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "companies.csv", "Name\nM\u00FCller\n", Charset.forName("windows-1252"));
      visit.sees("The whole file");
      select(visit, "Encoding").selectOption("ISO-8859-15");
      visit.sees("M\u00FCller");
      select(visit, "First row").selectOption("false");
      visit.sees("1 column is left out.");
      select(visit, "Each row is one of").selectOption("people");
      visit.page().getByLabel(Pattern.compile("^Where .* goes$")).selectOption("name.last");
      count(visit, "Created", "2");
    }
  }

  @Test
  void whoCorrectsQuickerThanTheServerLosesNothing() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "companies.csv", "Name\nM\u00FCller\n", Charset.forName("windows-1252"));
      visit.sees("The whole file");
      var held = new ArrayList<Route>();
      visit.page().route("**/mapping", held::add);
      select(visit, "Encoding").selectOption("ISO-8859-15");
      select(visit, "First row").selectOption("false");
      visit.page().waitForCondition(() -> held.size() == 1);
      assertThat(select(visit, "Encoding").inputValue()).isEqualTo("ISO-8859-15");
      assertThat(select(visit, "First row").inputValue()).isEqualTo("false");
      held.getFirst().resume();
      visit.page().waitForCondition(() -> held.size() == 2);
      held.getLast().resume();
      visit.sees("1 column is left out.");
      visit.page().reload();
      visit.sees("1 column is left out.");
      assertThat(select(visit, "Encoding").inputValue()).isEqualTo("ISO-8859-15");
      assertThat(select(visit, "First row").inputValue()).isEqualTo("false");
    }
  }

  @Test
  void whatIsKnownIsFoundAgain() {
    var api = screens.api();
    api.post("/api/companies", Map.of("name", "Known already", "employees", 4));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "companies.csv", "Name,Employees\nKnown already,5\nBrand new,6\n");
      visit.sees("The whole file");
      select(visit, "What rows do").selectOption("upsert");
      select(visit, "Found again by").selectOption("name");
      count(visit, "Changed", "1");
      count(visit, "Created", "1");
      assertThat(named("Brand new")).isZero();
    }
  }

  @Test
  void columnsSayWhomWeMayContact() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(
          visit,
          "people.csv",
          "First name,Last name,E-mail,News,Since\n"
              + "Nora,Agrees,nora@agrees.example,ja,2026-03-01\n"
              + "Otto,Maybe,otto@maybe.example,maybe,2026-03-01\n");
      visit.sees("The whole file").button("Take from columns who agreed").click();
      select(visit, "Yes or no stands in").selectOption("News");
      select(visit, "The day they said it").selectOption("Since");
      visit.sees("A consent that cannot be shown is none");
      visit.page().getByLabel("On which form, for all rows").fill("Fair 2026");
      visit.page().getByLabel("On which form, for all rows").blur();
      visit.sees("Nobody knows the word maybe");
      visit.page().getByLabel("What maybe means").selectOption("They refuse");
      count(visit, "Consents and refusals", "2");
      visit.isAccessible().picture("import-consents");
      visit.button("Import").click();
      visit.sees("The import is done");
      count(visit, "Consents and refusals", "2");
    }
  }

  @Test
  void whereNobodyCanTellWhatRowsAreOneIsAsked() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "export-2026.csv", "a,b,c\nx,y,z\n");
      select(visit, "What are the rows of export-2026.csv?").selectOption("companies");
      visit.sees("3 columns are left out.");
    }
  }

  @Test
  void companiesThatAreNotHereAreCreatedByOneActAlsoForRowsThatWereRefused() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      var olga = "Olga Vane,olga@vane.example,Vane Mills\n";
      choose(visit, "guests.csv", "Name,E-mail,Company\nPer Moe,per@moe.example,\n" + olga);
      visit.sees("Vane Mills is not here.").isAccessible().settled().picture("import-not-here");
      visit.button("Import").click();
      visit.sees("1 refused row as a file").button("Bring the refused row in").click();
      visit.sees("Vane Mills is not here.").button("Create 1 Company").click();
      visit.button("Import").click();
      visit.sees("The import is done").open("/companies").sees("Vane Mills").isQuiet();
    }
  }

  @Test
  void refusedRowsComeAsAFile() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/import");
      choose(visit, "companies.csv", "Name,Employees\nFine,5\nNot fine,lots\n");
      visit.sees("The whole file").button("Import").click();
      visit.sees("The import is done");
      var file =
          visit
              .page()
              .waitForDownload(() -> visit.role(AriaRole.LINK, "1 refused row as a file").click());
      assertThat(file.path()).content().contains("Not fine", "lots").doesNotContain("Fine,5");
    }
  }

  @Test
  void germansReadGermanAndReadersDoNotImport() {
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/import").sees("Legen Sie eine Datei hier ab").isAccessible();
    }
    try (var visit = screens.signedIn(Look.LIGHT, "reader@company.example")) {
      assertThat(visit.role(AriaRole.LINK, "Import").count()).isZero();
      visit.open("/import").sees("You may not import").isAccessible();
    }
  }

  private static void choose(Visit visit, String name, String text) {
    choose(visit, name, text, StandardCharsets.UTF_8);
  }

  private static void choose(Visit visit, String name, String text, Charset encoding) {
    visit.page().locator("input[type=file]").setInputFiles(payload(name, text, encoding));
  }

  private static FilePayload payload(String name, String text, Charset encoding) {
    return new FilePayload(name, "text/csv", text.getBytes(encoding));
  }

  private static Locator select(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Waits until this many rows would become, or became, that. */
  private static void count(Visit visit, String what, String rows) {
    visit
        .page()
        .locator("dl > div:has(dt:text-is('" + what + "')) dd:text-is('" + rows + "')")
        .waitFor();
  }

  private static int named(String name) {
    return screens
        .api()
        .get("/api/companies?search=" + name.replace(" ", "%20"))
        .body()
        .path("items")
        .size();
  }
}
