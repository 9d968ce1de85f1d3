package org.candorcrm.statistics.learning.features;

import java.util.function.Function;
import org.candorcrm.statistics.Cases;

/**
 * A trait and where it comes from.
 *
 * @param reading numbers of a scale, codes of a group, for all rows
 */
record Source(Trait trait, Function<Cases, double[]> reading) {

  static Source scale(
      String column, String label, Cases training, Function<Cases, double[]> reading) {
    return new Source(Scale.of(column, label, reading.apply(training)), reading);
  }

  static Source group(
      String column, String label, Cases training, Function<Cases, String[]> reading) {
    var group = Group.of(column, label, reading.apply(training));
    return new Source(
        group,
        cases ->
            java.util.Arrays.stream(group.codes(reading.apply(cases))).asDoubleStream().toArray());
  }

  double[] read(Cases cases) {
    return reading.apply(cases);
  }
}
