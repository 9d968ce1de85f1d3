package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Types and fields are added, changed and retired by people, on a screen. */
class ModelScreenTest {

  private static final String VERA = "vera@company.example";

  private static Screens screens;
  private static Browser api;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(VERA, "Vera Klein", "representative");
    api = screens.api();
    field("company", Map.of("name", "crane", "kind", "yes_no", "label", "Hall has a crane"));
    field(
        "company",
        Map.of(
            "name",
            "mood",
            "kind",
            "choice",
            "label",
            "Mood",
            "choices",
            List.of(
                Map.of("key", "good", "label", "Good", "colour", "green"),
                Map.of("key", "bad", "label", "Bad", "colour", "orange"))));
    api.post("/api/companies", Map.of("name", "North Mill", "x_mood", "good", "employees", 12));
    api.post(
        "/api/views",
        Map.of(
            "name", "In a good mood",
            "record_type", "company",
            "filter", "x_mood == \"good\"",
            "columns", List.of("name"),
            "shared_with", "all"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void theModelIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/settings/model").sees("Companies").settled().picture("model").isAccessible();
      visit.button("Add a type").click();
      visit.page().getByLabel("What is one of them called?").fill("Vehicle");
      visit.sees("Programs call it x_vehicles").isAccessible().picture("model-new-type");
      visit.open("/settings/model/company").sees("Hall has a crane").isAccessible();
      visit.picture("model-company");
      visit.open("/settings/model/company?field=x_mood").sees("Grows old after");
      visit.button("Where it is used").click();
      visit.sees("In a good mood").isAccessible().picture("model-field");
      visit.open("/settings/model/company?add=true").sees("Name in German");
      visit.page().getByLabel("Kind").selectOption("formula");
      var formula = visit.page().getByLabel("Formula");
      formula.fill("employees * nothing");
      visit.sees("no field nothing").isAccessible().picture("model-formula");
      formula.fill("emp");
      visit.role(AriaRole.LISTBOX, "What may stand here").waitFor();
      visit.isAccessible().picture("model-completion").isQuiet();
    }
  }

  @Test
  void fieldsAreArrangedByKeyboardMenuAndDraggingAndFormsFollow() {
    api.post(
        "/api/model/types",
        Map.of(
            "name", "x_boat",
            "plural", "x_boats",
            "label", "Boat",
            "plural_label", "Boats",
            "fields",
                List.of(
                    Map.of("name", "sail", "kind", "text", "label", "Sail"),
                    Map.of("name", "mast", "kind", "text", "label", "Mast"),
                    Map.of("name", "keel", "kind", "text", "label", "Keel"))));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/model/x_boat").sees("Keel");
      var keel = visit.page().locator("[data-field=x_keel] button").first();
      keel.focus();
      visit.press("Alt+ArrowUp").sees("Keel is number 3 now.");
      visit.press("Alt+ArrowUp").sees("Keel is number 2 now.");
      assertThat(order()).containsExactly("name", "x_keel", "x_sail", "x_mast");
      visit.button("Move Mast").click();
      visit.role(AriaRole.MENUITEM, "Up").waitFor();
      visit.isAccessible();
      visit.role(AriaRole.MENUITEM, "Up").click();
      visit.sees("Mast is number 3 now.");
      visit
          .page()
          .locator("[data-field=x_keel]")
          .dragTo(
              visit.page().locator("[data-field=x_sail]"),
              new Locator.DragToOptions().setTargetPosition(200, 30));
      visit.sees("Keel is number 4 now.");
      assertThat(order()).containsExactly("name", "x_mast", "x_sail", "x_keel");
      visit.open("/x_boats").sees("Boats").press("c");
      var form = visit.page().getByRole(AriaRole.DIALOG);
      form.getByLabel("Keel").waitFor();
      assertThat(form.innerText()).containsSubsequence("Mast", "Sail", "Keel");
      visit.isQuiet();
    }
  }

  /** As everybody gets them, without those that every type has. */
  private static List<String> order() {
    return java.util.stream.StreamSupport.stream(
            api.get("/api/model/types/x_boat").body().path("fields").spliterator(), false)
        .map(field -> field.path("name").asString())
        .filter(name -> name.equals("name") || name.startsWith("x_"))
        .toList();
  }

  @Test
  void whatHangsOnAFieldIsSeenBeforeItRetires() {
    field("company", Map.of("name", "hall", "kind", "text", "label", "Hall"));
    api.post(
        "/api/views",
        Map.of(
            "name", "With a hall",
            "record_type", "company",
            "filter", "x_hall != null",
            "columns", List.of("name"),
            "shared_with", "all"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/model/company?field=x_hall").sees("Where it is used");
      visit.button("Where it is used").press("Enter");
      visit.sees("No record holds a value.").sees("With a hall");
      visit.button("Take Hall out of use").press("Enter");
      visit.sees("Hall is out of use.");
      assertThat(names()).doesNotContain("x_hall");
      visit.button("Undo").click();
      visit.sees("Hall is in use again.");
      assertThat(names()).contains("x_hall");
    }
  }

  @Test
  void choicesAreRenamedReorderedAndRetiredAndNothingOfOthersIsLost() {
    field(
        "company",
        Map.of("name", "size", "kind", "choice", "label", "Size", "choices", List.of("s", "m")));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/model/company?field=x_size").sees("Choices");
      visit.page().getByLabel("Choice 1", exact()).fill("Small");
      visit.button("Move Small down").press("Enter");
      visit.button("Take M out of the list").press("Enter");
      var version = api.get("/api/model/types/company").body().path("version").asInt();
      api.patch(
          "/api/model/types/company/fields/x_crane", version, Map.of("help", "Five tons or more"));
      visit.button("Save").press("Enter");
      visit.sees("Size is saved.");
      var field =
          api.get("/api/model/types/company")
              .body()
              .path("fields")
              .valueStream()
              .filter(one -> one.path("name").asString().equals("x_size"))
              .findFirst()
              .orElseThrow();
      assertThat(field.at("/choices/0/key").asString()).isEqualTo("m");
      assertThat(field.at("/choices/0/retired").asBoolean()).isTrue();
      assertThat(field.at("/choices/1/label").asString()).isEqualTo("Small");
    }
  }

  @Test
  void fieldsWithTheSameHeadingStandTogetherOnARecord() {
    field(
        "person",
        Map.of("name", "shoe", "kind", "number", "label", "Shoe size", "section", "Clothing"));
    var id = api.post("/api/people", Map.of("name", "Bo Lund", "x_shoe", 43)).text("id");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + id).sees("Shoe size");
      visit.role(AriaRole.HEADING, "Clothing").waitFor();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void whoComesSecondChooses() {
    field("company", Map.of("name", "gate", "kind", "text", "label", "Gate"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/model/company?field=x_gate").sees("Help, one sentence");
      visit.page().getByLabel("Help, one sentence").fill("Mine");
      visit.page().route("**/api/model/types", route -> route.abort());
      var version = api.get("/api/model/types/company").body().path("version").asInt();
      api.patch("/api/model/types/company/fields/x_gate", version, Map.of("help", "Theirs"));
      visit.button("Save").click();
      visit.sees("Somebody has changed this field").isAccessible();
      visit.page().unroute("**/api/model/types");
      visit.button("Keep mine").click();
      visit.sees("Gate is saved.");
      assertThat(api.get("/api/model/types/company").response().body()).contains("\"Mine\"");
    }
  }

  @Test
  void whoMayNotChangeTheModelReadsIt() {
    try (var visit = screens.signedIn(Look.LIGHT, VERA)) {
      visit.open("/settings/model").sees("You may read the model.").isAccessible();
      assertThat(visit.button("Add a type").count()).isZero();
      visit.open("/settings/model/company?field=x_mood").sees("Programs and expressions call it");
      assertThat(visit.button("Add a field").count()).isZero();
      assertThat(visit.button("Save").count()).isZero();
      visit.sees("Good").isAccessible();
    }
  }

  private static List<String> names() {
    return api.get("/api/model/types/company")
        .body()
        .path("fields")
        .valueStream()
        .map(field -> field.path("name").asString())
        .toList();
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void field(String type, Map<String, Object> body) {
    var added = api.post("/api/model/types/" + type + "/fields", body);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
  }
}
