package org.candorcrm.records.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** People say in which order the fields of a type come. */
class FieldOrderTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Viewer ADMINISTRATOR =
      new Viewer(
          UUID.randomUUID(),
          "Ada",
          null,
          Set.of(),
          1,
          Rights.EVERYTHING,
          Set.of(),
          Instant.parse("2026-01-01T00:00:00Z"));
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
  void fieldsComeInTheOrderThatSomebodyGaveThem() {
    var before = names("lead");
    assertThat(before.indexOf("name")).isLessThan(before.indexOf("status"));
    arrange("lead", "{'fields': ['status', 'name']}");
    var expected = new ArrayList<>(before);
    Collections.swap(expected, before.indexOf("name"), before.indexOf("status"));
    assertThat(names("lead")).containsExactlyElementsOf(expected);
    in(() ->
        model()
            .addField(
                ADMINISTRATOR,
                "lead",
                JSON.readTree("{'name': 'late', 'kind': 'text'}".replace('\'', '"'))));
    assertThat(names("lead")).as("what is new comes last").endsWith("x_late");
    assertThat(names("lead")).startsWith(expected.getFirst());
    assertThatThrownBy(() -> arrange("lead", "{'fields': ['status', 'status']}"))
        .hasMessageContaining("field_named_twice");
    assertThatThrownBy(() -> arrange("lead", "{'fields': ['status', 'nothing']}"))
        .hasMessageContaining("field_unknown");
    assertThatThrownBy(() -> arrange("lead", "{'fields': ['status', 'created_at']}"))
        .hasMessageContaining("field_unknown");
    assertThatThrownBy(() -> arrange("user", "{'fields': ['name']}"))
        .hasMessageContaining("type_not_changeable");
    assertThat(
            in(() ->
                candor
                    .bean(Database.class)
                    .sql("select subject from {ws}.audit_log where action = 'fields_arranged'")
                    .query(String.class)
                    .list()))
        .containsExactly("lead");
  }

  private static void arrange(String type, String body) {
    var version = type(type).version();
    in(() ->
        model()
            .arrangeFields(
                ADMINISTRATOR, type, (int) version, JSON.readTree(body.replace('\'', '"'))));
  }

  private static List<String> names(String type) {
    return type(type).activeFields().stream()
        .filter(field -> !field.system())
        .map(Field::name)
        .toList();
  }

  private static RecordType type(String name) {
    return in(() -> candor.bean(Schemas.class).current()).type(name).orElseThrow();
  }

  private static Model model() {
    return candor.bean(Model.class);
  }

  private static <R> R in(ScopedValue.CallableOp<R, RuntimeException> work) {
    return candor.inWorkspace(work);
  }
}
