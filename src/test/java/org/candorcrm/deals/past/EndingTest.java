package org.candorcrm.deals.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndingTest {

  private static final double MONDAY = 20_000;
  private static final double MONDAY_AT_SIX = MONDAY + 0.25;
  private static final Stages.Stage WON =
      new Stages.Stage("sales", "won", "Won", Outcome.WON, 1, 0);
  private static final Stages.All STAGES =
      new Stages.All(List.of(WON), Map.of(List.of("sales", "won"), WON));

  private static Ending told(double due, double recorded) {
    return Ending.of(List.of(), "sales", "won", STAGES, due, recorded);
  }

  @Test
  void whatCameToUsWonEndedOnItsCloseDate() {
    assertThat(told(MONDAY - 10, MONDAY_AT_SIX).closed()).isEqualTo(MONDAY - 9.5);
  }

  /** In the morning, too: nothing that is over ends later than we heard of it. */
  @Test
  void whatIsRecordedAsWonInTheMorningOfItsCloseDateIsOverAtOnce() {
    assertThat(told(MONDAY, MONDAY_AT_SIX).closed()).isEqualTo(MONDAY_AT_SIX);
  }

  @Test
  void aCloseDateStillToComeSaysNothingOfWhatIsOver() {
    assertThat(told(MONDAY + 5, MONDAY_AT_SIX).closed()).isEqualTo(MONDAY_AT_SIX);
  }
}
