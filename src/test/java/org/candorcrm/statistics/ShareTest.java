package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void theIntervalIsThatOfWilson() {
    var nine = Share.of(9, 10, Share.NINETY_FIVE);
    assertThat(nine.value()).isEqualTo(0.9);
    assertThat(nine.lower()).isEqualTo(0.596, within(0.001));
    assertThat(nine.upper()).isEqualTo(0.982, within(0.001));
  }

  @Test
  void itStaysBetweenNoneAndAllAlsoWhereEveryOneSaysTheSame() {
    var all = Share.of(10, 10, Share.NINETY_FIVE);
    assertThat(all.lower()).isEqualTo(0.722, within(0.001));
    assertThat(all.upper()).isEqualTo(1);
    assertThat(Share.of(0, 0, Share.NINETY_FIVE)).isEqualTo(new Share(0.5, 0, 1));
  }

  @Test
  void moreThanAllIsNoShare() {
    assertThatThrownBy(() -> Share.of(3, 2, Share.NINETY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
