package org.candorcrm.records.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostileValuesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<FieldKind> kinds() {
    return FieldKindsTest.all().toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyJsonGetsAValueOrACodedRefusal(FieldKind kind) {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var json = anything(random, 0);
      try {
        var value = kind.parse(json);
        if (value != null) {
          kind.store(value);
          kind.text(value);
        }
      } catch (Problem refused) {
        assertThat(refused.code()).matches("[a-z_]+");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyCellGetsAValueOrACodedRefusal(FieldKind kind) {
    var random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      try {
        kind.parseText(text(random));
      } catch (Problem refused) {
        assertThat(refused.code()).matches("[a-z_]+");
      }
    }
  }

  @Test
  void textsRefuseWhatCannotBeStoredOrShown() {
    refused(new TextKind(), "a\u0000b", "value_has_control_characters");
    refused(new TextKind(), "a\nb", "value_has_control_characters");
    refused(new TextKind(), "half \ud83d", "value_has_broken_characters");
    refused(new TextKind(), "x".repeat(501), "value_too_long");
    refused(new LongTextKind(), "a\u0000b", "value_has_control_characters");
    assertThat(new LongTextKind().parse(JSON.valueToTree("a\r\nb"))).isEqualTo("a\nb");
    refused(new JsonKind(), Map.of("k", "a\u0000b"), "value_has_control_characters");
  }

  @Test
  void numbersThatWouldExplodeAreRefused() {
    assertThatThrownBy(() -> new NumberKind(2, null, null).parse(JSON.readTree("1e1000000000")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new NumberKind(2, null, null).parseText("9".repeat(39)))
        .hasMessageContaining("number_too_large");
    refused(new NumberKind(2, null, null), "1.234", "value_has_too_many_decimals");
    refused(new MoneyKind(), Map.of("amount", "1", "currency", "QQQ"), "value_not_a_currency");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.50 | 1234.5",
        "1.234,50 | 1234.5",
        "1'234.50 | 1234.5",
        "12,5 | 12.5",
        "1,234 | 1234",
        "-7 | -7"
      })
  void cellsSpellNumbersInManyWays(String cell, String number) {
    assertThat(new NumberKind(6, null, null).parseText(cell)).hasToString(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lovelace | Ada Lovelace | lovelace ada",
        "Lovelace, Ada | Ada Lovelace | lovelace ada",
        "Dr. Ludwig van Beethoven | Dr. Ludwig van Beethoven | van beethoven ludwig",
        "Madonna | Madonna | madonna",
        "Martin Luther King Jr. | Martin Luther King Jr. | king martin"
      })
  void aNameInOneTextIsTakenApart(String cell, String spoken, String sort) {
    var kind = new PersonNameKind();
    var name = (PersonName) Objects.requireNonNull(kind.parseText(cell));
    assertThat(name.spoken()).isEqualTo(spoken);
    assertThat(kind.store(name)).endsWith(sort);
  }

  @Test
  void phonesAndLinksCompareAsPeopleMeanThem() {
    assertThat(new PhonesKind().fold("0049 (30) 12-3"))
        .isEqualTo(new PhonesKind().fold("+49 30 123"));
    assertThat(new LinksKind().fold("https://www.Example.com/")).isEqualTo("example.com");
    refused(new LinksKind(), "javascript:alert(1)", "value_not_a_link");
    refused(new EmailsKind(), "Ada <ada@example.com>", "value_not_an_email");
  }

  private static void refused(FieldKind kind, Object value, String code) {
    assertThatThrownBy(() -> kind.parse(JSON.valueToTree(value))).hasMessageContaining(code);
  }

  private static JsonNode anything(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.valueToTree(random.nextBoolean());
      case 2 -> JSON.valueToTree(random.nextDouble() * Math.pow(10, random.nextInt(300)));
      case 3, 4 -> JSON.valueToTree(text(random));
      case 5, 6 -> {
        var array = JSON.createArrayNode();
        for (int i = 0; i < random.nextInt(4); i++) {
          array.add(anything(random, depth + 1));
        }
        yield array;
      }
      default -> {
        var object = JSON.createObjectNode();
        var names =
            List.of("value", "label", "amount", "currency", "id", "type", "first", "city", "?");
        for (int i = 0; i < random.nextInt(4); i++) {
          object.set(names.get(random.nextInt(names.size())), anything(random, depth + 1));
        }
        yield object;
      }
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    var likely = "0123456789.,-+:TZ @/;[]\\()eE€a\u0000\n\ud83d";
    for (int i = 0; i < random.nextInt(24); i++) {
      text.append(
          random.nextInt(5) == 0
              ? (char) random.nextInt(0x10000)
              : likely.charAt(random.nextInt(likely.length())));
    }
    return text.toString();
  }
}
