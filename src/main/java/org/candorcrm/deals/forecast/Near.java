package org.candorcrm.deals.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.candorcrm.deals.forecast.ForecastView.NearView;
import org.candorcrm.deals.forecast.ForecastView.PastSpan;

/** The middle, the weighted sum and what people committed to, each held against what came. */
final class Near {

  private static final double FIFTH = 0.2;

  private Near() {}

  static List<NearView> of(List<PastSpan> past) {
    var some = past.stream().filter(one -> one.became() > 0).toList();
    if (some.isEmpty()) {
      return List.of();
    }
    return List.of(
        near("middle", some, PastSpan::p50),
        near("weighted", some, PastSpan::weighted),
        near("committed", some, PastSpan::committed));
  }

  private static NearView near(String sum, List<PastSpan> past, ToDoubleFunction<PastSpan> said) {
    var off =
        past.stream()
            .mapToDouble(one -> Math.abs(said.applyAsDouble(one) / one.became() - 1))
            .sorted()
            .toArray();
    double all = past.stream().mapToDouble(said).sum();
    double became = past.stream().mapToDouble(PastSpan::became).sum();
    int half = off.length / 2;
    double middle = off.length % 2 == 1 ? off[half] : (off[half - 1] + off[half]) / 2;
    int near = (int) java.util.Arrays.stream(off).filter(one -> one <= FIFTH).count();
    return new NearView(sum, near, middle, all / became - 1);
  }
}
