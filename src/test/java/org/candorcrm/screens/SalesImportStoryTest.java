package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.SharedFolder;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A company's whole sales export comes in by the screens alone, and a part of it goes again. */
class SalesImportStoryTest {

  private static final double WHOLE_IMPORT_MILLIS = 240_000;

  @Test
  void aSalesExportComesInFileByFileAndOnePartIsTakenBack() throws IOException {
    var folder = SharedFolder.of("crm_sales_opportunities");
    var pipeline = Files.readAllLines(folder.resolve("sales_pipeline.csv"));
    try (var screens = Screens.open();
        var visit = screens.ada(Look.LIGHT)) {
      companiesComeIn(visit, screens.api(), folder);
      productsComeIn(visit, screens.api(), folder);
      colleaguesComeIn(visit, folder);
      dealsComeIn(visit, screens.api(), folder, pipeline);
      var refused = refusedRowsAreShownAndComeAsAFile(visit, pipeline);
      theirFileComesInOnceItsWordIsKnown(visit, screens.api(), refused, pipeline);
      onlyThatPartIsTakenBack(visit, screens.api(), pipeline);
      visit.isQuiet();
    }
  }

  private static void companiesComeIn(Visit visit, Browser api, Path folder) throws IOException {
    open(visit, folder.resolve("accounts.csv"), "companies");
    assertThat(goesTo(visit, "office_location")).isEqualTo("address.country");
    assertThat(goesTo(visit, "subsidiary_of")).isEqualTo("parent");
    say(visit, "Currency of revenue", "USD");
    select(visit, "Amounts in revenue").selectOption("1000000");
    visit.sees("1,100,040,000");
    visit.isAccessible().picture("import-sales-companies");
    run(visit, 85, 0);
    itSaysWhatItFound(visit);
    var acme = only(api, "companies", "name == \"Acme Corporation\"");
    assertThat(acme.at("/annual_revenue/amount").asString()).startsWith("1100040000");
    assertThat(acme.at("/annual_revenue/currency").asString()).isEqualTo("USD");
    assertThat(acme.path("employees").asInt()).isEqualTo(2822);
    var child =
        Files.readAllLines(folder.resolve("accounts.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[6].isBlank())
            .findFirst()
            .orElseThrow();
    var found = only(api, "companies", "name == \"" + child[0] + "\"");
    assertThat(found.at("/parent/name").asString()).isEqualTo(child[6]);
  }

  private static void productsComeIn(Visit visit, Browser api, Path folder) {
    open(visit, folder.resolve("products.csv"), "products");
    say(visit, "Currency of sales_price", "USD");
    run(visit, 7, 0);
    var product = only(api, "products", "name == \"GTK 500\"");
    assertThat(product.at("/price/amount").asString()).startsWith("26768");
    assertThat(product.path("family").asString()).isEqualTo("GTK");
  }

  private static void colleaguesComeIn(Visit visit, Path folder) {
    open(visit, folder.resolve("sales_teams.csv"), "users");
    assertThat(goesTo(visit, "manager")).isEqualTo("manager");
    assertThat(goesTo(visit, "regional_office")).isEqualTo("department");
    select(visit, "Where sales_agent goes").selectOption("name");
    count(visit, "Refused", 0);
    visit.picture("import-sales-colleagues");
    visit.button("Import").click();
    over(visit);
    count(visit, "Refused", 0);
  }

  private static void dealsComeIn(Visit visit, Browser api, Path folder, List<String> pipeline) {
    open(visit, folder.resolve("sales_pipeline.csv"), "deals");
    assertThat(goesTo(visit, "account")).isEqualTo("company");
    assertThat(goesTo(visit, "product")).isEqualTo("product");
    assertThat(goesTo(visit, "sales_agent")).isEqualTo("owner");
    assertThat(goesTo(visit, "deal_stage")).isEqualTo("stage");
    assertThat(goesTo(visit, "engage_date")).isEqualTo("opened_on");
    assertThat(goesTo(visit, "close_date")).isEqualTo("close_date");
    itsIdIsItsNameToo(visit);
    say(visit, "Currency of close_value", "USD");
    assertThat(select(visit, "What Won means").inputValue()).isEqualTo("won");
    assertThat(select(visit, "What Lost means").inputValue()).isEqualTo("lost");
    visit.sees("Stage: ").isAccessible().picture("import-sales-stages");
    select(visit, "What Engaging means").selectOption("qualified");
    count(visit, "Refused", 0);
    visit.isAccessible().picture("import-sales-deals");
    int prospects = (int) rows(pipeline, "Prospecting"::equals);
    run(visit, 8800 - prospects, prospects);
    itSaysWhatItFound(visit);
    for (var stage : Map.of("Won", "won", "Lost", "lost", "Engaging", "qualified").entrySet()) {
      assertThat(deals(api, "stage == \"" + stage.getValue() + "\""))
          .as(stage.getKey())
          .isEqualTo(rows(pipeline, stage.getKey()::equals));
    }
    var cells =
        pipeline.stream().filter(line -> line.contains(",GTXPro,")).findFirst().orElseThrow();
    theDealIsThatOfTheFile(api, cells.split(",", -1));
  }

  private static void itsIdIsItsNameToo(Visit visit) {
    assertThat(goesTo(visit, "opportunity_id")).isEqualTo("external_id");
    visit.button("Put opportunity_id into another field too").click();
    visit.page().getByLabel("Where opportunity_id goes").nth(1).selectOption("name");
  }

  private static void theDealIsThatOfTheFile(Browser api, String[] cells) {
    var deal = only(api, "deals", "name == \"" + cells[0] + "\"");
    assertThat(deal.at("/owner/name").asString()).isEqualTo(cells[1]);
    assertThat(deal.at("/product/name").asString()).isEqualTo("GTX Pro");
    assertThat(deal.at("/company/name").asString()).isEqualTo(cells[3]);
    assertThat(deal.path("stage").asString()).isEqualTo(cells[4].toLowerCase(Locale.ROOT));
    assertThat(deal.path("opened_on").asString()).isEqualTo(cells[5]);
    assertThat(deal.path("close_date").asString()).isEqualTo(cells[6]);
    assertThat(deal.at("/amount/amount").asString()).startsWith(cells[7]);
    assertThat(deal.at("/amount/currency").asString()).isEqualTo("USD");
  }

  private static Path refusedRowsAreShownAndComeAsAFile(Visit visit, List<String> pipeline)
      throws IOException {
    visit.isAccessible().picture("import-sales-done");
    long prospects = rows(pipeline, "Prospecting"::equals);
    var link = visit.role(AriaRole.LINK, prospects + " refused rows as a file");
    var file = visit.page().waitForDownload(link::click).path();
    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize((int) prospects + 1);
    assertThat(lines.stream().skip(1)).allMatch(line -> line.contains("Prospecting"));
    return Files.copy(file, Files.createTempDirectory("candor").resolve("prospects.csv"));
  }

  private static void theirFileComesInOnceItsWordIsKnown(
      Visit visit, Browser api, Path refused, List<String> pipeline) {
    open(visit, refused, "deals");
    itsIdIsItsNameToo(visit);
    select(visit, "What Prospecting means").selectOption("new");
    count(visit, "Refused", 0);
    int prospects = (int) rows(pipeline, "Prospecting"::equals);
    run(visit, prospects, 0);
    assertThat(deals(api, "stage == \"new\"")).isEqualTo(prospects);
    assertThat(deals(api, "name != \"\"")).isEqualTo(8800);
  }

  private static void onlyThatPartIsTakenBack(Visit visit, Browser api, List<String> pipeline) {
    long prospects = rows(pipeline, "Prospecting"::equals);
    visit.open("/import").sees("prospects.csv").isAccessible().picture("import-sales-earlier");
    visit.role(AriaRole.LINK, "Take back prospects.csv").click();
    visit.button("Yes, take " + prospects + " records back").click();
    visit
        .page()
        .getByText(prospects + " records are as before.")
        .waitFor(new Locator.WaitForOptions().setTimeout(WHOLE_IMPORT_MILLIS));
    assertThat(deals(api, "stage == \"new\"")).isZero();
    assertThat(deals(api, "name != \"\"")).isEqualTo(8800 - prospects);
    visit.open("/import").sees("Taken back");
  }

  /** A file is chosen, and where nobody can tell what its rows are, that is said. */
  private static void open(Visit visit, Path file, String type) {
    visit.open("/import").sees("Drop a file here");
    visit.page().locator("input[type=file]").setInputFiles(file.toAbsolutePath());
    var which = visit.page().getByLabel("What are the rows of");
    which.or(visit.role(AriaRole.HEADING, "What was recognised")).first().waitFor();
    if (which.isVisible()) {
      which.selectOption(type);
    }
    visit.sees("What was recognised").sees("What will come of it");
    var rows = select(visit, "Each row is one of");
    if (!rows.inputValue().equals(type)) {
      rows.selectOption(type);
    }
    visit.page().waitForCondition(() -> rows.inputValue().equals(type));
    visit.page().locator("dt:text-is('Created')").waitFor();
  }

  private static void run(Visit visit, int created, int refused) {
    visit.button("Import").click();
    over(visit);
    count(visit, "Created", created);
    count(visit, "Refused", refused);
  }

  private static void over(Visit visit) {
    patiently(visit, "The import is done");
  }

  private static void itSaysWhatItFound(Visit visit) {
    patiently(visit, "What your data says");
  }

  private static void patiently(Visit visit, String text) {
    visit
        .page()
        .getByText(text)
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(WHOLE_IMPORT_MILLIS));
  }

  private static void say(Visit visit, String label, String text) {
    var box = select(visit, label);
    box.fill(text);
    box.blur();
  }

  private static String goesTo(Visit visit, String column) {
    return select(visit, "Where " + column + " goes").inputValue();
  }

  private static Locator select(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private static void count(Visit visit, String what, int rows) {
    var shown = String.format(Locale.UK, "%,d", rows);
    visit
        .page()
        .locator("dl > div:has(dt:text-is('" + what + "')) dd:text-is('" + shown + "')")
        .waitFor();
  }

  private static long rows(List<String> pipeline, Predicate<String> stage) {
    return pipeline.stream().skip(1).filter(line -> stage.test(line.split(",", -1)[4])).count();
  }

  private static long deals(Browser api, String filter) {
    var asked = Map.of("filter", filter, "measures", List.of(Map.of("function", "count")));
    return api.post("/api/deals/aggregate", asked).body().at("/groups/0/measures/count").asLong();
  }

  private static JsonNode only(Browser api, String noun, String filter) {
    var expand =
        switch (noun) {
          case "deals" -> "&expand=owner,product,company";
          case "companies" -> "&expand=parent";
          default -> "";
        };
    var asked = URLEncoder.encode(filter, StandardCharsets.UTF_8);
    var items = api.get("/api/" + noun + "?filter=" + asked + expand).body().path("items");
    assertThat(items).as(filter).hasSize(1);
    return items.get(0);
  }
}
