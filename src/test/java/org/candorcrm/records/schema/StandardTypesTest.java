package org.candorcrm.records.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StandardTypesTest {

  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.console();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void aNewWorkspaceHasEveryStandardType() {
    assertThat(schema().types().stream().map(RecordType::name))
        .contains(
            "company",
            "person",
            "lead",
            "deal",
            "product",
            "order",
            "order_line",
            "task",
            "interaction",
            "note",
            "file",
            "pipeline",
            "stage",
            "exchange_rate",
            "view",
            "user",
            "team",
            "department",
            "deal_stage_change");
  }

  @Test
  void scriptsFindTheNamesThatTheyRelyOn() {
    assertThat(names("companies"))
        .contains(
            "name", "industry", "employees", "domains", "people", "deals", "interactions", "tasks");
    assertThat(names("people"))
        .contains("name", "emails", "phones", "job_title", "company", "deals", "interactions");
    assertThat(names("deals"))
        .contains(
            "name", "amount", "company", "person", "pipeline", "stage", "close_date", "owner");
  }

  @Test
  void everyColumnOfTheModelIsInTheDatabase() {
    var missing = new ArrayList<String>();
    for (var type : schema().types()) {
      var there = columnsOf(type.table());
      for (var field : type.fields()) {
        field.kind().columns().stream()
            .map(Column::suffix)
            .map(field::column)
            .filter(column -> !there.contains(column))
            .forEach(column -> missing.add(type.table() + "." + column));
        if (field.kind() instanceof RelationsKind) {
          assertThat(columnsOf(type.linkTable(field))).containsExactly("from_id", "to_id");
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theOtherSideOfARelationIsThere() {
    var people = type("company").field("people").orElseThrow();
    assertThat(people.kind()).isEqualTo(new InverseKind("person", "company"));
    assertThat(type("person").field("interactions").orElseThrow().kind())
        .isEqualTo(new InverseKind("interaction", "participants"));
  }

  @Test
  void stagesOfferWhatTheirRecordsSay() {
    var stage = (ChoiceKind) type("deal").field("stage").orElseThrow().kind();
    assertThat(stage.choices().stream().map(c -> c.key()))
        .containsExactly("new", "qualified", "proposal", "negotiation", "won", "lost");
    assertThat(type("deal").field("stage").orElseThrow().traits().fallback()).isEqualTo("new");
  }

  @Test
  void aWriteToAStageIsSeenAtOnceWhereItHappened() {
    candor.inWorkspace(() -> {
      var schemas = candor.bean(Schemas.class);
      var before = schemas.current();
      candor
          .bean(Database.class)
          .sql("update {ws}.stages set name = 'Talking' where key = 'negotiation'")
          .update();
      schemas.recordsChanged(before.type("stage").orElseThrow());
      var stage = schemas.current().type("deal").orElseThrow().field("stage").orElseThrow();
      assertThat(((ChoiceKind) stage.kind()).choices().get(3).label()).isEqualTo("Talking");
      assertThat(schemas.current().type("person")).isEqualTo(before.type("person"));
      return null;
    });
  }

  @Test
  void applyingTheStandardModelAgainChangesNothing() {
    long before = schema().version();
    candor.bean(Workspaces.class).prepare(candor.workspace());
    assertThat(schema().version()).isEqualTo(before);
  }

  @Test
  void whatAnEarlierReleaseLackedIsAdded() {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database
          .sql("delete from {ws}.record_fields where name = 'next_step' and kind = 'text'")
          .update();
      database.sql("alter table {ws}.deals drop column next_step").update();
      database.sql("alter table {ws}.deals drop column next_step_folded").update();
      database
          .sql(
              "update {ws}.record_fields set settings = '{\"choices\": []}' where name = 'role' and kind = 'choice'")
          .update();
      return null;
    });
    candor.bean(Workspaces.class).prepare(candor.workspace());
    assertThat(names("deals")).contains("next_step");
    assertThat(columnsOf("deals")).contains("next_step", "next_step_folded");
    var role = (ChoiceKind) type("person").field("role").orElseThrow().kind();
    assertThat(role.choices()).hasSize(5);
  }

  @Test
  void noTypeHasMoreIndexesThanItMay() {
    assertThat(schema().types())
        .allSatisfy(
            type -> assertThat(IndexPlan.of(type)).hasSizeLessThanOrEqualTo(IndexPlan.MOST));
  }

  @Test
  void theIndexesOfTheModelAreThereAndValid() {
    var wanted =
        schema().types().stream()
            .flatMap(type -> IndexPlan.of(type).stream())
            .map(Index::name)
            .toList();
    assertThat(validIndexes()).containsAll(wanted);
  }

  private static List<String> validIndexes() {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
                 where c.relnamespace = '{ws}'::regnamespace and i.indisvalid
                """)
            .query((row, number) -> row.getString(1))
            .list());
  }

  private static List<String> columnsOf(String table) {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                select column_name from information_schema.columns
                 where table_schema = '{ws}' and table_name = ? order by ordinal_position
                """)
            .param(table)
            .query((row, number) -> row.getString(1))
            .list());
  }

  private static List<String> names(String plural) {
    return type(plural).activeFields().stream().map(Field::name).collect(Collectors.toList());
  }

  private static RecordType type(String name) {
    return schema().type(name).orElseThrow();
  }

  private static Schema schema() {
    return candor.inWorkspace(() -> candor.bean(Schemas.class).current());
  }
}
