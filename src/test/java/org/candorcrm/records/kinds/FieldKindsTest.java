package org.candorcrm.records.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind, with its example and with generated values: out and back without loss. */
class FieldKindsTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final int GENERATED = 60;
  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  static Stream<FieldKind> stored() {
    var choices =
        List.of(new Choice("new", "New", null, false), new Choice("won", "Won", "green", true));
    return Stream.of(
        new TextKind(),
        new LongTextKind(),
        new NumberKind(6, null, null),
        new MoneyKind(),
        new DateKind(),
        new MomentKind(),
        new YesNoKind(),
        new ChoiceKind(choices, null),
        new ChoicesKind(choices, false),
        new ChoicesKind(List.of(), true),
        new EmailsKind(),
        new PhonesKind(),
        new LinksKind(),
        new AddressKind(),
        new PersonNameKind(),
        new RatingKind(5),
        new RelationKind(List.of("company"), null),
        new RelationKind(List.of("company", "person"), null),
        new FileKind(),
        new JsonKind());
  }

  static Stream<FieldKind> all() {
    return Stream.concat(
        stored(),
        Stream.of(
            new RelationsKind("person", "interactions"),
            new InverseKind("person", "company"),
            new FormulaKind("amount * 2", ValueType.NUMBER),
            new RollUpKind(
                "deals", RollUpKind.Function.SUM, "amount", "amount > 0", ValueType.NUMBER)));
  }

  @ParameterizedTest
  @MethodSource("stored")
  void whatIsStoredReadsBackEqual(FieldKind kind) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      createTable(connection, kind);
      for (var value : samples(kind)) {
        assertThat(storedAndRead(connection, kind, value)).as(value.toString()).isEqualTo(value);
      }
      assertThat(storedAndRead(connection, kind, null)).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("stored")
  void whatTheApiShowsItAlsoTakes(FieldKind kind) {
    for (var value : samples(kind)) {
      assertThat(kind.parse(shown(kind, value))).as(value.toString()).isEqualTo(value);
    }
    assertThat(kind.parse(JSON.nullNode())).isNull();
  }

  @ParameterizedTest
  @MethodSource("stored")
  void aCellOfASpreadsheetKeepsTheValue(FieldKind kind) {
    for (var value : samples(kind)) {
      assertThat(kind.parseText(kind.text(value))).as(kind.text(value)).isEqualTo(value);
    }
    assertThat(kind.parseText(" ")).isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nameAndSettingsMakeTheSameKindAgain(FieldKind kind) {
    var settings = JSON.readValue(JSON.writeValueAsString(kind.settings()), Map.class);
    @SuppressWarnings("unchecked")
    var typed = (Map<String, Object>) settings;
    assertThat(FieldKinds.of(kind.name(), typed)).isEqualTo(kind);
    assertThat(FieldKinds.NAMES).contains(kind.name());
  }

  private static List<Object> samples(FieldKind kind) {
    var values = new ArrayList<Object>();
    values.add(parsed(kind, JSON.valueToTree(kind.example())));
    var random = new Random(7);
    for (int i = 0; i < GENERATED; i++) {
      var value = kind.parse(JSON.valueToTree(Samples.of(kind, random)));
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static Object parsed(FieldKind kind, JsonNode json) {
    return Objects.requireNonNull(kind.parse(json));
  }

  private static JsonNode shown(FieldKind kind, Object value) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      kind.write(value, out);
    }
    return JSON.readTree(text.toString());
  }

  private static void createTable(Connection connection, FieldKind kind) throws SQLException {
    var columns =
        kind.columns().stream()
            .map(c -> "\"f" + c.suffix() + "\" " + c.sqlType())
            .collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists kind_rows; create table kind_rows (" + columns + ")");
    }
  }

  private static @Nullable Object storedAndRead(
      Connection connection, FieldKind kind, @Nullable Object value) throws SQLException {
    var stored = kind.store(value);
    assertThat(stored).hasSize(kind.columns().size());
    var places = Stream.of(stored).map(v -> "?").collect(Collectors.joining(", "));
    try (var insert =
        connection.prepareStatement("insert into kind_rows values (" + places + ")")) {
      for (int i = 0; i < stored.length; i++) {
        insert.setObject(i + 1, stored[i]);
      }
      insert.executeUpdate();
    }
    var columns =
        kind.columns().stream()
            .filter(c -> c.role() == Column.Role.VALUE)
            .map(c -> "\"f" + c.suffix() + '"')
            .collect(Collectors.joining(", "));
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("delete from kind_rows returning " + columns)) {
      assertThat(row.next()).isTrue();
      return kind.read(row, 1);
    }
  }
}
