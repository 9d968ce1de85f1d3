package org.candorcrm.demo;

import java.util.List;
import java.util.UUID;

/**
 * What is true of the demo company and stands in no record: which records are the same company or
 * the same person. Matching is measured against it and must never read it.
 */
public record DemoTruth(List<Same> companies, List<Same> people) {

  /** Two records of one thing; the twin came later, from another source. */
  public record Same(UUID original, UUID twin) {}

  public DemoTruth {
    companies = List.copyOf(companies);
    people = List.copyOf(people);
  }
}
