package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures.DayRow;
import org.junit.jupiter.api.Test;

/** Segments without end neither fill the memory nor the table. */
class GatheredTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void whatStoodIsToldOfTheLargestSegmentsAndOfAllOthersTogether() {
    var gathered = new Gathered();
    for (int i = 0; i < 120; i++) {
      gathered.take(row("part " + i, i < 50 ? 10 : 1));
    }
    var stood = gathered.stood(DAY, DAY.plusDays(9)).days();
    assertThat(stood).hasSize(51 * 10);
    assertThat(stood)
        .filteredOn(day -> day.segment().equals(Gathered.OTHERS))
        .hasSize(10)
        .allMatch(day -> day.tally().n() == 70);
  }

  @Test
  void aBreakdownByWhatIsAnotherOneInEachRecordIsRefused() {
    var gathered = new Gathered();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                gathered.take(row("note " + i, 1));
              }
            })
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("breakdown_too_fine"));
  }

  private static DayRow row(String segment, int n) {
    var count = BigDecimal.valueOf(n);
    return new DayRow(DAY, segment, null, List.of(count, count));
  }
}
