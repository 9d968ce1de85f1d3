package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorcrm.statistics.Evidence.Count;
import org.candorcrm.statistics.StatedShare.Left;
import org.junit.jupiter.api.Test;

class StatedShareTest {

  private static final Count MANY = new Count(75, 100);
  private static final Count FEWER = new Count(50, 100);

  @Test
  void isJudgedByWhatHappenedSinceTheShareChanged() {
    var found = StatedShare.of(List.of(MANY, MANY, FEWER, FEWER), 0.75);
    assertThat(found.change()).isEqualTo(2);
    assertThat(found.before()).contains(new Count(150, 200));
    assertThat(found.now()).isEqualTo(new Count(100, 200));
    assertThat(found.drifted()).isTrue();
  }

  @Test
  void mayHaveBeenWrongForEver() {
    var found = StatedShare.of(List.of(FEWER, FEWER), 0.75);
    assertThat(found.before()).isEmpty();
    assertThat(found.now()).isEqualTo(new Count(100, 200));
    assertThat(found.drifted()).isTrue();
  }

  @Test
  void hasNotDriftedWhereItAgreesOrFewSpeakOrNothingIsStated() {
    assertThat(StatedShare.of(List.of(MANY, MANY), 0.72).drifted()).isFalse();
    assertThat(StatedShare.of(List.of(new Count(2, 20)), 0.75).drifted()).isFalse();
    assertThat(StatedShare.of(List.of(FEWER, FEWER), 0).drifted()).isFalse();
    assertThat(StatedShare.of(List.of(), 0.5).drifted()).isFalse();
  }

  /** Of the newest hundred forty are over, nearly all lost; one in ten never ends. */
  @Test
  void waitsForWhoIsNotOver() {
    var usual = new Left(110, FEWER);
    var young = new Left(100, new Count(2, 40));
    assertThat(StatedShare.ripe(List.of(usual, usual, usual, usual, usual, young)))
        .containsExactly(FEWER, FEWER, FEWER, FEWER, FEWER);
    assertThat(StatedShare.ripe(List.of(usual, usual, usual, usual, usual, usual))).hasSize(6);
  }

  @Test
  void ofAShortPastOnlyWhatIsNearlyAllOverCounts() {
    assertThat(StatedShare.ripe(List.of(new Left(100, FEWER), new Left(100, new Count(9, 30)))))
        .containsExactly(FEWER);
    assertThat(StatedShare.ripe(List.of())).isEmpty();
  }
}
