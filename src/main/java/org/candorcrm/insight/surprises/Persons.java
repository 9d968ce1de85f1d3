package org.candorcrm.insight.surprises;

import java.util.Set;
import org.candorcrm.access.Viewer;

/** Segments that are one colleague each: what they show is for that colleague alone. */
final class Persons {

  private static final Set<String> FIELDS = Set.of("owner", "created_by", "updated_by", "user");

  private Persons() {}

  static boolean endsAt(Place place) {
    return place.breakdown() != null && endsAt(place.breakdown());
  }

  /** The last step of a path leads to a colleague. */
  static boolean endsAt(String breakdown) {
    return FIELDS.contains(breakdown.substring(breakdown.lastIndexOf('.') + 1));
  }

  static boolean mayHear(Viewer viewer, String breakdown, String segment) {
    return !endsAt(breakdown) || segment.equals(viewer.user().toString());
  }
}
