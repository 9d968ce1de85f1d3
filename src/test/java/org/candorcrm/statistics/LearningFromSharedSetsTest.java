package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.statistics.learning.Outcomes;
import org.candorcrm.statistics.learning.judging.Scores;
import org.candorcrm.testing.SharedFolder;
import org.junit.jupiter.api.Test;

/** On tables that nobody here made; see docs/learning.md. */
class LearningFromSharedSetsTest {

  @Test
  void leakingColumnsOfLeadsAreFoundAndNotNeeded() {
    Cases leads = read(SharedFolder.of("x_education_leads").resolve("Leads.csv"));
    int[] rows = shuffled(leads.count());
    int cut = (int) (0.7 * rows.length);
    Cases train = leads.only(java.util.Arrays.copyOf(rows, cut));
    Cases test = leads.only(java.util.Arrays.copyOfRange(rows, cut, rows.length));

    Learned learned = Learning.of(train, Lesson.about("Converted"), test);

    assertThat(learned.leaks().stream().filter(Leak::leftOut).map(Leak::column))
        .containsExactlyInAnyOrder(
            "Tags",
            "Lead Quality",
            "Lead Profile",
            "Last Activity",
            "Last Notable Activity",
            "Asymmetrique Activity Index",
            "Asymmetrique Profile Index",
            "Asymmetrique Activity Score",
            "Asymmetrique Profile Score");
    assertThat(auc(learned, test, "Converted")).isGreaterThan(0.86);
    assertThat(learned.signal().auc()).isGreaterThan(0.87);
  }

  @Test
  void dealsThatKnowNothingAreSaidToKnowNothing() {
    Cases all = read(SharedFolder.of("crm_sales_opportunities").resolve("sales_pipeline.csv"));

    Learned learned =
        Learning.of(all, Lesson.about("deal_stage").where(List.of("Won"), List.of("Lost")));

    assertThat(learned.open()).isEqualTo(2_089);
    assertThat(learned.leaks().stream().filter(Leak::leftOut).map(Leak::column))
        .containsExactlyInAnyOrder("close_value", "close_date");
    assertThat(learned.signal().usable()).isFalse();
    assertThat(learned.signal().rate().probability()).isBetween(0.62, 0.64);
  }

  @Test
  void whoLeavesIsKnownAsWellAsOthersKnowIt() {
    Cases all = read(SharedFolder.of("telco_churn").resolve("telco_churn.csv"));
    int[] rows = shuffled(all.count());
    Cases test = all.only(java.util.Arrays.copyOfRange(rows, 5_000, rows.length));

    Learned learned =
        Learning.of(all.only(java.util.Arrays.copyOf(rows, 5_000)), Lesson.about("Churn"), test);

    assertThat(learned.leaks()).noneMatch(Leak::leftOut);
    assertThat(auc(learned, test, "Churn")).isGreaterThan(0.83);
  }

  private static double auc(Learned learned, Cases test, String target) {
    double[] said = learned.chances(test).stream().mapToDouble(Chance::probability).toArray();
    return Scores.auc(said, Outcomes.of(test.column(target), Lesson.about(target)).happened());
  }

  private static int[] shuffled(int count) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(rows, new Random(1));
    return rows.stream().mapToInt(i -> i).toArray();
  }

  private static Cases read(Path file) {
    List<String[]> rows = new ArrayList<>();
    try (var table = Tables.open(file, "set.csv", Hints.NONE.withHeader(true))) {
      for (Row row : table) {
        rows.add(
            row.texts().stream()
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toArray(String[]::new));
      }
      return new Cases(table.header(), rows);
    }
  }
}
