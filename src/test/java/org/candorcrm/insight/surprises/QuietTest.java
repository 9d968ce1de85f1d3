package org.candorcrm.insight.surprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/** Where nothing has changed, hardly anything surprises, and that is an answer. */
class QuietTest {

  @Test
  void aQuietQuarterHardlySurprises() {
    try (var candor = RunningCandor.console()) {
      new PastLeads(candor).asEver(10, 20).keep();
      var found = new HashSet<String>();
      int checked = 0;
      for (int back = 90; back >= 0; back--) {
        var day = PastLeads.yesterday().minusDays(back);
        var looked = candor.inWorkspace(() -> candor.bean(Watching.class).look(day));
        looked
            .found()
            .forEach(one ->
                found.add(
                    one.kind() + ' ' + one.place().measure().key() + ' ' + one.place().segment()));
        checked += looked.checked();
      }
      assertThat(checked).isGreaterThan(91 * 3);
      assertThat(found).hasSizeLessThanOrEqualTo(1);
    }
  }
}
