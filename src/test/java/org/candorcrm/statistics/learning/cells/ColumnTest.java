package org.candorcrm.statistics.learning.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    assertThat(read("1.234,56", "7,5", "-3,25")).containsExactly(1234.56, 7.5, -3.25);
    assertThat(read("1,234.56", "7.5", "-3.25")).containsExactly(1234.56, 7.5, -3.25);
    assertThat(read("1,234", "12,345,678", "5")).containsExactly(1234, 12_345_678, 5);
    assertThat(read("$ 12.50", "€3", "(4.00)", "12 %")).containsExactly(12.5, 3, -4, 12);
    assertThat(read("4.865", "0.95", "1e3", "−2.5")).containsExactly(4.865, 0.95, 1000, -2.5);
    assertThat(read("36 months", "10+ months", "< 1")).containsExactly(36, 10, 1);
    assertThat(read("3", "n/a", "", "unknown", "?")).containsExactly(3, nan(), nan(), nan(), nan());
  }

  @Test
  void datesAreReadAsPeopleWriteThem() {
    double day = 20_530;
    assertThat(read("2026-03-18", "2026-03-18T06:00:00Z")).containsExactly(day, day + 0.25);
    assertThat(read("18.03.2026", "18/3/26", "18 Mar 2026", "Mar 18, 2026"))
        .containsExactly(day, day, day, day);
    assertThat(read("03/18/2026", "03/04/2026")).containsExactly(day, day - 14);
    assertThat(read("20260318", "20260319", "20260320")).containsExactly(day, day + 1, day + 2);
    assertThat(kind("started", "2026-03-18", "2026-03-19")).isEqualTo(Column.Kind.DATE);
  }

  @Test
  void whatAColumnHoldsIsFoundOut() {
    assertThat(kind("size", "3", "4", "NA", "5.5")).isEqualTo(Column.Kind.NUMBER);
    assertThat(kind("size", "1-10", "11-50", "1-10")).isEqualTo(Column.Kind.WORD);
    assertThat(kind("flag", "yes", "no", "yes")).isEqualTo(Column.Kind.WORD);
    assertThat(kind("flag", "no", "no", "no")).isEqualTo(Column.Kind.SAME);
    assertThat(kind("id", many(i -> "K-" + i * 7))).isEqualTo(Column.Kind.NAME);
    assertThat(kind("customer_id", many(i -> "" + (i * 7919 % 100_003))))
        .isEqualTo(Column.Kind.NAME);
    assertThat(kind("anything", many(i -> "" + i))).isEqualTo(Column.Kind.NAME);
    assertThat(kind("amount", many(i -> "" + (i * 7919 % 100_003)))).isEqualTo(Column.Kind.NUMBER);
    assertThat(kind("note", many(i -> "we spoke about offer " + i))).isEqualTo(Column.Kind.TEXT);
  }

  private static String[] many(java.util.function.IntFunction<String> cell) {
    return IntStream.range(0, 200).mapToObj(cell).toArray(String[]::new);
  }

  private static Column.Kind kind(String name, String... cells) {
    return Column.of(name, cells).kind();
  }

  private static double[] read(String... cells) {
    return Column.of("x", cells).numbers(cells);
  }

  private static double nan() {
    return Double.NaN;
  }
}
