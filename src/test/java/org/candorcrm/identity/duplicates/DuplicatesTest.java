package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.duplicates.Twins.eventually;
import static org.candorcrm.identity.duplicates.Twins.expect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Records that may be the same are found, asked about, and kept apart or made one. */
class DuplicatesTest {

  private Twins twins;

  @BeforeEach
  void open() {
    twins = new Twins();
  }

  @AfterEach
  void close() {
    twins.close();
  }

  @Test
  void whatIsWrittenIsHeldAgainstWhatIsThere() {
    var one = twins.person("Anna", "Zwirner", "anna@zwirner.example", "+49 30 1234567");
    twins.person("Otto", "Kaltenbach", "otto@kaltenbach.example", "+49 40 7654321");
    var other = twins.person("Anna", "Zwirner", "anna@zwirner.example", "+49 30 1234567");
    eventually(() -> likely(one).contains(other));
    assertThat(likely(other)).containsExactly(one);
    var found = twins.browser().get("/api/duplicates/people/" + one).body().at("/items/0");
    assertThat(found.path("sure").asBoolean()).isTrue();
    assertThat(found.path("reasons").findValuesAsString("trait")).contains("surname", "e-mail");
    assertThat(found.path("reasons").findValuesAsString("text")).contains("the same");
    assertThat(ids(twins.pairs(twins.ada, "people", "sure"))).containsExactly(Set.of(one, other));
    twins.browser().with("If-Match", "\"1\"").delete("/api/people/" + other);
    twins.browser().without("If-Match");
    assertThat(likely(one)).isEmpty();
  }

  @Test
  void everythingIsMatchedAndTheMostTellingQuestionComesFirst() {
    var names =
        List.of(
            "Marlene Achterberg",
            "Wolfgang Dietz",
            "Priya Raghunathan",
            "Kofi Mensah",
            "Giulia Ferraro",
            "Svetlana Morozova",
            "Thierry Lacroix",
            "Hannes Überall",
            "Fatima Benali",
            "Xiaoming Zhou",
            "Declan Murphy",
            "Ximena Quintero");
    names.forEach(name -> twins.create("people", Map.of("name", name)));
    var one = twins.person("Robert", "Lindqvist", "robert@lindqvist.example", "+46 8 123 456 78");
    var other =
        twins.create("people", Map.of("name", "Bob Lindqvist", "phones", "+46 8 123 456 78"));
    twins.matchEverything("person");
    var all = new HashSet<Set<UUID>>(ids(twins.pairs(twins.ada, "people", "review")));
    all.addAll(ids(twins.pairs(twins.ada, "people", "sure")));
    assertThat(all).contains(Set.of(one, other));
    var run = twins.browser().get("/api/duplicate-runs").body().at("/items/0");
    assertThat(run.path("status").asString()).isEqualTo("done");
    assertThat(run.path("records").asInt()).isEqualTo(names.size() + 2);
  }

  @Test
  void theSameBecomesOneAndCanBeUndone() {
    var one = twins.person("Ida", "Falk", "ida@falk.example", "+49 30 5550001");
    var other = twins.person("Ida", "Falk", "ida.falk@work.example", "+49 30 5550001");
    var before = List.of(twins.record(one), twins.record(other));
    eventually(() -> likely(one).contains(other));
    var said = Map.of("answer", "same", "winner", one, "versions", twins.versions(one, other));
    var answer = expect(201, twins.answer(twins.ada, one, other, said));
    assertThat(answer.text("answer")).isEqualTo("same");
    assertThat(twins.record(one).path("emails").size()).isEqualTo(2);
    assertThat(twins.browser().get("/api/people/" + other).status()).isEqualTo(308);
    expect(
        200, twins.browser().post("/api/duplicate-answers/" + answer.text("id") + "/undo", null));
    assertThat(values(twins.record(one))).isEqualTo(values(before.get(0)));
    assertThat(values(twins.record(other))).isEqualTo(values(before.get(1)));
    eventually(() -> likely(one).contains(other));
    var again = twins.browser().post("/api/duplicate-answers/" + answer.text("id") + "/undo", null);
    assertThat(again.code()).isEqualTo("match_answer_undone");
  }

  @Test
  void whatIsDifferentIsNeverAskedAgain() {
    var one = twins.person("Jan", "Visser", "jan@visser.example", "+31 20 1234567");
    var other = twins.person("Jan", "Visser", "jan@visser.example", "+31 20 1234567");
    eventually(() -> likely(one).contains(other));
    var answer = expect(201, twins.answer(twins.ada, one, other, Map.of("answer", "different")));
    assertThat(likely(one)).isEmpty();
    twins.matchEverything("person");
    assertThat(likely(one)).isEmpty();
    assertThat(twins.pairs(twins.bob, "people", "sure").path("count").asInt()).isZero();
    var twice = twins.answer(twins.bob, other, one, Map.of("answer", "different"));
    assertThat(twice.code()).isEqualTo("match_answered");
    var theirs =
        twins.bob.browser().post("/api/duplicate-answers/" + answer.text("id") + "/undo", null);
    assertThat(theirs.code()).isEqualTo("match_answer_not_found");
    expect(
        200, twins.browser().post("/api/duplicate-answers/" + answer.text("id") + "/undo", null));
    assertThat(likely(one)).containsExactly(other);
  }

  @Test
  void laterIsMyOwn() {
    var one = twins.person("Eva", "Novak", "eva@novak.example", "+420 2 1234567");
    var other = twins.person("Eva", "Novak", "eva@novak.example", "+420 2 1234567");
    eventually(() -> likely(one).contains(other));
    expect(201, twins.answer(twins.ada, one, other, Map.of("answer", "later")));
    var mine = twins.pairs(twins.ada, "people", "sure");
    assertThat(ids(mine)).isEmpty();
    assertThat(mine.path("count").asInt()).isZero();
    assertThat(mine.path("put_off").asInt()).as("it comes again").isEqualTo(1);
    var theirs = twins.pairs(twins.bob, "people", "sure");
    assertThat(ids(theirs)).hasSize(1);
    assertThat(theirs.path("put_off").asInt()).isZero();
    assertThat(twins.pairs(twins.ada, "people", "review").path("put_off").asInt()).isZero();
  }

  @Test
  void nothingIsMergedUnaskedUnlessThatIsWanted() {
    var one = twins.person("Lea", "Moser", "lea@moser.example", "+43 1 1234567");
    var other = twins.person("Lea", "Moser", "lea@moser.example", "+43 1 1234567");
    twins.matchEverything("person");
    assertThat(twins.record(other).path("id").asString()).isEqualTo(other.toString());
    var wish = Map.of("link_surely", "merge");
    expect(200, twins.browser().patch("/api/duplicate-settings/people", 0, wish));
    twins.matchEverything("person");
    eventually(() -> twins.browser().get("/api/people/" + other).status() == 308);
    var merge =
        twins.browser().get("/api/people/" + one + "/merges").body().at("/items/0/id").asString();
    expect(
        200, twins.browser().post("/api/people/" + one + "/merges/" + merge + "/reversal", null));
    twins.matchEverything("person");
    assertThat(twins.record(other).path("id").asString())
        .as("what was undone is not done again")
        .isEqualTo(other.toString());
  }

  @Test
  void whatOneMayNotSeeLeavesNoTrace() {
    var one = twins.person("Secret", "Sorensen", "s@sorensen.example", "+45 33 123456");
    var other = twins.person("Secret", "Sorensen", "s@sorensen.example", "+45 33 123456");
    eventually(() -> likely(one).contains(other));
    var hidden = twins.office.hire("representative");
    assertThat(twins.pairs(hidden, "people", "sure").path("count").asInt()).isEqualTo(1);
    twins.confidential(one);
    assertThat(twins.pairs(hidden, "people", "sure").path("count").asInt()).isZero();
    assertThat(ids(twins.pairs(hidden, "people", "sure"))).isEmpty();
    var likely = expect(200, hidden.browser().get("/api/duplicates/people/" + other));
    assertThat(likely.body().path("items")).isEmpty();
    var compared = hidden.browser().get("/api/duplicates/people/" + one + "/" + other);
    assertThat(compared.code()).isEqualTo("record_not_found");
    var answered = twins.answer(hidden, one, other, Map.of("answer", "different"));
    assertThat(answered.code()).isEqualTo("record_not_found");
    assertThat(hidden.browser().get("/api/duplicate-runs").response().body())
        .doesNotContain("\"records\":3");
  }

  @Test
  void aGuessOfAHiddenEmployerIsNotConfirmed() {
    var hidden = twins.company("Kestrel Instruments");
    var guess = twins.company("Kestrel Instruments");
    var one = twins.employed("Nora", "Lindqvist", hidden);
    var other = twins.employed("Nora", "Lindqvist", guess);
    var asking = twins.office.hire("representative");
    var path = "/api/duplicates/people/" + one + "/" + other;
    var open = expect(200, asking.browser().get(path)).body();
    assertThat(open.path("probability").isNumber()).isTrue();
    assertThat(open.path("reasons").findValuesAsString("trait")).contains("organisation");
    twins.confidential("company", hidden);
    var compared = expect(200, asking.browser().get(path)).body();
    assertThat(compared.path("probability").isNull()).isTrue();
    assertThat(compared.path("sure").asBoolean()).isFalse();
    assertThat(compared.path("doubt").isNull()).isTrue();
    assertThat(compared.path("alike").isNull()).isTrue();
    assertThat(compared.path("reasons").findValuesAsString("trait"))
        .contains("surname")
        .doesNotContain("organisation");
  }

  @Test
  void settingsSayWhatFieldsMeanAndWhoMayChangeThem() {
    var all = twins.browser().get("/api/duplicate-settings").body();
    assertThat(all.path("roles").size()).isEqualTo(13);
    var people = twins.browser().get("/api/duplicate-settings/people").body();
    assertThat(people.at("/fields/name.last").asString()).isEqualTo("surname");
    assertThat(people.at("/fields/birthday").asString()).isEqualTo("birth_date");
    assertThat(people.path("enabled").asBoolean()).isTrue();
    var deals = twins.browser().get("/api/duplicate-settings/deals").body();
    assertThat(deals.path("enabled").asBoolean()).isFalse();
    var wrong =
        twins
            .browser()
            .patch("/api/duplicate-settings/people", 0, Map.of("fields", Map.of("shoe", "phone")));
    assertThat(wrong.code()).isEqualTo("match_field_invalid");
    var role =
        twins
            .browser()
            .patch("/api/duplicate-settings/people", 0, Map.of("fields", Map.of("name", "king")));
    assertThat(role.code()).isEqualTo("match_role_unknown");
    var carl = twins.office.hire("representative");
    var refused =
        carl.browser().patch("/api/duplicate-settings/people", 0, Map.of("enabled", false));
    assertThat(refused.code()).isEqualTo("match_settings_not_allowed");
    var run = carl.browser().post("/api/duplicate-runs", Map.of("type", "people"));
    assertThat(run.status()).isIn(202, 403);
    var chosen = Map.of("fields", Map.of("name.last", "surname", "emails", "email"));
    var changed = expect(200, twins.browser().patch("/api/duplicate-settings/people", 0, chosen));
    assertThat(changed.body().path("fields").size()).isEqualTo(2);
    var stale = twins.browser().patch("/api/duplicate-settings/people", 0, chosen);
    assertThat(stale.status()).isEqualTo(412);
  }

  private List<UUID> likely(UUID id) {
    var items =
        expect(200, twins.browser().get("/api/duplicates/people/" + id)).body().path("items");
    return others(items, id);
  }

  private static List<UUID> others(JsonNode items, UUID self) {
    return items
        .valueStream()
        .map(item ->
            item.at("/one/id").asString().equals(self.toString())
                ? item.at("/other/id").asString()
                : item.at("/one/id").asString())
        .map(UUID::fromString)
        .toList();
  }

  private static List<Set<UUID>> ids(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(item ->
            Set.of(
                UUID.fromString(item.at("/one/id").asString()),
                UUID.fromString(item.at("/other/id").asString())))
        .toList();
  }

  private static Map<String, String> values(JsonNode record) {
    var values = new java.util.TreeMap<String, String>();
    record
        .properties()
        .forEach(entry -> {
          if (!Set.of("version", "updated_at", "updated_by").contains(entry.getKey())) {
            values.put(entry.getKey(), entry.getValue().toString());
          }
        });
    return values;
  }
}
