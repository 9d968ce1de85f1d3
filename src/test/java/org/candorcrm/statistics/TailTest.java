package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailTest {

  @Test
  void isThatOfTheTablesOfTheNormalDistribution() {
    assertThat(Tail.beyond(0)).isCloseTo(1, within(1e-6));
    assertThat(Tail.beyond(Share.NINETY)).isCloseTo(0.1, within(1e-4));
    assertThat(Tail.beyond(-Share.NINETY_FIVE)).isCloseTo(0.05, within(1e-6));
    assertThat(Tail.beyond(3.290527)).isCloseTo(0.001, within(1e-6));
    assertThat(Tail.beyond(40)).isBetween(0.0, 1e-9);
  }
}
