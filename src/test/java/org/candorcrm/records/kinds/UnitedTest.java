package org.candorcrm.records.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitedTest {

  @Test
  void aNumberInAnotherWritingStandsOnceAndAsTheFirstHasIt() {
    var mine = List.of(new Labelled("+49 30 23125001", "work"));
    var theirs = List.of(new Labelled("030/23125001", null), new Labelled("+49 40 1234567", null));
    assertThat(United.of(new PhonesKind(), mine, theirs))
        .containsExactly(
            new Labelled("+49 30 23125001", "work"), new Labelled("+49 40 1234567", null));
  }

  @Test
  void addressesAreComparedAsTheirKindDoesAndNothingStaysNothing() {
    var mine = List.of(new Labelled("Ida@Falk.example", null));
    var theirs = List.of(new Labelled("ida@falk.example", null));
    assertThat(United.of(new EmailsKind(), mine, theirs)).isEqualTo(mine);
    assertThat(United.of(new EmailsKind(), null, theirs)).isEqualTo(theirs);
    assertThat(United.of(new EmailsKind(), null, List.of())).isNull();
  }
}
