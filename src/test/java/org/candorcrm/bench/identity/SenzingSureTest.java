package org.candorcrm.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.identity.matching.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Families, namesakes and colleagues of the truth set, as docs/matching.md tells of them: where
 * they are likely to be one person, somebody is asked.
 */
class SenzingSureTest {

  private static SharedSetsTest.Found found;

  @BeforeAll
  static void run() {
    found = SharedSetsTest.Found.in("senzing_truthset");
  }

  @Test
  void whatIsLinkedWithoutAskingIsRight() {
    var figures = Figures.of(found.run().surely(), found.truth());
    assertThat(figures.precision()).isEqualTo(1);
    assertThat(figures.recall()).isGreaterThan(0.3);
  }

  @Test
  void twinsAtHomeAreAskedAbout() {
    asked("1019", "1020");
  }

  @Test
  void namesakesAreAskedAbout() {
    asked("1005", "1008");
    asked("1025", "1027");
    asked("1044", "1007");
    asked("1057", "1058");
  }

  @Test
  void fatherAndSonAtOneAddressAreAskedAbout() {
    asked("1039", "1042");
    asked("1040", "1041");
  }

  @Test
  void colleaguesAtOneAddressAreAskedAbout() {
    asked("2171", "2172");
    asked("2181", "2182");
    asked("2191", "2192");
  }

  private static void asked(String one, String other) {
    var verdict =
        found.run().matching().explain(found.ids().indexOf(one), found.ids().indexOf(other));
    assertThat(verdict.outcome()).as(one + " and " + other).isEqualTo(Outcome.REVIEW);
  }
}
