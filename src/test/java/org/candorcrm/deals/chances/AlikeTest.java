package org.candorcrm.deals.chances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Told;
import org.junit.jupiter.api.Test;

class AlikeTest {

  private static final DealLife LIFE =
      new DealLife(
          new UUID(0, 1),
          "sales",
          null,
          "",
          0,
          0,
          List.of(),
          Outcome.OPEN,
          Double.NaN,
          1,
          Told.NOTHING,
          Told.NOTHING,
          Told.NOTHING,
          Map.of(),
          new double[0]);

  private static int expected(String column, double value, double usual) {
    return Alike.expected(column, LIFE, 10, value, usual);
  }

  @Test
  void toSpeakMoreOftenThanOthersIsGoodAndLessOftenBad() {
    assertThat(expected("contacts_30", 4, 2)).isEqualTo(1);
    assertThat(expected("contacts_30", 2, 2)).isZero();
    assertThat(expected("contacts_30", 1, 2)).isEqualTo(-1);
  }

  /** Nine days are long where others spoke four days ago, and short where they did in autumn. */
  @Test
  void toHaveSpokenLaterThanOthersIsGood() {
    assertThat(expected("quiet_days", 9, 4)).isEqualTo(-1);
    assertThat(expected("quiet_days", 9, 40)).isEqualTo(1);
  }

  @Test
  void neverToHaveSpokenIsWorseThanLongAgo() {
    assertThat(expected("quiet_days", Double.NaN, 300)).isEqualTo(-1);
    assertThat(expected("quiet_days", 300, Double.NaN)).isEqualTo(1);
  }

  @Test
  void whatNobodyCanActUponIsNeither() {
    assertThat(expected("product", Double.NaN, Double.NaN)).isZero();
  }
}
