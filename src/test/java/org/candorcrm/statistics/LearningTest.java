package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final Lesson OUTCOME = Lesson.about("outcome");

  @Test
  void whatIsSaidIsNearTheTruthAndIntervalsHoldIt() {
    var table = MadeUp.deals(6_000, 1, 1);
    Learned learned = Learning.of(table.part(0, 4_000), OUTCOME);

    List<Chance> said = learned.chances(table.part(4_000, 6_000));

    assertThat(learned.positive()).isEqualTo("won");
    assertThat(learned.signal().usable()).isTrue();
    double apart = 0;
    int held = 0;
    for (int i = 0; i < said.size(); i++) {
      double truth = table.chances[4_000 + i];
      apart += Math.abs(said.get(i).probability() - truth) / said.size();
      held += said.get(i).lower() <= truth && truth <= said.get(i).upper() ? 1 : 0;
    }
    assertThat(apart).isLessThan(0.04);
    assertThat(held / 2_000.0).isGreaterThan(0.85);
  }

  @Test
  void whereNothingIsKnownTheBaseRateIsSaid() {
    for (int rows : new int[] {100, 2_000}) {
      var table = MadeUp.deals(rows, 0, rows);
      Learned learned = Learning.of(table.cases(), OUTCOME);

      assertThat(learned.signal().usable()).isFalse();
      assertThat(learned.signal().words())
          .contains("No usable signal; the base rate is all we know");
      assertThat(learned.chances(table.cases()).stream().distinct()).hasSize(1);
      Chance chance = learned.chances(table.cases()).getFirst();
      assertThat(chance.probability()).isBetween(0.35, 0.65);
      assertThat(chance.upper() - chance.lower()).isGreaterThan(0.01);
    }
  }

  @Test
  void aStrongSignalIsFoundInAHundredRows() {
    var table = MadeUp.deals(100, 3, 5);

    assertThat(Learning.of(table.cases(), OUTCOME).signal().usable()).isTrue();
  }

  @Test
  void aStrongHonestColumnStays() {
    for (int rows : new int[] {60, 3_000}) {
      var table =
          MadeUp.deals(rows, 0, 3)
              .with(
                  "demo length",
                  (row, won, random) ->
                      String.format("%.2f", (won ? 2.5 : 0) + random.nextGaussian()));
      Learned learned = Learning.of(table.cases(), OUTCOME);

      assertThat(learned.leaks()).noneMatch(Leak::leftOut);
      assertThat(learned.signal().usable()).isTrue();
      assertThat(learned.signal().auc()).isGreaterThan(0.85);
    }
  }

  @Test
  void fewRowsOfOneOutcomeProveNoLeak() {
    var table =
        MadeUp.deals(40, 0, 4)
            .with("plan", (row, won, random) -> row < 6 && won ? "gold" : "plain");

    assertThat(Learning.of(table.cases(), OUTCOME).leaks()).noneMatch(Leak::leftOut);
  }

  @Test
  void columnsFilledInAfterTheOutcomeAreNamedAndLeftOut() {
    var table =
        MadeUp.deals(1_000, 1, 6)
            .with("copy", (row, won, random) -> won ? "A" : "B")
            .with("why not", (row, won, random) -> won ? "" : "price " + random.nextInt(5))
            .with("invoice", (row, won, random) -> won ? "" + (100 + random.nextInt(900)) : "0")
            .with("paid", (row, won, random) -> won && random.nextBoolean() ? "yes" : "no")
            .with("closed on", (row, won, random) -> "2026-0" + (1 + random.nextInt(9)) + "-11")
            .with(
                "remark",
                (row, won, random) ->
                    random.nextDouble() < 0.3
                        ? "none yet"
                        : won ? "signed " + random.nextInt(3) : "dead " + random.nextInt(3));

    Learned learned = Learning.of(table.cases(), OUTCOME);

    assertThat(learned.leaks().stream().filter(Leak::leftOut).map(Leak::column))
        .containsExactlyInAnyOrder("copy", "why not", "invoice", "paid", "closed on", "remark");
    assertThat(learned.columns()).contains("amount", "source").doesNotContain("copy", "remark");
    assertThat(learned.signal().auc()).isLessThan(0.9);
    assertThat(learned.leaks()).allMatch(leak -> leak.words().length() > 20);
  }

  @Test
  void whatIsFilledInTogetherWithTheOutcomeLeaks() {
    var table =
        MadeUp.deals(600, 1, 7)
            .with("settled", (row, won, random) -> row % 3 == 0 ? "" : "week " + random.nextInt(9));
    for (int i = 0; i < 600; i += 3) {
      table.rows.get(i)[table.names.size() - 1] = i % 2 == 0 ? "" : "n/a";
    }

    Learned learned = Learning.of(table.cases(), OUTCOME);

    assertThat(learned.open()).isEqualTo(200);
    assertThat(learned.leaks())
        .anySatisfy(leak -> {
          assertThat(leak.column()).isEqualTo("settled");
          assertThat(leak.kind()).isEqualTo(Leak.Kind.FILLED_WITH_THE_OUTCOME);
        });
  }

  @Test
  void whatIsToBeKeptIsKeptAndWhatIsToBeLeftOutIsLeftOut() {
    var table = MadeUp.deals(800, 1, 8).with("copy", (row, won, random) -> won ? "A" : "B");

    Learned learned =
        Learning.of(table.cases(), OUTCOME.keeping(List.of("Copy")).leavingOut(List.of("AMOUNT")));

    assertThat(learned.columns()).contains("copy").doesNotContain("amount");
    assertThat(learned.leaks()).anyMatch(leak -> !leak.leftOut() && leak.column().equals("copy"));
    assertThat(learned.signal().auc()).isGreaterThan(0.99);
  }

  @Test
  void laterRowsMayLackColumnsAndHoldUnseenWords() {
    var table = MadeUp.deals(1_500, 1, 9);
    Cases asked =
        new Cases(
            List.of("source", "amount", "new"),
            List.of(
                new String[] {"partner", "1.150,00 €", "x"},
                new String[] {"carrier pigeon", "?", ""},
                new String[] {"", "", ""}));

    List<Chance> said = Learning.of(table.cases(), OUTCOME, asked).chances(asked);

    assertThat(said).hasSize(3).allMatch(chance -> Double.isFinite(chance.probability()));
    assertThat(said.get(1).probability()).isBetween(0.1, 0.9);
  }

  @Test
  void anOutcomeHasTwoValues() {
    var table = MadeUp.deals(300, 1, 10);
    for (int i = 0; i < 100; i++) {
      table.rows.get(i)[4] = "negotiating";
    }

    assertThatThrownBy(() -> Learning.of(table.cases(), OUTCOME))
        .isInstanceOf(CannotLearn.class)
        .hasMessageContaining("3 different values")
        .hasMessageContaining("--positive \"won\"");
    Learned learned = Learning.of(table.cases(), OUTCOME.where(List.of("Won"), List.of("LOST")));
    assertThat(learned.open()).isEqualTo(100);
    assertThat(learned.signal().rows()).isEqualTo(200);
  }

  @Test
  void oneWordAndNothingAreTwoOutcomes() {
    var table = MadeUp.deals(400, 1.5, 11);
    table.rows.forEach(row -> row[4] = row[4].equals("won") ? "x" : "");

    Learned learned = Learning.of(table.cases(), OUTCOME);

    assertThat(learned.positive()).isEqualTo("x");
    assertThat(learned.open()).isZero();
    assertThat(learned.signal().usable()).isTrue();
  }

  @Test
  void mistakesSayWhatToDo() {
    Cases cases = MadeUp.deals(50, 1, 12).cases();

    assertThatThrownBy(() -> Learning.of(cases, Lesson.about("won?")))
        .hasMessageContaining("There is no column \"won?\"")
        .hasMessageContaining("amount, source");
    assertThatThrownBy(() -> Learning.of(cases, OUTCOME.inOrderOf("city")))
        .hasMessageContaining("no dates or numbers");
    assertThatThrownBy(() -> Learning.of(cases, OUTCOME.where(List.of("gone"), List.of())))
        .hasMessageContaining("No row has the outcome \"gone\"");
  }

  @Test
  void theSameAnswerTwice() {
    var table = MadeUp.deals(700, 1, 13);

    assertThat(Learning.of(table.cases(), OUTCOME).chances(table.cases()))
        .isEqualTo(Learning.of(table.cases(), OUTCOME).chances(table.cases()));
  }

  @Test
  void reasonsNameWhatCountsAndWhatWouldChangeIt() {
    var table = MadeUp.deals(3_000, 2, 14);
    Learned learned = Learning.of(table.cases(), OUTCOME);
    Cases asked =
        new Cases(
            table.names, List.<String[]>of(new String[] {"1200.00", "fair", "Bonn", "0.5", ""}));

    Why why = learned.why(asked, 3).getFirst();

    assertThat(learned.weights().keySet()).startsWith("amount", "source");
    assertThat(why.reasons())
        .anySatisfy(
            reason -> assertThat(reason.words()).matches("amount is 1200.00: \\d+ points higher"))
        .anySatisfy(
            reason -> assertThat(reason.words()).matches("source is fair: \\d+ points lower"));
    assertThat(why.changes())
        .anySatisfy(change -> assertThat(change.words()).matches("if amount were [\\d.]+, \\d+ %"));
  }

  @Test
  void whatMovesIsSaidWithSinceWhen() {
    var table =
        MadeUp.deals(4_000, 1, 15)
            .with(
                "day",
                (row, won, random) ->
                    java.time.LocalDate.EPOCH.plusDays(18_000 + row / 4).toString())
            .with(
                "channel",
                (row, won, random) -> row > 2_500 ? "video" : row % 2 == 0 ? "phone" : "visit")
            .with("rate", (row, won, random) -> row % 2 == (won ? 0 : 1) ^ row > 1_500 ? "1" : "2");
    Cases asked = table.part(3_000, 4_000);

    Learned learned = Learning.of(table.part(0, 3_000), OUTCOME.inOrderOf("day"), asked);

    assertThat(learned.drift(asked))
        .anySatisfy(moved -> {
          assertThat(moved.kind()).isEqualTo(Drift.Kind.ROWS);
          assertThat(moved.column()).isEqualTo("channel");
          assertThat(moved.words()).contains("since 2020-", "\"video\" went from");
        });
  }

  @Test
  void whatWasLearnedAndDoesNotLastIsSaid() {
    var table =
        MadeUp.deals(3_000, 0, 16)
            .with(
                "sign",
                (row, won, random) ->
                    random.nextDouble() < 0.3 ? "flat" : won == row < 1_500 ? "up" : "down");

    Learned learned = Learning.of(table.cases(), OUTCOME.inOrderOf("noise"));
    assertThat(learned.drift(table.cases()))
        .noneMatch(moved -> moved.kind() == Drift.Kind.WHAT_FOLLOWS);

    var counted = table.with("when", (row, won, random) -> Integer.toString(row));
    Learned inTime = Learning.of(counted.cases(), OUTCOME.inOrderOf("when"));
    assertThat(inTime.drift(counted.cases()))
        .anySatisfy(moved -> {
          assertThat(moved.kind()).isEqualTo(Drift.Kind.WHAT_FOLLOWS);
          assertThat(moved.before()).isGreaterThan(0.7);
          assertThat(moved.after()).isLessThan(0.5);
          assertThat(moved.words()).contains("does not last", "Learn anew");
        });
  }

  @Test
  void quietRowsDoNotDrift() {
    var table = MadeUp.deals(2_000, 1, 17);
    Learned learned = Learning.of(table.part(0, 1_500), OUTCOME, table.part(1_500, 2_000));

    assertThat(learned.drift(table.part(1_500, 2_000))).isEmpty();
  }

  @Test
  void tinyTablesAreNoError() {
    List<String[]> rows = new ArrayList<>();
    IntStream.range(0, 6).forEach(i -> rows.add(new String[] {"" + i, i % 2 == 0 ? "yes" : "no"}));
    Learned learned = Learning.of(new Cases(List.of("a", "b"), rows), Lesson.about("b"));

    assertThat(learned.signal().usable()).isFalse();
    Chance chance =
        learned.chances(new Cases(List.of("a"), List.<String[]>of(new String[] {"1"}))).getFirst();
    assertThat(chance.probability()).isCloseTo(0.5, within(1e-9));
    assertThat(chance.lower()).isLessThan(0.25);
    assertThat(Arrays.asList(learned.positive(), learned.negative())).containsExactly("yes", "no");
  }
}
