package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a measurement with the one before it, and raises what is new or grows. */
@Component
final class Noticing {

  private final RadarTable table;
  private final NoticeTable notices;
  private final NoticeOwners owners;

  Noticing(RadarTable table, NoticeTable notices, NoticeOwners owners) {
    this.table = table;
    this.notices = notices;
    this.owners = owners;
  }

  /** A finding at its place, before it is a notice. */
  record Raised(Finding finding, Knower.Place place, Figures figures, @Nullable UUID owner) {}

  void compare(UUID run, @Nullable UUID previous, Instant now) {
    var measured = withoutParts(table.figures(run));
    var before =
        previous == null ? Map.<Knower.Place, Figures>of() : withoutParts(table.figures(previous));
    var raised = new ArrayList<Raised>();
    var places = new ArrayList<>(measured.keySet());
    places.sort(
        Comparator.comparing((Knower.Place place) -> place.knower().kind())
            .thenComparing(place -> place.knower().reference())
            .thenComparing(Knower.Place::type));
    for (var place : places) {
      var figures = measured.getOrDefault(place, Figures.NONE);
      var earlier = before.getOrDefault(place, Figures.NONE);
      for (var finding : Finding.values()) {
        if (finding.isRaised(figures, earlier)) {
          raised.add(new Raised(finding, place, figures, owners.of(place.knower())));
        }
      }
    }
    notices.raise(raised, now);
    notices.measureAgain(measured, now);
  }

  /** The company has only what none of its departments has: it is told once. */
  private static Map<Knower.Place, Figures> withoutParts(Map<Knower.Place, Figures> figures) {
    var all = new HashMap<>(figures);
    var company = new Knower.Place(Knower.COMPANY, 0);
    var whole = figures.get(company);
    if (whole != null) {
      var rest = new HashMap<>(whole.values());
      figures.forEach((place, part) -> {
        if (place.knower().kind().equals("department") && place.type() == 0) {
          rest.replaceAll((figure, value) -> value - part.of(figure));
        }
      });
      all.put(company, new Figures(rest));
    }
    return all;
  }
}
