package org.candorcrm.insight.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.query.Groups.Group;
import org.springframework.stereotype.Component;

/**
 * What evidently happened against what is recorded, in the records that a viewer may see; nothing
 * where what is recorded elsewhere is kept from them, as it would look unrecorded.
 */
@Component
class Blindness {

  private final Records records;
  private final DailyFigures figures;
  private final Measures measures;
  private final Patience patience;

  Blindness(Records records, DailyFigures figures, Measures measures, Patience patience) {
    this.records = records;
    this.figures = figures;
    this.measures = measures;
    this.patience = patience;
  }

  /** Of every sign that means something to the viewer, and that anything tells of. */
  List<Seen> seen(Viewer viewer) {
    return patience.with(() -> all(viewer));
  }

  /** Every sign with the stages of this workspace. */
  List<Sign> signs() {
    return Signs.ALL.stream()
        .map(sign -> sign.in(text -> Objects.requireNonNull(measures.settled(text))))
        .toList();
  }

  private List<Seen> all(Viewer viewer) {
    return signs().stream()
        .flatMap(sign -> seen(viewer, sign).stream())
        .filter(seen -> seen.evident() > 0)
        .toList();
  }

  private Optional<Seen> seen(Viewer viewer, Sign sign) {
    try {
      if (!figures.follows(viewer, sign.lately())) {
        return Optional.empty();
      }
      var groups = records.aggregate(viewer, sign.type(), sign.request());
      return groups.withheld() == null ? Optional.of(seen(sign, groups.items())) : Optional.empty();
    } catch (Problem notForThem) {
      if (Patience.isOver()) {
        throw notForThem;
      }
      // A type or a field that is not there, or not for this viewer.
      return Optional.empty();
    }
  }

  private static Seen seen(Sign sign, List<Group> groups) {
    long evident = 0;
    long recorded = 0;
    var months = new ArrayList<Seen.Month>();
    for (var group : groups) {
      evident += number(group, Sign.RECENT_EVIDENT);
      recorded += number(group, Sign.RECENT_RECORDED);
      if (sign.day() != null) {
        months.add(
            new Seen.Month(
                String.valueOf(group.key().get(sign.day())),
                number(group, Sign.EVIDENT),
                number(group, Sign.RECORDED)));
      }
    }
    return new Seen(sign, evident, recorded, months);
  }

  private static long number(Group group, String name) {
    return ((Number) Objects.requireNonNull(group.measures().get(name))).longValue();
  }
}
