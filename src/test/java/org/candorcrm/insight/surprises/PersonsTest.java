package org.candorcrm.insight.surprises;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.access.Viewers;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

class PersonsTest {

  @Test
  void aSegmentThatIsOneColleagueIsForThatColleagueAlone() {
    try (var candor = RunningCandor.console()) {
      var viewer = candor.inWorkspace(() -> candor.bean(Viewers.class).candor());
      assertThat(Persons.mayHear(viewer, "deal.owner", viewer.user().toString())).isTrue();
      assertThat(Persons.mayHear(viewer, "owner", "0190a5d0-0000-7000-8000-000000000000"))
          .isFalse();
      assertThat(Persons.mayHear(viewer, "owner.department", "sales")).isTrue();
    }
  }
}
