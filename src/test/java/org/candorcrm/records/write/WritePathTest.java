package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Written.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritePathTest {

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aCreateIsARowAndAChangeWithoutValues() {
    var written =
        desk.create(
            "people",
            "{'name': {'first': 'Ada', 'last': 'Løvelace'}, 'emails': ['ada@example.com']}");
    assertThat(written.outcome()).isEqualTo(Outcome.CREATED);
    var row =
        desk.rows(
                "select version, name_first, search_text from {ws}.people where id = ?",
                written.id())
            .getFirst();
    assertThat(row).containsEntry("version", 1).containsEntry("name_first", "Ada");
    assertThat(String.valueOf(row.get("search_text")))
        .contains(" ada", " lovelace", " ada@example.com");
    var change =
        desk.rows("select kind, version, changes from {ws}.changes where record = ?", written.id());
    assertThat(change).hasSize(1);
    assertThat(change.getFirst()).containsEntry("kind", "create").containsEntry("changes", null);
  }

  @Test
  void aChangeLogsOldAndNewAndLeavesTheRestAlone() {
    var id = desk.created("companies", "{'name': 'Acme', 'industry': 'retail', 'employees': 5}");
    var written = desk.update("companies", id, 1, "{'industry': 'wholesale', 'employees': null}");
    assertThat(written.version()).isEqualTo(2);
    var change =
        desk.rows("select changes::text from {ws}.changes where record = ? and version = 2", id);
    assertThat(Desk.json(String.valueOf(change.getFirst().get("changes"))))
        .isEqualTo(Desk.json("{'industry': ['retail', 'wholesale'], 'employees': [5, null]}"));
    assertThat(desk.value(String.class, "select name from {ws}.companies where id = ?", id))
        .isEqualTo("Acme");
  }

  @Test
  void writingWhatIsThereWritesNothing() {
    var id =
        desk.created(
            "people",
            "{'name': {'first': 'Bo'}, 'emails': [{'value': 'bo@example.com', 'label': 'work'}]}");
    var written =
        desk.update(
            "people",
            id,
            1,
            "{'name': {'first': 'Bo'}, 'emails': [{'value': 'bo@example.com', 'label': 'work'}]}");
    assertThat(written.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(written.version()).isEqualTo(1);
    assertThat(desk.value(Long.class, "select count(*) from {ws}.changes where record = ?", id))
        .isEqualTo(1);
  }

  @Test
  void aPatchMergesIntoValuesWithParts() {
    var id = desk.created("people", "{'name': {'first': 'Cy', 'last': 'Old', 'prefix': 'Dr.'}}");
    desk.update("people", id, 1, "{'name': {'last': 'New', 'prefix': null}}");
    assertThat(
            desk.rows(
                "select name_first, name_last, name_prefix from {ws}.people where id = ?", id))
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("name_first", "Cy").containsEntry("name_last", "New");
          assertThat(row.get("name_prefix")).isNull();
        });
  }

  @Test
  void aStaleWriteIsRefusedWithBothVersions() {
    var id = desk.created("companies", "{'name': 'Stale', 'industry': 'one'}");
    desk.update("companies", id, 1, "{'industry': 'two'}");
    assertThatThrownBy(() -> desk.update("companies", id, 1, "{'industry': 'three'}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("record_stale");
              assertThat(problem.details()).containsEntry("given", 1).containsEntry("version", 2);
              assertThat(String.valueOf(problem.details().get("current"))).contains("two");
              assertThat(String.valueOf(problem.details().get("changes"))).contains("one", "two");
            });
  }

  @Test
  void mistakesAreCodedAndNameTheField() {
    refused("field_unknown", () -> desk.create("companies", "{'name': 'X', 'industri': 'y'}"));
    refused("field_read_only", () -> desk.create("companies", "{'name': 'X', 'version': 3}"));
    refused("value_required", () -> desk.create("companies", "{'industry': 'y'}"));
    refused("type_unknown", () -> desk.create("companys", "{}"));
    refused("record_type_fixed", () -> desk.create("users", "{'name': 'X'}"));
    refused(
        "target_not_found",
        () -> desk.create("deals", "{'name': 'X', 'company': '" + Ids.next() + "'}"));
    refused("body_not_an_object", () -> desk.create("companies", "[]"));
    refused(
        "several_problems", () -> desk.create("companies", "{'nam': 'X', 'employees': 'many'}"));
    assertThatThrownBy(() -> desk.create("companies", "{'industri': 'y'}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.details()).containsEntry("suggestion", "industry"));
  }

  @Test
  void uniqueValuesStayUnique() {
    desk.create("settings", "{'key': 'only', 'value': 'a'}");
    refused("value_taken", () -> desk.create("settings", "{'key': 'Only', 'value': 'b'}"));
  }

  @Test
  void aRestoredRecordFindsItsValueTaken() {
    var first = desk.created("settings", "{'key': 'shared', 'value': 'a'}");
    var settings = desk.type("setting");
    desk.write(desk.everyone, List.of(Draft.delete(settings, first, 1)), WriteTerms.ONE);
    desk.create("settings", "{'key': 'shared', 'value': 'b'}");
    var restoring = List.of(Draft.restore(settings, first, 2));
    assertThat(desk.write(desk.everyone, restoring, WriteTerms.ONE).getFirst().problems())
        .extracting(Problem::code)
        .containsExactly("value_taken");
  }

  @Test
  void ofManyStaleRowsTheFirstAreToldInFullAndAllAreRefused() {
    var ids =
        IntStream.range(0, 30).mapToObj(n -> desk.created("companies", "{'name': 'N'}")).toList();
    ids.forEach(id -> desk.update("companies", id, 1, "{'employees': 5}"));
    var type = desk.type("company");
    var drafts =
        ids.stream()
            .map(id -> Draft.update(type, id, 1, Map.of("employees", BigDecimal.TEN)))
            .toList();
    var answers = desk.write(desk.everyone, drafts, WriteTerms.ONE);
    assertThat(answers)
        .allMatch(answer -> answer.problems().getFirst().code().equals("record_stale"));
    assertThat(answers)
        .filteredOn(answer -> answer.problems().getFirst().details().containsKey("changes"))
        .hasSize(20);
    assertThat(String.valueOf(answers.getFirst().problems().getFirst().details().get("changes")))
        .contains("employees");
  }

  @Test
  void moneyKnowsItsWorthInTheWorkspacesCurrency() {
    desk.create("exchange_rates", "{'currency': 'USD', 'day': '2020-01-01', 'rate': '0.5'}");
    var own = desk.created("deals", "{'name': 'Own', 'amount': 100}");
    var foreign =
        desk.created("deals", "{'name': 'Foreign', 'amount': {'amount': '9', 'currency': 'USD'}}");
    var unknown =
        desk.created("deals", "{'name': 'None', 'amount': {'amount': '9', 'currency': 'JPY'}}");
    assertThat(base(own)).isEqualByComparingTo("100");
    assertThat(desk.value(String.class, "select amount_currency from {ws}.deals where id = ?", own))
        .isEqualTo("EUR");
    assertThat(base(foreign)).isEqualByComparingTo("4.5");
    assertThat(desk.rows("select amount_base from {ws}.deals where id = ?", unknown).getFirst())
        .containsEntry("amount_base", null);
  }

  private static BigDecimal base(java.util.UUID deal) {
    return desk.value(BigDecimal.class, "select amount_base from {ws}.deals where id = ?", deal);
  }

  @Test
  void aDealKeepsTheHistoryOfItsStages() {
    var id = desk.created("deals", "{'name': 'Big'}");
    desk.update("deals", id, 1, "{'stage': 'proposal'}");
    desk.update("deals", id, 2, "{'stage': 'won'}");
    var history =
        desk.rows(
            """
            select h.stage, h.from_stage, h.left_at, c.version
              from {ws}.deal_stage_changes h join {ws}.changes c on c.seq = h.seq
             where h.deal_id = ? order by c.seq
            """,
            id);
    assertThat(history)
        .extracting(row -> row.get("stage") + "<" + row.get("from_stage"))
        .containsExactly("new<null", "proposal<new", "won<proposal");
    assertThat(history)
        .extracting(row -> row.get("left_at") == null)
        .containsExactly(false, false, true);
    assertThat(history).extracting(row -> row.get("version")).containsExactly(1, 2, 3);
    refused("value_not_a_choice", () -> desk.update("deals", id, 3, "{'stage': 'nowhere'}"));
  }

  @Test
  void manyToManyRelationsAreWrittenAndLogged() {
    var ada = desk.created("people", "{'name': {'first': 'Ada'}}");
    var bob = desk.created("people", "{'name': {'first': 'Bob'}}");
    var call =
        desk.created(
            "interactions", "{'subject': 'Call', 'kind': 'call', 'participants': ['" + ada + "']}");
    var written =
        desk.update("interactions", call, 1, "{'participants': ['" + ada + "', '" + bob + "']}");
    assertThat(written.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.link_interaction_participants where from_id = ?",
                call))
        .isEqualTo(2);
    assertThat(
            desk.update("interactions", call, 2, "{'participants': ['" + bob + "', '" + ada + "']}")
                .outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(
            desk.rows(
                    "select changes::text from {ws}.changes where record = ? and version = 2", call)
                .toString())
        .contains(bob.toString());
  }

  @Test
  void deletingIsSoftAndCanBeTakenBack() {
    var id = desk.created("companies", "{'name': 'Gone'}");
    desk.write(desk.everyone, List.of(Draft.delete(desk.type("company"), id, 1)), WriteTerms.ONE);
    refused("record_deleted", () -> desk.update("companies", id, 2, "{'name': 'Back'}"));
    var restored =
        desk.write(
            desk.everyone, List.of(Draft.restore(desk.type("company"), id, null)), WriteTerms.ONE);
    assertThat(restored.getFirst().outcome()).isEqualTo(Outcome.RESTORED);
    assertThat(desk.update("companies", id, 3, "{'name': 'Back'}").version()).isEqualTo(4);
  }

  @Test
  void externalIdsFindTheirRecordsAgain() {
    var type = desk.type("company");
    var first = Draft.create(type, Map.of("name", "Ext")).known("A-1");
    var terms = WriteTerms.eachByItself(Ids.next());
    var created = desk.write(desk.everyone, List.of(first), terms).getFirst();
    var upsert =
        new Draft(
            Draft.Operation.UPSERT, type, null, "A-1", null, Map.of("industry", "steel"), null);
    var changed = desk.write(desk.everyone, List.of(upsert), terms).getFirst();
    assertThat(changed.id()).isEqualTo(created.id());
    assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(
            desk.write(desk.everyone, List.of(first), terms)
                .getFirst()
                .problems()
                .getFirst()
                .code())
        .isEqualTo("external_id_taken");
  }

  @Test
  void anAtomicListWithOneMistakeWritesNothing() {
    var type = desk.type("company");
    var drafts =
        List.of(
            Draft.create(type, Map.of("name", "Atomic one")),
            Draft.create(type, Map.of("industry", "nameless")));
    var written = desk.write(desk.everyone, drafts, WriteTerms.allOrNothing(Ids.next()));
    assertThat(written)
        .extracting(w -> w.outcome())
        .containsExactly(Outcome.SKIPPED, Outcome.REFUSED);
    assertThat(
            desk.value(Long.class, "select count(*) from {ws}.companies where name = 'Atomic one'"))
        .isZero();
    var each = desk.write(desk.everyone, drafts, WriteTerms.eachByItself(Ids.next()));
    assertThat(each).extracting(w -> w.outcome()).containsExactly(Outcome.CREATED, Outcome.REFUSED);
  }

  private static void refused(String code, ThrowingCallable write) {
    assertThatThrownBy(write)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
