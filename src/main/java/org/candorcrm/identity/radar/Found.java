package org.candorcrm.identity.radar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What holds of each source and department after a measurement, before anybody is told. */
final class Found {

  private final Map<Knower.Place, Figures> measured;
  private final Map<Knower, KnowerNames.Name> names;

  /**
   * @param measured all figures of the run
   */
  Found(Map<Knower.Place, Figures> measured, Map<Knower, KnowerNames.Name> names) {
    this.measured = withoutParts(measured);
    this.names = names;
  }

  Figures figures(Knower.Place place) {
    return measured.getOrDefault(place, Figures.NONE);
  }

  /** By who is meant, the parts that somebody should do something about. */
  Map<Knower, Map<Part, Figures>> parts() {
    var parts = new LinkedHashMap<Knower, Map<Part, Figures>>();
    measured.forEach((place, figures) -> {
      for (var finding : Finding.values()) {
        if (finding.holds(figures) && isSomebodys(place, finding, figures)) {
          parts
              .computeIfAbsent(place.knower(), knower -> new LinkedHashMap<>())
              .put(new Part(finding, place.type()), figures);
        }
      }
    });
    return parts;
  }

  /**
   * What all colleagues typed together is Candor itself. Of a type that one alone gives there is
   * nothing that the others could know. What the sources of a department explain is told of them.
   */
  private boolean isSomebodys(Knower.Place place, Finding finding, Figures figures) {
    if (place.knower().reference().equals(Voices.PEOPLE)) {
      return false;
    }
    if (finding == Finding.SILO && isOnlyOne(place)) {
      return false;
    }
    return !place.knower().kind().equals("department")
        || bySources(place, finding) * 2 < finding.amount(figures);
  }

  private boolean isOnlyOne(Knower.Place place) {
    return measured.entrySet().stream()
        .filter(one -> one.getKey().type() == place.type())
        .filter(one -> one.getKey().knower().kind().equals(place.knower().kind()))
        .noneMatch(one ->
            !one.getKey().knower().equals(place.knower()) && one.getValue().of("records") > 0);
  }

  private long bySources(Knower.Place department, Finding finding) {
    return measured.entrySet().stream()
        .filter(one -> one.getKey().type() == department.type())
        .filter(one -> one.getKey().knower().kind().equals("source"))
        .filter(one -> department.knower().reference().equals(departmentOf(one.getKey().knower())))
        .filter(one -> finding.holds(one.getValue()))
        .mapToLong(one -> finding.amount(one.getValue()))
        .sum();
  }

  /** Whose budget a notice about somebody is in; the company's own where it is nobody else's. */
  String departmentOf(Knower knower) {
    if (knower.kind().equals("department")) {
      return knower.reference();
    }
    var name = names.get(knower);
    UUID department = name == null ? null : name.department();
    return department == null ? "" : department.toString();
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
