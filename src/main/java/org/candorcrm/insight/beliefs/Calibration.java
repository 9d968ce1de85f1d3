package org.candorcrm.insight.beliefs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorcrm.insight.beliefs.Days.Day;

/**
 * How sure somebody was, and how often the data agreed: "of 10 beliefs that you were about 80 %
 * sure of, 6 are supported". For that person alone.
 *
 * @param bands by how sure they were, only those with beliefs
 */
record Calibration(List<Band> bands, int beliefs, int decided) {

  /**
   * @param sure the middle of the band, in percent
   * @param newly those of the supported and contradicted that data after the belief decide alone
   */
  record Band(int sure, int beliefs, int supported, int open, int contradicted, int newly) {}

  private static final int WIDTH = 10;
  private static final double STRONG = 10;

  Calibration {
    bands = List.copyOf(bands);
  }

  static Calibration of(List<Belief> own, Map<UUID, Day> days) {
    var bands =
        IntStream.rangeClosed(0, 100 / WIDTH)
            .mapToObj(band ->
                band(
                    band * WIDTH,
                    own.stream()
                        .filter(one -> Math.round(one.sure() / (double) WIDTH) == band)
                        .toList(),
                    days))
            .filter(band -> band.beliefs() > 0)
            .toList();
    int decided = bands.stream().mapToInt(band -> band.supported() + band.contradicted()).sum();
    return new Calibration(bands, own.size(), decided);
  }

  private static Band band(int sure, List<Belief> beliefs, Map<UUID, Day> days) {
    var known =
        beliefs.stream().map(one -> days.get(one.id())).filter(java.util.Objects::nonNull).toList();
    int supported = (int) known.stream().filter(day -> day.status() == Status.SUPPORTED).count();
    int contradicted =
        (int) known.stream().filter(day -> day.status() == Status.CONTRADICTED).count();
    int newly = (int) known.stream().filter(Calibration::newly).count();
    return new Band(
        sure,
        beliefs.size(),
        supported,
        beliefs.size() - supported - contradicted,
        contradicted,
        newly);
  }

  private static boolean newly(Day day) {
    double weight = day.tested().after().weight();
    return switch (day.status()) {
      case SUPPORTED -> weight >= STRONG;
      case CONTRADICTED -> weight <= 1 / STRONG;
      case OPEN -> false;
    };
  }
}
