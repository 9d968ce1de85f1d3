package org.candorcrm.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    assertThat(f1("historical_50k, half")).isGreaterThan(0.96);
  }

  @Test
  void littleIsFoundEvenInAThousandRecordsFullOfMistakes() {
    assertThat(f1("fake_1000")).isGreaterThan(0.96);
  }

  private static double f1(String name) {
    var found = Found.in(name);
    assertThat(Figures.of(found.run.surely(), found.truth).precision())
        .as("right of what is linked without asking")
        .isGreaterThanOrEqualTo(0.999);
    return Figures.of(found.run.clusters().of(), found.truth).f1();
  }

  /** A set that was run, with the ids of its records in their order. */
  record Found(Run run, List<String> ids, int[] truth) {

    static Found in(String name) {
      var set =
          SharedSet.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      var folder = SharedFolder.of(set.files().getFirst().split("/")[0]).resolveSibling(".");
      var sets = set.read(folder);
      var truth = set.truth(folder, sets.ids());
      return new Found(Run.over(sets), List.copyOf(sets.ids()), truth);
    }
  }
}
