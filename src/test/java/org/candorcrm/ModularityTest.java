package org.candorcrm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void roomsKnowOnlyTheRoomsBelowThem() {
    ApplicationModules.of(CandorApplication.class).verify();
  }
}
