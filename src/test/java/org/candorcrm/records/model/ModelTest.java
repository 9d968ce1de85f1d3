package org.candorcrm.records.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Viewer ADMINISTRATOR = viewer(Rights.EVERYTHING);
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
  void aCustomTypeGetsATableAndAPlace() {
    var type =
        add(
            """
            {"name": "project", "label": "Project",
             "fields": [{"name": "budget", "kind": "money", "indexed": true},
                        {"name": "kind", "kind": "choice", "choices": ["small", "large"], "default": "small"},
                        {"name": "company", "kind": "relation", "to": "company"},
                        {"name": "people", "kind": "relations", "to": "person"}]}
            """);
    assertThat(type.name()).isEqualTo("x_project");
    assertThat(type.plural()).isEqualTo("x_projects");
    assertThat(type.pluralLabel()).isEqualTo("Projects");
    assertThat(type.byName())
        .containsKeys("name", "x_budget", "x_kind", "x_company", "x_people", "owner", "version");
    assertThat(field("x_project", "x_kind").traits().fallback()).isEqualTo("small");
    assertThat(field("company", "x_projects").kind())
        .isEqualTo(new InverseKind("x_project", "x_company"));
    assertThat(field("person", "x_projects").kind())
        .isEqualTo(new InverseKind("x_project", "x_people"));
    sql("select id, name, name_folded, x_budget, x_budget_base, x_company_id from {ws}.x_projects");
    sql("select from_id, to_id from {ws}.link_x_project_x_people");
  }

  @Test
  void aFieldIsAddedWhileRunningAndRetiresAndComesBack() {
    addField(
        "deal",
        "{\"name\": \"mood\", \"kind\": \"rating\", \"label\": \"Mood\", \"indexed\": true}");
    sql("select x_mood from {ws}.deals");
    in(() -> model().retireField(ADMINISTRATOR, "deal", "x_mood"));
    assertThat(type("deal").field("x_mood")).isEmpty();
    assertThatThrownBy(() -> addField("deal", "{\"name\": \"mood\", \"kind\": \"text\"}"))
        .hasMessageContaining("field_name_taken");
    in(() -> model().bringFieldBack(ADMINISTRATOR, "deal", "x_mood"));
    assertThat(field("deal", "x_mood").label()).isEqualTo("Mood");
  }

  @Test
  void aRelationRetiresWithItsOtherSide() {
    addField(
        "lead",
        "{\"name\": \"rival\", \"kind\": \"relation\", \"to\": \"company\", \"inverse\": \"rival_leads\"}");
    assertThat(type("company").field("x_rival_leads")).isPresent();
    in(() -> model().retireField(ADMINISTRATOR, "lead", "x_rival"));
    assertThat(type("company").field("x_rival_leads")).isEmpty();
    in(() -> model().bringFieldBack(ADMINISTRATOR, "lead", "x_rival"));
    assertThat(type("company").field("x_rival_leads")).isPresent();
  }

  @Test
  void aTypeRetiresWithWhatLeadsToIt() {
    add("{\"name\": \"venue\", \"label\": \"Venue\"}");
    addField("task", "{\"name\": \"venue\", \"kind\": \"relation\", \"to\": \"x_venue\"}");
    in(() -> model().retireType(ADMINISTRATOR, "x_venue"));
    assertThat(in(() -> candor.bean(Schemas.class).current()).type("x_venue")).isEmpty();
    assertThat(type("task").field("x_venue")).isEmpty();
    in(() -> model().bringTypeBack(ADMINISTRATOR, "x_venue"));
    assertThat(type("task").field("x_venue")).isPresent();
    assertThat(type("x_venue").field("x_tasks")).isPresent();
  }

  @Test
  void choicesAreAddedRenamedAndRetiredButNeverLost() {
    addField("company", "{\"name\": \"tier\", \"kind\": \"choice\", \"choices\": [\"a\", \"b\"]}");
    change(
        "company",
        "x_tier",
        "{\"choices\": [{\"key\": \"a\", \"label\": \"Alpha\"}, {\"key\": \"b\", \"retired\": true}, \"c\"]}");
    assertThat(((ChoiceKind) field("company", "x_tier").kind()).choices())
        .containsExactly(
            new Choice("a", "Alpha", null, false),
            new Choice("b", "B", null, true),
            new Choice("c", "C", null, false));
    assertThatThrownBy(() -> change("company", "x_tier", "{\"choices\": [\"a\"]}"))
        .hasMessageContaining("choice_in_use");
  }

  @Test
  void formulasAndRollUpsAreCheckedBeforeTheyAreThere() {
    addField(
        "company",
        "{\"name\": \"won\", \"kind\": \"roll_up\", \"relation\": \"deals\", \"function\": \"sum\", \"field\": \"amount\", \"filter\": \"stage == 'won'\"}");
    addField(
        "company",
        "{\"name\": \"per_head\", \"kind\": \"formula\", \"expression\": \"x_won / employees\", \"result\": \"number\"}");
    assertThatThrownBy(() ->
            addField(
                "deal",
                "{\"name\": \"f\", \"kind\": \"formula\", \"expression\": \"stgae == 'won'\", \"result\": \"yes_no\"}"))
        .hasMessageContaining("expression_unknown_field");
    assertThatThrownBy(() ->
            addField(
                "deal",
                "{\"name\": \"f\", \"kind\": \"formula\", \"expression\": \"name\", \"result\": \"number\"}"))
        .hasMessageContaining("formula_result_differs");
    assertThatThrownBy(() ->
            addField(
                "deal",
                "{\"name\": \"f\", \"kind\": \"formula\", \"expression\": \"x_f + 1\", \"result\": \"number\"}"))
        .hasMessageContaining("expression_formula_cycle");
    assertThatThrownBy(() ->
            addField(
                "company",
                "{\"name\": \"r\", \"kind\": \"roll_up\", \"relation\": \"parent\", \"function\": \"count\"}"))
        .hasMessageContaining("roll_up_relation_unknown");
    assertThat(type("deal").field("x_f")).isEmpty();
  }

  @Test
  void theSecondRelationToATypeGetsAnotherNameOnTheOtherSide() {
    addField("product", "{\"name\": \"maker\", \"kind\": \"relation\", \"to\": \"company\"}");
    addField("product", "{\"name\": \"seller\", \"kind\": \"relation\", \"to\": \"company\"}");
    assertThat(type("company").byName()).containsKeys("x_products", "x_products_seller");
  }

  @Test
  void twoFieldsNeverShareAColumn() {
    addField("product", "{\"name\": \"mail\", \"kind\": \"emails\"}");
    addField("product", "{\"name\": \"mail_labels\", \"kind\": \"text\"}");
    assertThat(field("product", "x_mail_labels").column()).isEqualTo("x_mail_labels_2");
    sql("select x_mail_labels, x_mail_labels_2 from {ws}.products");
  }

  @Test
  void hostileNamesAreRefused() {
    for (var name : new String[] {"a\\\"b", "drop table", "Ä", "x_" + "a".repeat(40), ""}) {
      assertThatThrownBy(
              () -> addField("deal", "{\"name\": \"%s\", \"kind\": \"text\"}".formatted(name)))
          .isInstanceOf(org.candorcrm.platform.Problem.class);
    }
    assertThatThrownBy(() -> addField("user", "{\"name\": \"a\", \"kind\": \"text\"}"))
        .hasMessageContaining("type_not_changeable");
    assertThatThrownBy(() -> addField("deal", "{\"name\": \"a\", \"kind\": \"magic\"}"))
        .hasMessageContaining("kind_unknown");
    assertThatThrownBy(
            () -> addField("deal", "{\"name\": \"a\", \"kind\": \"emails\", \"unique\": true}"))
        .hasMessageContaining("field_not_unique");
    assertThatThrownBy(() -> in(() -> model().retireField(ADMINISTRATOR, "deal", "stage")))
        .hasMessageContaining("field_not_changeable");
  }

  @Test
  void onlyWhoAdministersTheModelChangesIt() {
    var reader = viewer(new Rights(Map.of(), TypeRights.ALL, Set.of(Capability.IMPORT)));
    assertThatThrownBy(
            () -> in(() -> model().addType(reader, body("{\"name\": \"a\", \"label\": \"A\"}"))))
        .hasMessageContaining("model_not_yours");
  }

  @Test
  void whatAViewerMayNotReadIsNotListed() {
    var nothing =
        new TypeRights(
            false, false, RowRule.NOTHING, RowRule.NOTHING, RowRule.NOTHING, Set.of(), Set.of());
    var amount =
        new TypeRights(
            true,
            true,
            RowRule.EVERYTHING,
            RowRule.EVERYTHING,
            RowRule.EVERYTHING,
            Set.of(field("deal", "amount").id()),
            Set.of());
    var viewer =
        viewer(
            new Rights(
                Map.of(type("lead").id(), nothing, type("deal").id(), amount),
                TypeRights.ALL,
                Set.of()));
    in(() -> {
      assertThat(model().types(viewer).stream().map(RecordType::name))
          .contains("deal")
          .doesNotContain("lead");
      assertThatThrownBy(() -> model().type(viewer, "leads")).hasMessageContaining("type_unknown");
      assertThat(model().fields(viewer, type("deal")).stream().map(Field::name))
          .contains("name")
          .doesNotContain("amount", "leads");
      return null;
    });
  }

  private static RecordType add(String body) {
    return in(() -> model().addType(ADMINISTRATOR, body(body)));
  }

  private static void addField(String type, String body) {
    in(() -> model().addField(ADMINISTRATOR, type, body(body)));
  }

  private static void change(String type, String field, String body) {
    in(() ->
        model().changeField(ADMINISTRATOR, type, field, (int) type(type).version(), body(body)));
  }

  private static Field field(String type, String field) {
    return type(type).field(field).orElseThrow();
  }

  private static RecordType type(String name) {
    return in(() -> candor.bean(Schemas.class).current()).type(name).orElseThrow();
  }

  private static void sql(String text) {
    in(() -> {
      var statement = candor.bean(Database.class).sql(text);
      return text.startsWith("select")
          ? statement.query((row, number) -> number).list()
          : statement.update();
    });
  }

  private static Model model() {
    return candor.bean(Model.class);
  }

  private static <R> R in(ScopedValue.CallableOp<R, RuntimeException> work) {
    return candor.inWorkspace(work);
  }

  private static JsonNode body(String json) {
    return JSON.readTree(json);
  }

  private static Viewer viewer(Rights rights) {
    return new Viewer(
        UUID.randomUUID(),
        "Ada",
        null,
        Set.of(),
        1,
        rights,
        Set.of(),
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
