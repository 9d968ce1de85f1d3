package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plain examples of docs/radar.md. */
class FindingTest {

  @Test
  void aSiloIsHalfOfWhatSomebodyKnowsAndTwentyRecords() {
    assertThat(Finding.SILO.holds(known(40, 20))).isTrue();
    assertThat(Finding.SILO.holds(known(41, 20))).isFalse();
    assertThat(Finding.SILO.holds(known(19, 19))).isFalse();
  }

  @Test
  void aSiloIsToldWhenItIsNewAndWhenItGrowsByATenth() {
    assertThat(Finding.SILO.isRaised(known(40, 20), Figures.NONE)).isTrue();
    assertThat(Finding.SILO.isRaised(known(40, 20), known(41, 20))).isTrue();
    assertThat(Finding.SILO.isRaised(known(40, 21), known(40, 20))).isFalse();
    assertThat(Finding.SILO.isRaised(known(40, 22), known(40, 20))).isTrue();
    assertThat(Finding.SILO.isRaised(known(40, 20), known(40, 30))).isFalse();
  }

  @Test
  void contradictionsCountFromTenOnAndFromOneInTen() {
    assertThat(Finding.CONTRADICTION.holds(split(10, 100))).isTrue();
    assertThat(Finding.CONTRADICTION.holds(split(10, 101))).isFalse();
    assertThat(Finding.CONTRADICTION.holds(split(9, 20))).isFalse();
  }

  @Test
  void aSourceIsSilentAfterItsRhythm() {
    assertThat(Finding.SILENT.holds(silent(8, 7))).isTrue();
    assertThat(Finding.SILENT.holds(silent(7, 7))).isFalse();
    assertThat(Finding.SILENT.holds(silent(400, 0))).isFalse();
    assertThat(Finding.SILENT.isRaised(silent(9, 7), silent(8, 7))).isTrue();
  }

  @Test
  void whatIsKeptOfAFindingIsWhatItRestsOn() {
    assertThat(Finding.SILO.of(known(40, 20)))
        .containsExactly(Map.entry("alone", 20L), Map.entry("records", 40L));
  }

  private static Figures known(long records, long alone) {
    return new Figures(Map.of("records", records, "alone", alone));
  }

  private static Figures split(long contradicted, long shared) {
    return new Figures(Map.of("contradicted", contradicted, "shared", shared));
  }

  private static Figures silent(long days, long rhythm) {
    return new Figures(Map.of("silent_days", days, "rhythm_days", rhythm));
  }
}
