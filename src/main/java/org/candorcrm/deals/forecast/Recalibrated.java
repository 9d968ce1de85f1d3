package org.candorcrm.deals.forecast;

import java.util.List;
import java.util.stream.DoubleStream;
import org.candorcrm.deals.chances.Recalibration;

/**
 * How sure chances are told now, as examples. Kept as JSON.
 *
 * @param learnedFrom how many deals speak for it; 0: chances are told as they are
 */
record Recalibrated(int learnedFrom, List<Told> examples) {

  static final Recalibrated NONE = new Recalibrated(0, List.of());

  /** A chance as it would be said, and as it is told. */
  record Told(double said, double told) {}

  Recalibrated {
    examples = List.copyOf(examples);
  }

  static Recalibrated of(Recalibration sure) {
    return sure.learnedFrom() == 0
        ? NONE
        : new Recalibrated(
            sure.learnedFrom(),
            DoubleStream.of(0.1, 0.5, 0.9).mapToObj(at -> new Told(at, sure.of(at))).toList());
  }
}
