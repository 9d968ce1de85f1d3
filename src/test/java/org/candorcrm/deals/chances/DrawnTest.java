package org.candorcrm.deals.chances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Told;
import org.junit.jupiter.api.Test;

class DrawnTest {

  private static final int PURPOSE = -21;

  @Test
  void whereThereAreFewAllAreTaken() {
    var lives = lives(500);
    assertThat(Drawn.of(lives, 500, PURPOSE)).isEqualTo(lives);
  }

  @Test
  void ofManyAboutSoManyAreDrawnFromEveryTimeAndTheSameOnesAgain() {
    var lives = lives(20_000);
    var drawn = Drawn.of(lives, 2_000, PURPOSE);
    assertThat(drawn).hasSizeBetween(1_800, 2_200).isEqualTo(Drawn.of(lives, 2_000, PURPOSE));
    assertThat(drawn.stream().filter(life -> life.born() < 5_000).count()).isBetween(420L, 580L);
    assertThat(drawn).isSortedAccordingTo((one, other) -> Double.compare(one.born(), other.born()));
  }

  @Test
  void theSameOnesAreDrawnWhenThereAreMore() {
    var lives = lives(20_000);
    var fewer = Drawn.of(lives, 1_000, PURPOSE);
    assertThat(Drawn.of(lives, 2_000, PURPOSE)).containsAll(fewer);
  }

  private static List<DealLife> lives(int count) {
    var dice = new SplittableRandom(5);
    var lives = new ArrayList<DealLife>();
    for (int day = 0; day < count; day++) {
      lives.add(
          new DealLife(
              new UUID(dice.nextLong(), dice.nextLong()),
              "sales",
              null,
              "",
              day,
              day,
              List.of(),
              Outcome.OPEN,
              Double.NaN,
              1,
              Told.NOTHING,
              Told.NOTHING,
              Told.NOTHING,
              Map.of(),
              new double[0]));
    }
    return lives;
  }
}
