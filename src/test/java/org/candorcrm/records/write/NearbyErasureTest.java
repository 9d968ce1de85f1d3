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
    erase();
    assertThat(row("notes", note, "text")).containsEntry("text", "Mrs Price and [erased] disagree");
  }
}
