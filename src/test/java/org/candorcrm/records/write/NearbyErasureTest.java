package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.query.SearchRequest;
import org.candorcrm.records.write.Erasure.Touched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is erased is found no more in what is kept beside them: deals of theirs, their company. */
class NearbyErasureTest {

  private Desk desk;
  private UUID company;
  private UUID person;

  @BeforeEach
  void open() {
    desk = new Desk();
    company = desk.created("companies", "{'name': 'Aldertal Air'}");
    person = person("Wilhelmina", "Price", "'emails': ['w.price@aldertal.example'],");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID person(String first, String last, String more) {
    return desk.created(
        "people",
        "{'name': {'first': '%s', 'last': '%s'}, %s 'company': '%s'}"
            .formatted(first, last, more, company));
  }

  private Erasure erase() {
    return desk.here(
        () -> desk.candor.bean(Erasing.class).erase(desk.everyone, "people", person.toString()));
  }

  private UUID note(String text) {
    return desk.created(
        "notes",
        "{'text': '%s', 'about': {'type': 'company', 'id': '%s'}}".formatted(text, company));
  }

  private Map<String, Object> row(String table, UUID id, String columns) {
    return desk.rows("select " + columns + " from {ws}." + table + " where id = ?", id).getFirst();
  }

  private String history(UUID record) {
    return desk.rows("select changes::text from {ws}.changes where record = ?", record).toString();
  }

  @Test
  void aDealIsNotCalledByThemAndKeepsItsOtherWords() {
    var deal =
        desk.created(
            "deals",
            "{'name': 'Price Quokkaberg press', 'next_step': 'Send a price to Wilhelmina Price',"
                + " 'person': '%s'}".formatted(person));
    desk.update("deals", deal, 1, "{'name': 'Quokkaberg press, Price'}");
    var erasure = erase();
    assertThat(row("deals", deal, "name, next_step"))
        .containsEntry("name", "Quokkaberg press, [erased]")
        .containsEntry("next_step", "Send a price to [erased]");
    assertThat(history(deal)).contains("Quokkaberg").doesNotContain("Price");
    assertThat(erasure.redacted()).containsExactly(new Touched("deal", 1));
    var request = new SearchRequest("price quokkaberg", List.of(), 20);
    assertThat(desk.here(() -> desk.candor.bean(Reading.class).search(desk.everyone, request)))
        .isEmpty();
  }

  @Test
  void whatWasNotedOfTheirCompanyNamesThemNoMore() {
    var note =
        note("Spoke with W. Price. Mrs Price (w.price@aldertal.example) decides on the price.");
    var other = note("The price is too high");
    var deal = desk.created("deals", "{'name': 'Press', 'person': '%s'}".formatted(person));
    var talk =
        desk.created(
            "interactions",
            "{'subject': 'Wilhelmina Price called', 'kind': 'call', 'deal': '%s'}".formatted(deal));
    var erasure = erase();
    assertThat(row("notes", note, "text"))
        .containsEntry("text", "Spoke with [erased]. [erased] ([erased]) decides on the price.");
    assertThat(history(note)).doesNotContain("Price", "w.price");
    assertThat(row("notes", other, "text, version").get("text")).isEqualTo("The price is too high");
    assertThat(row("interactions", talk, "subject")).containsEntry("subject", "[erased] called");
    assertThat(erasure.redacted())
        .containsExactlyInAnyOrder(new Touched("note", 1), new Touched("interaction", 1));
  }

  @Test
  void aLastNameThatSomebodyElseThereBearsStays() {
    person("Bo", "Price", "");
    var note = note("Mrs Price and Wilhelmina Price disagree");
    assertThat(erase().namesake()).isTrue();
    assertThat(row("notes", note, "text")).containsEntry("text", "Mrs Price and [erased] disagree");
  }

  @Test
  void aNameAtTheBeginningOfALineGoesFromTheLogToo() {
    var note = note("Called.\\nMrs Price decides.\\nWilhelmina Price pays.");
    desk.update(
        "notes", note, 1, "{'text': 'Called.\\nMrs Price decides.\\nWilhelmina Price paid.'}");
    erase();
    assertThat(row("notes", note, "text"))
        .containsEntry("text", "Called.\n[erased] decides.\n[erased] paid.");
    assertThat(history(note)).contains("decides").doesNotContain("Price");
  }

  @Test
  void aTalkWithThemAndOthersLosesTheLastNameToo() {
    var other = person("Bo", "Stay", "");
    var talk =
        desk.created(
            "interactions",
            ("{'subject': 'Price and Stay', 'body': 'Mrs Price agrees on a price.',"
                    + " 'participants': ['%s', '%s']}")
                .formatted(person, other));
    erase();
    assertThat(row("interactions", talk, "subject, body"))
        .containsEntry("subject", "[erased] and Stay")
        .containsEntry("body", "[erased] agrees on a price.");
    assertThat(history(talk)).doesNotContain("Price");
  }

  @Test
  void whatIsSaidOfOtherDealsAndOrdersOfTheCompanyNamesThemNoMore() {
    var deal =
        desk.created(
            "deals",
            "{'name': 'Pump', 'next_step': 'Ask Mrs Price', 'company': '%s'}".formatted(company));
    var order = desk.created("orders", "{'number': 'O-1', 'company': '%s'}".formatted(company));
    var task = desk.created("tasks", "{'title': 'Call W. Price', 'deal': '%s'}".formatted(deal));
    var text = "{'text': 'Mrs Price signs', 'about': {'type': '%s', 'id': '%s'}}";
    var onOrder = desk.created("notes", text.formatted("order", order));
    var onTask = desk.created("notes", text.formatted("task", task));
    desk.update("companies", company, 1, "{'description': 'Ask Mrs Price'}");
    var elsewhere = desk.created("companies", "{'name': 'Elsewhere'}");
    var other = desk.created("notes", text.formatted("company", elsewhere));
    var erasure = erase();
    assertThat(row("deals", deal, "next_step")).containsEntry("next_step", "Ask [erased]");
    assertThat(row("tasks", task, "title")).containsEntry("title", "Call [erased]");
    assertThat(row("notes", onOrder, "text")).containsEntry("text", "[erased] signs");
    assertThat(row("notes", onTask, "text")).containsEntry("text", "[erased] signs");
    assertThat(row("companies", company, "name, description"))
        .containsEntry("name", "Aldertal Air")
        .containsEntry("description", "Ask [erased]");
    assertThat(row("notes", other, "text")).containsEntry("text", "Mrs Price signs");
    assertThat(erasure.redacted())
        .containsExactlyInAnyOrder(
            new Touched("company", 1),
            new Touched("deal", 1),
            new Touched("task", 1),
            new Touched("note", 2));
  }

  @Test
  void aCompanyThatIsCalledByThemKeepsItsName() {
    desk.update("companies", company, 1, "{'name': 'Wilhelmina Price Advice'}");
    erase();
    assertThat(row("companies", company, "name")).containsEntry("name", "Wilhelmina Price Advice");
  }

  @Test
  void theAnswerSaysWhatWasLookedThroughAndWhatOfItNamedThem() {
    desk.created("deals", "{'name': 'Press', 'person': '%s'}".formatted(person));
    note("Mrs Price decides");
    note("The price is too high");
    var erasing = desk.candor.bean(Erasing.class);
    var preview = desk.here(() -> erasing.preview(desk.everyone, "people", person.toString()));
    var erasure = erase();
    assertThat(erasure).isEqualTo(preview);
    assertThat(erasure.redacted()).containsExactly(new Touched("note", 1));
    assertThat(erasure.looked())
        .containsExactlyInAnyOrder(
            new Touched("note", 2), new Touched("deal", 1), new Touched("company", 1));
    assertThat(erasure.namesake()).isFalse();
  }
}
