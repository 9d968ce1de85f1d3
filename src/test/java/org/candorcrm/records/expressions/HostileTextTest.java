package org.candorcrm.records.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody sends is understood or refused with a coded problem, soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {

  private static final long SEED = Long.getLong("candor.seed", 20261121);
  private static final Asking ASKING = new Asking(Trade.NOW, null);
  private static final List<String> PIECES =
      List.of(
          "deals",
          "amount",
          "stage",
          "d",
          ".",
          ",",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "==",
          "!=",
          "<",
          "&&",
          "||",
          "!",
          "-",
          "+",
          "/",
          "%",
          "*",
          "?",
          ":",
          "in",
          "null",
          "true",
          "exists",
          "all",
          "size",
          "has",
          "round",
          "duration",
          "date",
          "coalesce",
          "name",
          "company",
          "\"x\"",
          "'",
          "\"",
          "\"\"\"",
          "r'",
          "b'",
          "0x",
          "1e9",
          "1u",
          "9",
          ".5",
          "now",
          "me",
          "today",
          "\\",
          "`",
          "//",
          "\n",
          "\t",
          " ",
          "\u0000",
          "ü",
          "😀",
          "\uD800",
          "\u202e",
          "_",
          "$",
          "@in",
          "\\u");

  static Stream<String> bombs() {
    return Stream.of(
        "(".repeat(5_000),
        "((((((((((".repeat(500) + "1" + "))))))))))".repeat(500),
        "!".repeat(9_999),
        "-".repeat(9_999) + "1",
        "! ".repeat(4_000) + "active",
        "- ".repeat(4_000) + "1",
        "a" + ".b".repeat(4_000),
        "parent" + ".parent".repeat(1_000) + ".name == null",
        "1" + "+1".repeat(4_500) + " > 0",
        "1" + "*1".repeat(4_500) + " > 0",
        "active" + " && active".repeat(900),
        "active" + " || active".repeat(900),
        "active" + " ? active : active".repeat(400),
        "[".repeat(5_000),
        "name in [" + "1,".repeat(4_000) + "1]",
        "{".repeat(5_000),
        "f(".repeat(3_000),
        "\"".repeat(9_999),
        "\"" + "\\".repeat(9_999),
        "a".repeat(10_000),
        "a".repeat(10_001),
        "deals.exists(d, ".repeat(400),
        "daughters.exists(d, d.".repeat(30) + "active" + ")".repeat(30),
        "9".repeat(9_999) + " > 1",
        "9".repeat(9_990) + ".0 > 1",
        "1e999999999 > 1",
        "1e-999999999 > 1",
        "employees > 1e400",
        "won" + " * won".repeat(300) + " > 0",
        "per_head" + " / per_head".repeat(300) + " > 0",
        "loop_a > 1",
        "now + duration(\"999999999w\") + duration(\"999999999w\") > now",
        "now + 1e30 * duration(\"999999999w\") > now",
        "duration(\"" + "1d".repeat(4_900) + "\") > duration(\"1d\")",
        "name.contains(\"" + "%".repeat(9_000) + "\")",
        "name == \"\\u0000\"",
        "name == \"\\uD800\"",
        "`name` == \"x\"",
        "name.`first` == 1",
        ".name == \"x\"",
        "",
        " ",
        "\u0000",
        "#",
        "// nothing",
        "name // nothing");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aBombIsUnderstoodOrRefused(String text) {
    tried(text);
  }

  @Test
  void randomPiecesAreUnderstoodOrRefused() {
    var random = new Random(SEED);
    int understood = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      understood += tried(text.toString()) ? 1 : 0;
    }
    assertThat(understood).as("seed %d", SEED).isPositive();
  }

  @Test
  void damagedExpressionsAreUnderstoodOrRefused() {
    var random = new Random(SEED);
    var expressions = new RandomExpressions(random, List.of(new UUID(1, 1)));
    var types = new ArrayList<>(Trade.SCHEMA.types());
    for (int i = 0; i < 5_000; i++) {
      var type = types.get(random.nextInt(types.size()));
      var text = new StringBuilder(expressions.condition(type, 2));
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        var piece = PIECES.get(random.nextInt(PIECES.size()));
        text.replace(at, Math.min(text.length(), at + random.nextInt(4)), piece);
      }
      tried(text.toString());
    }
  }

  /** Whether it was understood; anything else than a coded problem with a good place fails. */
  private static boolean tried(String text) {
    try {
      var checked = Expressions.check(text, Trade.SCHEMA, Trade.COMPANY, TradeDatabase.SCOPE);
      SqlCompiler.value(checked, TradeDatabase.SCOPE, ASKING, "t");
      return true;
    } catch (Problem problem) {
      assertThat(problem.code()).startsWith("expression_");
      if (problem.details().get("position") instanceof Integer position) {
        assertThat(position).isBetween(0, text.length());
      }
      return false;
    } catch (RuntimeException | StackOverflowError failure) {
      throw new AssertionError(text, failure);
    }
  }

  @Test
  void positionsCountAsAnEditorCounts() {
    assertThatThrownBy(() ->
            Expressions.check(
                "name == \"😀\" && nme == 1", Trade.SCHEMA, Trade.COMPANY, TradeDatabase.SCOPE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.details()).containsEntry("position", 16));
  }
}
