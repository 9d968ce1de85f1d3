package org.candorcrm.insight.beliefs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorcrm.insight.beliefs.Days.Day;

/**
 * How sure somebody was, and how often the data agreed: "of 10 beliefs that you were 80 to 89 %
 * sure of, 6 are supported". For that person alone.
 *
 * @param bands by how sure they were, only those with beliefs
 */
record Calibration(List<Band> bands, int beliefs, int decided) {

  /**
   * @param from how sure they were at least, in percent
   * @param to at most
   * @param same hardly any difference: decided for neither
   * @param newly those of the supported and contradicted that data after the belief decide alone
   */
  record Band(
      int from,
      int to,
      int beliefs,
      int supported,
      int open,
      int contradicted,
      int same,
      int newly) {}

  private static final int WIDTH = 10;
  private static final double STRONG = 10;

  Calibration {
    bands = List.copyOf(bands);
  }

  static Calibration of(List<Belief> own, Map<UUID, Day> days) {
    var bands =
        IntStream.range(0, 100 / WIDTH)
            .map(band -> band * WIDTH)
            .mapToObj(from ->
                band(
                    from,
                    own.stream()
                        .filter(one -> one.sure() >= from && one.sure() < from + WIDTH)
                        .toList(),
                    days))
            .filter(band -> band.beliefs() > 0)
            .toList();
    int decided = bands.stream().mapToInt(band -> band.supported() + band.contradicted()).sum();
    return new Calibration(bands, own.size(), decided);
  }

  /** Nobody is less than 1 percent sure. */
  private static Band band(int from, List<Belief> beliefs, Map<UUID, Day> days) {
    var known = beliefs.stream().map(one -> days.get(one.id())).filter(Objects::nonNull).toList();
    int supported = count(known, Status.SUPPORTED);
    int contradicted = count(known, Status.CONTRADICTED);
    int same = count(known, Status.SAME);
    return new Band(
        Math.max(1, from),
        from + WIDTH - 1,
        beliefs.size(),
        supported,
        beliefs.size() - supported - contradicted - same,
        contradicted,
        same,
        (int) known.stream().filter(Calibration::newly).count());
  }

  private static int count(List<Day> known, Status told) {
    return (int) known.stream().filter(day -> day.told() == told).count();
  }

  private static boolean newly(Day day) {
    double weight = day.tested().after().weight();
    return switch (day.told()) {
      case SUPPORTED -> weight >= STRONG;
      case CONTRADICTED -> weight <= 1 / STRONG;
      case OPEN, SAME -> false;
    };
  }
}
