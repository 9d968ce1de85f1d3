package org.candorcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  /** A file may have millions of rows that are refused. */
  @Test
  void aProblemIsCheapAndStillSaysWhatItIs() {
    var problem = Problem.invalid("value_not_a_date").field("birthday");
    assertThat(problem.getStackTrace()).isEmpty();
    assertThat(problem).hasMessage("value_not_a_date [field]");
  }
}
