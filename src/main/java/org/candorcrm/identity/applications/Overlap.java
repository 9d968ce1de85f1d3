package org.candorcrm.identity.applications;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields of a record type that two applications both hold.
 *
 * @param one key of an application
 * @param other key of another one
 */
record Overlap(String one, String other, String type, List<String> fields) {

  Overlap {
    fields = List.copyOf(fields);
  }

  /** Of each with each, the most fields first. */
  static List<Overlap> among(List<Application> all) {
    var found = new ArrayList<Overlap>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        found.addAll(between(all.get(i), all.get(j)));
      }
    }
    found.sort((a, b) -> Integer.compare(b.fields.size(), a.fields.size()));
    return found;
  }

  static List<Overlap> between(Application one, Application other) {
    var found = new ArrayList<Overlap>();
    for (var mine : one.holds()) {
      for (var theirs : other.holds()) {
        if (mine.type().equals(theirs.type())) {
          var both = mine.fields().stream().filter(theirs.fields()::contains).sorted().toList();
          if (!both.isEmpty()) {
            found.add(new Overlap(one.key(), other.key(), mine.type(), both));
          }
        }
      }
    }
    return found;
  }
}
