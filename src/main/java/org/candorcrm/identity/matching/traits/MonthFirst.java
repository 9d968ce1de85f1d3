package org.candorcrm.identity.matching.traits;

import java.util.Arrays;
import java.util.List;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;

/**
 * Which sources write the month before the day, decided by those of their dates that can be read in
 * one way only.
 */
public final class MonthFirst {

  private final boolean[] bySource;

  private MonthFirst(boolean[] bySource) {
    this.bySource = bySource;
  }

  public static MonthFirst nowhere() {
    return new MonthFirst(new boolean[0]);
  }

  public static MonthFirst of(List<Profile> profiles) {
    var votes = new int[1 + profiles.stream().mapToInt(Profile::source).max().orElse(0)];
    for (var profile : profiles) {
      for (var value : profile.values()) {
        if (value.field().role() == Role.BIRTH_DATE) {
          votes[profile.source()] += Days.order(value.text());
        }
      }
    }
    int all = Arrays.stream(votes).sum();
    var first = new boolean[votes.length];
    for (int i = 0; i < votes.length; i++) {
      first[i] = votes[i] > 0 || votes[i] == 0 && all > 0;
    }
    return new MonthFirst(first);
  }

  boolean in(int source) {
    return source < bySource.length && bySource[source];
  }
}
