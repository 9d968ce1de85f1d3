package org.candorcrm.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.testing.SharedFolder;
import org.junit.jupiter.api.Test;

/**
 * Real sets, where they are there: a little below what is measured, so that a step back is noticed.
 */
class SharedSetsTest {

  @Test
  void febrlIsFoundNearlyWithoutAMistake() {
    assertThat(f1("febrl 1")).isGreaterThan(0.997);
    assertThat(f1("febrl 2")).isGreaterThan(0.997);
  }

  @Test
  void peopleOfCenturiesAreFound() {
    assertThat(f1("historical_50k, half")).isGreaterThan(0.93);
  }

  @Test
  void littleIsFoundEvenInAThousandRecordsFullOfMistakes() {
    assertThat(f1("fake_1000")).isGreaterThan(0.95);
  }

  private static double f1(String name) {
    var set =
        SharedSet.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    var folder = SharedFolder.of(set.files().getFirst().split("/")[0]).resolveSibling(".");
    var sets = set.read(folder);
    return Figures.of(Run.over(sets).clusters().of(), set.truth(folder, sets.ids())).f1();
  }
}
