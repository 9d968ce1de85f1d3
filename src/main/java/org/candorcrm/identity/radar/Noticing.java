package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what a measurement found: one notice for each source or department, with all that was found
 * of it, the worst first, and a handful at a time.
 */
@Component
final class Noticing {

  /** More open ones at once would be read by nobody. */
  static final int MOST_OPEN = 5;

  private final RadarTable table;
  private final NoticeTable notices;
  private final NoticeOwners owners;
  private final KnowerNames names;

  Noticing(RadarTable table, NoticeTable notices, NoticeOwners owners, KnowerNames names) {
    this.table = table;
    this.notices = notices;
    this.owners = owners;
    this.names = names;
  }

  /**
   * What is told of one knower.
   *
   * @param parts the worst first
   */
  record Raised(Knower knower, Map<Part, Figures> parts, @Nullable UUID owner) {

    Map.Entry<Part, Figures> worst() {
      return parts.entrySet().iterator().next();
    }
  }

  void compare(UUID run, Instant now) {
    var found = new Found(table.figures(run), names.all());
    var told = notices.lastOfEach();
    var open = new HashMap<String, Integer>();
    told.values().stream()
        .filter(RadarNotice::isOpen)
        .forEach(one -> open.merge(found.departmentOf(one.knower()), 1, Integer::sum));
    var fresh = new ArrayList<Raised>();
    found
        .parts()
        .forEach((knower, parts) -> {
          var last = told.get(knower);
          if (last != null && last.isOpen()) {
            notices.addMissing(last, parts);
            return;
          }
          if (last == null || parts.keySet().stream().anyMatch(part -> isNews(last, part, parts))) {
            fresh.add(new Raised(knower, sorted(parts), owners.of(knower)));
          }
        });
    notices.raise(withinBudget(fresh, found, open), now);
    notices.measureAgain(found, now);
  }

  private static boolean isNews(RadarNotice last, Part part, Map<Part, Figures> parts) {
    return part.finding().isRaised(parts.getOrDefault(part, Figures.NONE), last.told(part));
  }

  /** Those for which there is no room are told when there is some, if they hold still. */
  private static List<Raised> withinBudget(
      List<Raised> fresh, Found found, Map<String, Integer> open) {
    fresh.sort(Comparator.comparing(Raised::worst, Part.worstFirst()));
    var raised = new ArrayList<Raised>();
    for (var one : fresh) {
      if (open.merge(found.departmentOf(one.knower()), 1, Integer::sum) <= MOST_OPEN) {
        raised.add(one);
      }
    }
    return raised;
  }

  private static Map<Part, Figures> sorted(Map<Part, Figures> parts) {
    var sorted = new LinkedHashMap<Part, Figures>();
    parts.entrySet().stream()
        .sorted(Part.worstFirst())
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }
}
