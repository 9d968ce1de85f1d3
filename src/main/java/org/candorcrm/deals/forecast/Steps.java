package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candorcrm.deals.chances.Path.Like;
import org.candorcrm.deals.chances.Path.Trait;
import org.candorcrm.deals.forecast.DealForecast.StepView;
import org.jspecify.annotations.Nullable;

/**
 * The way from what became of similar deals to the chance of one, in whole points, so that every
 * step ends where it says and the last one at the chance. Where nothing is counted, it begins at
 * the chance of its stage and age.
 *
 * @param start in points of 100
 */
record Steps(int start, List<StepView> steps) {

  Steps {
    steps = List.copyOf(steps);
  }

  /** What somebody may read of a trait. */
  record Shown(String column, @Nullable String label, String value) {}

  private static final Shown NOBODYS = new Shown("", null, "");
  private static final Like NOBODY = new Like(0, 0, 0, true);

  /**
   * @param counted whether what became of similar deals may be told
   * @param shown nothing: it is told with everything else
   */
  static Steps of(KeptDeal deal, boolean counted, Function<Trait, Optional<Shown>> shown) {
    var path = deal.reasons().path();
    boolean count = counted && deal.similar() > 0;
    double chance = deal.chance().probability();
    if (path == null) {
      return new Steps(points(chance), List.of());
    }
    var way = new Way(count ? deal.similarWon() / (double) deal.similar() : path.level());
    int start = way.at;
    way.to("lately", path.level(), NOBODYS, NOBODY);
    for (var trait : path.traits()) {
      Optional.of(trait)
          .filter(one -> counted || !one.surprising())
          .flatMap(shown)
          .ifPresent(seen ->
              way.to(
                  kind(trait), way.exactly + trait.step(), seen, counted ? trait.alike() : NOBODY));
    }
    way.to("rest", path.own(), NOBODYS, NOBODY);
    way.to("bent", chance, NOBODYS, NOBODY);
    return new Steps(start, way.steps);
  }

  private static String kind(Trait trait) {
    if (!trait.surprising()) {
      return "trait";
    }
    return trait.alike().here() ? "counted" : "elsewhere";
  }

  static int points(double chance) {
    return (int) Math.round(100 * chance);
  }

  private static final class Way {

    private final List<StepView> steps = new ArrayList<>();
    private double exactly;
    private int at;

    private Way(double start) {
      this.exactly = start;
      this.at = points(start);
    }

    private void to(String kind, double next, Shown shown, Like alike) {
      int there = points(next);
      if (there != at) {
        steps.add(
            new StepView(
                kind,
                shown.column(),
                shown.label(),
                shown.value(),
                there - at,
                there,
                alike.all(),
                alike.won(),
                alike.usual()));
      }
      exactly = next;
      at = there;
    }
  }
}
