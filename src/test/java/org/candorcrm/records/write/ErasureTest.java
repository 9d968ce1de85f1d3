package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.model.Model;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.query.SearchRequest;
import org.candorcrm.records.write.Erasure.Erased;
import org.candorcrm.records.write.Erasure.Left;
import org.candorcrm.records.write.Erasure.Touched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What forgetting somebody does to what was said about them. */
class ErasureTest {

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static UUID zoe() {
    return desk.created(
        "people",
        "{'name': {'first': 'Zoë', 'last': 'Quillfeather'}, 'emails': ['zoe@quill.example'],"
            + " 'phones': ['+49 30 7654321']}");
  }

  private static Erasure erase(String noun, UUID id) {
    return desk.here(
        () -> desk.candor.bean(Erasing.class).erase(desk.everyone, noun, id.toString()));
  }

  private static Map<String, Object> row(String table, UUID id, String columns) {
    return desk.rows("select " + columns + " from {ws}." + table + " where id = ?", id).getFirst();
  }

  @Test
  void whatTellsOfNobodyElseLosesItsTextsAndStaysForTheFigures() {
    var person = zoe();
    var company = desk.created("companies", "{'name': 'C'}");
    var call =
        desk.created(
            "interactions",
            ("{'subject': 'Zoë is ill', 'body': 'Secret', 'kind': 'call', 'minutes': 12,"
                    + " 'happened_at': '2026-01-02T03:04:05Z', 'company': '%s',"
                    + " 'participants': ['%s']}")
                .formatted(company, person));
    desk.update("interactions", call, 1, "{'outcome': 'Call Zoë again'}");
    var task =
        desk.created(
            "tasks",
            "{'title': 'Visit Zoë', 'person': '%s', 'company': '%s'}".formatted(person, company));

    var erasure = erase("people", person);

    assertThat(row("interactions", call, "subject, body, outcome, search_text").values())
        .containsOnlyNulls();
    var figures = row("interactions", call, "kind, minutes::int, company_id, deleted_at, version");
    assertThat(figures)
        .containsEntry("kind", "call")
        .containsEntry("minutes", 12)
        .containsEntry("company_id", company)
        .containsEntry("version", 3);
    assertThat(figures.get("deleted_at")).isNull();
    assertThat(row("tasks", task, "title, person_id::text"))
        .containsEntry("title", "[erased]")
        .containsEntry("person_id", null);
    assertThat(participants(call)).isEmpty();
    assertThat(history(call)).doesNotContain("Zoë");
    assertThat(erasure.blanked())
        .containsExactlyInAnyOrder(new Touched("interaction", 1), new Touched("task", 1));
    assertThat(erasure.erased()).containsExactly(new Erased("person", person));
  }

  private static List<Map<String, Object>> participants(UUID interaction) {
    return desk.rows(
        "select to_id from {ws}.link_interaction_participants where from_id = ?", interaction);
  }

  private static String history(UUID record) {
    return desk.rows("select kind, changes::text from {ws}.changes where record = ?", record)
        .toString();
  }

  @Test
  void whatTellsOfNothingElseGoes() {
    var person = zoe();
    var about = "{'type': 'person', 'id': '" + person + "'}";
    var note = desk.created("notes", "{'text': 'Likes tea', 'about': " + about + "}");
    var talk = desk.created("interactions", "{'subject': 'S', 'participants': ['" + person + "']}");
    var onTalk =
        desk.created(
            "notes", "{'text': 'Sad', 'about': {'type': 'interaction', 'id': '" + talk + "'}}");
    var file = desk.created("files", "{'name': 'zoe.txt', 'about': " + about + "}");
    var bytes = new ByteArrayInputStream("secret".getBytes(StandardCharsets.UTF_8));
    desk.here(() ->
        desk.candor
            .bean(FileContents.class)
            .put(desk.everyone, file.toString(), 1, "text/plain", bytes)
            .version());

    var erasure = erase("people", person);

    for (var gone : List.of(note, onTalk)) {
      var left = row("notes", gone, "text, about_id::text, deleted_at");
      assertThat(left).containsEntry("text", "[erased]");
      assertThat(left.get("deleted_at")).isNotNull();
    }
    assertThat(row("files", file, "name")).containsEntry("name", "[erased]");
    assertThat(
            desk.value(
                Long.class, "select count(*) from {ws}.file_contents where file_id = ?", file))
        .isZero();
    assertThat(erasure.deleted())
        .containsExactlyInAnyOrder(
            new Touched("note", 2), new Touched("interaction", 1), new Touched("file", 1));
  }

  @Test
  void whatTellsOfOthersTooLosesTheNames() {
    var person = zoe();
    var other = desk.created("people", "{'name': {'first': 'Bo', 'last': 'Stay'}}");
    var talk =
        desk.created(
            "interactions",
            ("{'subject': 'With ZOE QUILLFEATHER and Bo Stay', 'participants': ['%s', '%s'],"
                    + " 'body': 'Mail Zoë Quillfeather (zoe@quill.example, +49 30 7654321)."
                    + " Bo agrees.'}")
                .formatted(person, other));
    desk.update(
        "interactions", talk, 1, "{'body': 'Quillfeather, Zoë said \\\"yes\\\". Bo agrees.'}");

    var erasure = erase("people", person);

    var left = row("interactions", talk, "subject, body, body_folded, search_text, deleted_at");
    assertThat(left.get("deleted_at")).isNull();
    assertThat(left).containsEntry("body", "[erased] said \"yes\". Bo agrees.");
    assertThat(left.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("quillfeather");
    assertThat(left.get("subject")).asString().contains("Bo Stay");
    assertThat(participants(talk)).containsExactly(Map.of("to_id", other));
    assertThat(history(talk))
        .contains("Bo agrees")
        .doesNotContain("Quillfeather", "zoe@quill", "7654321");
    assertThat(erasure.redacted()).containsExactly(new Touched("interaction", 1));
    var reading = desk.candor.bean(Reading.class);
    var request = new SearchRequest("quillfeather", List.of(), 20);
    assertThat(desk.here(() -> reading.search(desk.everyone, request))).isEmpty();
  }

  @Test
  void aLeadThatBecameThePersonGoesAndADealStays() {
    var lead =
        desk.created("leads", "{'name': {'first': 'Zoë', 'last': 'Lead'}, 'company_name': 'C'}");
    var converted =
        desk.here(() ->
            desk.candor
                .bean(LeadConversion.class)
                .convert(desk.everyone, lead.toString(), Desk.json("{'deal': {}}")));
    var erasure = erase("people", converted.person());
    assertThat(erasure.erased())
        .containsExactly(new Erased("person", converted.person()), new Erased("lead", lead));
    assertThat(row("leads", lead, "name_first, company_name, person_id::text").values())
        .containsOnlyNulls();
    assertThat(erasure.kept()).containsExactly(new Left("deal", "person", 1));
  }

  @Test
  void valuesOfRetiredFieldsGoToo() {
    var person = zoe();
    model("{'name': 'x_secret', 'kind': 'text', 'label': 'Secret'}");
    model("{'name': 'x_firms', 'kind': 'relations', 'label': 'Firms', 'to': 'company'}");
    var firm = desk.created("companies", "{'name': 'Firm'}");
    desk.update("people", person, 1, "{'x_secret': 'Spy', 'x_firms': ['" + firm + "']}");
    for (var field : List.of("x_secret", "x_firms")) {
      desk.here(
          () -> desk.candor.bean(Model.class).retireField(desk.everyone, "person", field).id());
    }
    erase("people", person);
    assertThat(row("people", person, "x_secret, x_secret_folded").values()).containsOnlyNulls();
    assertThat(desk.rows("select to_id from {ws}.link_person_x_firms where from_id = ?", person))
        .isEmpty();
  }

  private static void model(String field) {
    desk.here(() ->
        desk.candor.bean(Model.class).addField(desk.everyone, "person", Desk.json(field)).id());
  }

  @Test
  void anEmptyRecordIsNotAnErasedOne() {
    var company = desk.created("companies", "{'name': 'Empty'}");
    execute("update {ws}.companies set name = null where name = 'Empty'");
    var type = desk.type("company");
    desk.write(desk.everyone, List.of(Draft.delete(type, company, 1)), WriteTerms.ONE);
    var restored =
        desk.write(desk.everyone, List.of(Draft.restore(type, company, null)), WriteTerms.ONE);
    assertThat(restored.getFirst().problems()).isEmpty();
    var person = zoe();
    erase("people", person);
    var back = Draft.restore(desk.type("person"), person, null);
    assertThat(
            desk.write(desk.everyone, List.of(back), WriteTerms.ONE)
                .getFirst()
                .problems()
                .getFirst()
                .code())
        .isEqualTo("record_erased");
  }

  @Test
  void anErasureIsListedBeforeItIsCommittedAndNotIfItIsNot() throws Exception {
    var list =
        Path.of(
            desk.candor.bean(Environment.class).getRequiredProperty("candor.home"), "erasures.txt");
    var person = zoe();
    var transaction = new TransactionTemplate(desk.candor.bean(PlatformTransactionManager.class));
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              erase("people", person);
              throw new IllegalStateException("the machine stops");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.exists(list) ? Files.readString(list) : "").doesNotContain(person.toString());
    assertThat(row("people", person, "name_first")).containsEntry("name_first", "Zoë");
    erase("people", person);
    assertThat(Files.readString(list)).contains("person " + person);
  }

  private static void execute(String sql) {
    desk.here(() -> desk.candor.bean(Database.class).sql(sql).update());
  }
}
