package org.candorcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenDayTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  @Test
  void isWrittenAsTheReaderDoes() {
    assertThat(WrittenDay.of(DAY, Locale.GERMAN)).isEqualTo("01.10.2025");
    assertThat(WrittenDay.of(DAY, Locale.US)).isEqualTo("Oct 1, 2025");
    assertThat(WrittenDay.of(DAY, Locale.UK)).isEqualTo("1 Oct 2025");
  }

  @Test
  void isNotAmericanForReadersOfEnglishWhoSayNoRegion() {
    assertThat(WrittenDay.of(DAY, Locale.ENGLISH)).isEqualTo("1 Oct 2025");
    assertThat(WrittenDay.of(Instant.parse("2025-10-01T23:59:59Z"), Locale.ENGLISH))
        .isEqualTo("1 Oct 2025");
  }

  @Test
  void standsBesideCountsThatAreGroupedAndVersionsThatAreNot() {
    var words = Map.of("most", 100_000);
    assertThat(Messages.text("problem.parameter_too_long.advice", Locale.ENGLISH, words))
        .contains("100,000");
    assertThat(Messages.text("problem.parameter_too_long.advice", Locale.GERMAN, words))
        .contains("100.000");
    assertThat(
            Messages.text(
                "problem.record_stale.advice",
                Locale.ENGLISH,
                Map.of("given", 1_203L, "version", 1_204L)))
        .contains("1203")
        .contains("1204");
  }
}
