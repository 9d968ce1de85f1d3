package org.candorcrm.identity.coverage;

import java.util.List;

/** Where one looks for a thing. */
sealed interface Measure {

  /** A field of the record. */
  record OfField(String name) implements Measure {}

  /** The last interaction of some kinds; from them alone where {@code incoming}. */
  record OfEncounter(List<String> kinds, boolean incoming, int halfLifeDays) implements Measure {
    public OfEncounter {
      kinds = List.copyOf(kinds);
    }
  }

  /** A field of the open deal. */
  record OfOpenDeal(String field) implements Measure {}

  /** The last deal that was won. */
  record OfWonDeal(int halfLifeDays) implements Measure {}

  /** The last order that stands. */
  record OfOrder(int halfLifeDays) implements Measure {}

  /** Somebody of the company in one of these roles; in any for none. */
  record OfPeople(List<String> roles) implements Measure {
    public OfPeople {
      roles = List.copyOf(roles);
    }
  }

  /** Somebody of the company with an address or a number. */
  record OfReachablePerson() implements Measure {}

  /** No record holds it; whoever asks can write down the answer. */
  record OfAnswer(int halfLifeDays) implements Measure {}
}
