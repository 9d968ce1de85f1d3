package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Colleagues;
import org.candorcrm.records.query.Groups.Group;

/**
 * Keeps groups of too few people back, and those that would give them away: whoever subtracts what
 * is shown from the total must be left with enough people as well (complementary suppression, as
 * statistical offices do it).
 */
final class Crowds {

  static final int SMALLEST = Colleagues.FEWEST;

  /**
   * People whose number matters.
   *
   * @param splits dimensions that split by them
   * @param column the SQL of their ids
   */
  record Crowd(Set<Integer> splits, String column) {
    Crowd {
      splits = Set.copyOf(splits);
    }
  }

  /**
   * A group before it is shown.
   *
   * @param persons in it, for each crowd
   * @param rest its place in the other dimensions, whose totals are open
   * @param wanted whether it meets the conditions that were asked for
   */
  record Candidate(Group group, List<Set<UUID>> persons, List<Object> rest, boolean wanted) {}

  private Crowds() {}

  /** What may be shown, in the same order. */
  static List<Group> shown(List<Candidate> all) {
    var places = new HashMap<List<Object>, List<Candidate>>();
    all.forEach(one -> places.computeIfAbsent(one.rest(), rest -> new ArrayList<>()).add(one));
    var hidden = new HashSet<Candidate>();
    places.values().forEach(together -> hide(together, hidden));
    return all.stream()
        .filter(one -> one.wanted() && !hidden.contains(one))
        .map(Candidate::group)
        .toList();
  }

  private static void hide(List<Candidate> together, Set<Candidate> hidden) {
    together.stream().filter(one -> fewest(one) < SMALLEST).forEach(hidden::add);
    var open = new ArrayList<>(together);
    open.removeAll(hidden);
    open.sort(Comparator.comparingInt(Crowds::fewest).reversed());
    while (!open.isEmpty() && givesAway(together, hidden)) {
      hidden.add(open.removeLast());
    }
  }

  private static int fewest(Candidate one) {
    return one.persons().stream().mapToInt(Set::size).min().orElse(0);
  }

  /** Whether those that are kept back are together too few, but somebody. */
  private static boolean givesAway(List<Candidate> together, Set<Candidate> hidden) {
    int crowds = together.getFirst().persons().size();
    for (int crowd = 0; crowd < crowds; crowd++) {
      var left = new HashSet<UUID>();
      for (var one : together) {
        if (hidden.contains(one)) {
          left.addAll(one.persons().get(crowd));
        }
      }
      if (!left.isEmpty() && left.size() < SMALLEST) {
        return true;
      }
    }
    return false;
  }
}
