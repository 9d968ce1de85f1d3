package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.candorcrm.statistics.Evidence.Count;
import org.junit.jupiter.api.Test;

class ShareChangeTest {

  @Test
  void findsWhenAShareFell() {
    var counts =
        List.of(
            new Count(16, 20),
            new Count(17, 20),
            new Count(15, 20),
            new Count(9, 20),
            new Count(8, 20),
            new Count(10, 20));
    var change = ShareChange.in(counts).orElseThrow();
    assertThat(change.index()).isEqualTo(3);
    assertThat(change.before()).isEqualTo(new Count(48, 60));
    assertThat(change.after()).isEqualTo(new Count(27, 60));
    assertThat(change.weight()).isGreaterThan(50);
  }

  @Test
  void seldomFindsAChangeWhereThereIsNone() {
    var dice = new Random(9);
    int found = 0;
    for (int trial = 0; trial < 500; trial++) {
      var counts = new ArrayList<Count>();
      for (int i = 0; i < 12; i++) {
        int hits = 0;
        for (int k = 0; k < 15; k++) {
          hits += dice.nextDouble() < 0.4 ? 1 : 0;
        }
        counts.add(new Count(hits, 15));
      }
      found += ShareChange.in(counts).orElseThrow().weight() >= 10 ? 1 : 0;
    }
    assertThat(found).isLessThan(15);
  }

  @Test
  void oneCountCannotChange() {
    assertThat(ShareChange.in(List.of(new Count(1, 2)))).isEmpty();
  }
}
