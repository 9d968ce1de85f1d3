package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorcrm.statistics.Evidence.Count;
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
}
