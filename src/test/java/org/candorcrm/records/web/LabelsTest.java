package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody reads the model in their language; who edits it sees all of them. */
class LabelsTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    ada = hired("ada", "administrator");
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void everyStandardTypeFieldChoiceAndStageIsSaidInBothLanguages() {
    var missing = new ArrayList<String>();
    for (var type : ada.get("/api/model/types").body().path("items")) {
      if (type.path("origin").asString().equals("custom")) {
        continue;
      }
      var name = type.path("name").asString();
      demand(name, type.path("labels"), missing);
      demand(name + " plural", type.path("plural_labels"), missing);
      for (var field : type.path("fields")) {
        var path = name + "." + field.path("name").asString();
        if (path.contains(".x_")) {
          continue;
        }
        demand(path, field.path("labels"), missing);
        for (var choice : field.path("choices")) {
          demand(path + "=" + choice.path("key").asString(), choice.path("labels"), missing);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(labels(field(ada, "deal", "stage").path("choices")))
        .containsExactly("New", "Qualified", "Proposal", "Negotiation", "Won", "Lost");
  }

  private static void demand(String what, JsonNode labels, List<String> missing) {
    for (var language : List.of("en", "de")) {
      if (labels.path(language).asString("").isBlank()) {
        missing.add(what + " in " + language);
      }
    }
  }

  @Test
  void theUsersOwnLanguageComesFirstThenTheBrowsersThenEnglish() {
    var reader = hired("rita", "reader");
    assertThat(type(reader, "company").path("label").asString()).isEqualTo("Company");
    reader.with("Accept-Language", "fr-FR, de-AT;q=0.8");
    assertThat(type(reader, "company").path("label").asString()).isEqualTo("Firma");
    assertThat(type(reader, "company").path("plural_label").asString()).isEqualTo("Firmen");
    assertThat(field(reader, "deal", "amount").path("label").asString()).isEqualTo("Betrag");
    assertThat(labels(field(reader, "deal", "stage").path("choices")))
        .startsWith("Neu", "Qualifiziert", "Angebot");
    assertThat(labels(field(reader, "company", "status").path("choices"))).contains("Kunde");
    assertThat(reader.get("/api/people/none").text("title"))
        .isEqualTo("Diesen Datensatz gibt es nicht");

    var me = reader.get("/api/me").text("id");
    var version = ada.get("/api/users/" + me).body().path("version").asInt();
    assertThat(ada.patch("/api/users/" + me, version, Map.of("locale", "en")).status())
        .isEqualTo(200);
    assertThat(type(reader, "company").path("label").asString()).isEqualTo("Company");
    reader.with("Accept-Language", "fr");
    assertThat(type(reader, "company").path("label").asString()).isEqualTo("Company");
  }

  @Test
  void allLanguagesAreForWhoEditsTheModel() {
    var reader = hired("rob", "reader");
    assertThat(type(reader, "company").has("labels")).isFalse();
    assertThat(field(reader, "company", "status").has("labels")).isFalse();
    assertThat(field(reader, "company", "status").at("/choices/0").has("labels")).isFalse();
    assertThat(type(ada, "company").at("/labels/de").asString()).isEqualTo("Firma");
  }

  @Test
  void aLabelIsForEveryLanguageAndLabelsForEach() {
    made(
        Map.of(
            "name", "trip",
            "labels", Map.of("en", "Trip", "de", "Reise"),
            "fields",
                List.of(
                    Map.of(
                        "name",
                        "mood",
                        "kind",
                        "choice",
                        "labels",
                        Map.of("en", "Mood", "de", "Stimmung"),
                        "choices",
                        List.of(
                            Map.of("key", "up", "labels", Map.of("en", "Up", "de", "Hoch")),
                            "down")))));
    var german = hired("gerd", "reader").with("Accept-Language", "de");
    assertThat(type(german, "x_trip").path("label").asString()).isEqualTo("Reise");
    assertThat(labels(field(german, "x_trip", "x_mood").path("choices")))
        .containsExactly("Hoch", "Down");

    var path = "/api/model/types/x_trip/fields/x_mood";
    change(path, Map.of("choices", List.of(Map.of("key", "up", "label", "Up"), "down")));
    assertThat(labels(field(german, "x_trip", "x_mood").path("choices")))
        .as("sent back as it was read")
        .containsExactly("Hoch", "Down");
    change(path, Map.of("labels", Map.of("de", "Laune")));
    assertThat(field(german, "x_trip", "x_mood").path("label").asString()).isEqualTo("Laune");
    assertThat(field(ada, "x_trip", "x_mood").path("label").asString()).isEqualTo("Mood");
    change("/api/model/types/x_trip", Map.of("label", "Tour"));
    assertThat(type(german, "x_trip").path("label").asString()).isEqualTo("Tour");
    var wrong =
        ada.patch(
            "/api/model/types/x_trip",
            version("x_trip"),
            Map.of("labels", Map.of("klingon!", "x")));
    assertThat(wrong.code()).isEqualTo("label_language_unknown");
  }

  @Test
  void aStageThatSomebodyRenamedIsCalledSoByEverybody() {
    var stage = ada.get("/api/stages?filter=key%20==%20%22negotiation%22").body().at("/items/0");
    var renamed =
        ada.patch(
            "/api/stages/" + stage.path("id").asString(),
            stage.path("version").asInt(),
            Map.of("name", "Talks"));
    assertThat(renamed.status()).as(renamed.response().body()).isEqualTo(200);
    var german = hired("gabi", "reader").with("Accept-Language", "de");
    assertThat(labels(field(german, "deal", "stage").path("choices"))).contains("Talks", "Neu");
    ada.patch("/api/stages/" + stage.path("id").asString(), 2, Map.of("name", "Negotiation"));
    assertThat(labels(field(german, "deal", "stage").path("choices"))).contains("Verhandlung");
  }

  @Test
  void aWorkspaceOfAnEarlierReleaseLearnsTheOtherLanguage() {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database
          .sql(
              """
              update {ws}.record_fields set labels = '{}', settings = (settings::text)::jsonb
               where name = 'priority'
              """)
          .update();
      database.sql("update {ws}.record_types set labels = '{}' where name = 'task'").update();
      database
          .sql("update {ws}.schema_versions set version = nextval('{ws}.schema_version_seq')")
          .update();
      database
          .sql("update {ws}.record_types set version = (select version from {ws}.schema_versions)")
          .update();
      return null;
    });
    candor.bean(Workspaces.class).prepare(candor.workspace());
    assertThat(type(ada, "task").at("/labels/de").asString()).isEqualTo("Aufgabe");
    assertThat(field(ada, "task", "priority").at("/labels/de").asString()).isEqualTo("Priorität");
  }

  private static Browser hired(String name, String role) {
    var email = name + "@company.example";
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
    return Browser.signedIn(candor, email, PASSWORD);
  }

  private static void made(Map<String, Object> type) {
    var answer = ada.post("/api/model/types", type);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static void change(String path, Map<String, Object> changes) {
    var type = path.split("/")[4];
    var answer = ada.patch(path, version(type), changes);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static int version(String type) {
    return type(ada, type).path("version").asInt(1);
  }

  private static JsonNode type(Browser who, String name) {
    return who.get("/api/model/types/" + name).body();
  }

  private static JsonNode field(Browser who, String type, String name) {
    for (var field : type(who, type).path("fields")) {
      if (field.path("name").asString().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no field " + name);
  }

  private static List<String> labels(JsonNode choices) {
    return choices.valueStream().map(choice -> choice.path("label").asString()).toList();
  }
}
