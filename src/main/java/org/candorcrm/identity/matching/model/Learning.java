package org.candorcrm.identity.matching.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candorcrm.identity.matching.compare.Trait;

/**
 * Learns the parameters from pairs without labels by expectation maximisation (Dempster, Laird and
 * Rubin 1977; for record linkage Winkler 1988), with what is believed beforehand as pseudo-counts,
 * so that ten records do not overturn it and ten thousand do. What strangers have in common is
 * counted on pairs drawn at random; what the same person's records have in common on a sample of
 * those worth comparing.
 */
final class Learning {

  private static final int ROUNDS = 25;
  private static final double PRIOR_SAME = 30;
  private static final double PRIOR_SHARE = 0.1;
  private static final double PRIOR_OTHER = 200;
  private static final double PRIOR_PARTNERS = 3;
  private static final int PORTION = 10_000;

  private final List<Trait> traits;
  private final Seen candidates;
  private final Seen random;
  private final Scale scale;

  /**
   * How much the samples stand for.
   *
   * @param records how many records there are, by source
   * @param each how many pairs worth comparing one of the sample stands for
   */
  record Scale(long[] records, double each) {

    double all() {
      double all = 0;
      for (long some : records) {
        all += some;
      }
      return all;
    }

    /** How many pairs of two sources there are. */
    double pairs(int one, int other) {
      return one == other
          ? records[one] * (records[one] - 1.0) / 2
          : (double) records[one] * records[other];
    }
  }

  Learning(List<Trait> traits, Seen candidates, Seen random, Scale scale) {
    this.traits = traits;
    this.candidates = candidates;
    this.random = random;
    this.scale = scale;
  }

  Parameters learn(Parameters start) {
    var now = start;
    var strangers = strangers(start);
    for (int round = 0; round < ROUNDS; round++) {
      now = next(now, strangers);
    }
    return now;
  }

  /**
   * What strangers have in common is counted once, before anything is learned: learned along, pairs
   * that agree by chance would be taken for matches, which makes chance look rarer, which makes
   * more of them matches.
   */
  private Counts strangers(Parameters start) {
    var model = new Model(traits, start);
    return portions(random)
        .map(part -> expected(model, start, random, part))
        .reduce(new Sums(traits), Sums::with)
        .other;
  }

  private Parameters next(Parameters now, Counts strangers) {
    var model = new Model(traits, now);
    var all =
        portions(candidates)
            .map(part -> expected(model, now, candidates, part))
            .reduce(new Sums(traits), Sums::with);
    double size = scale.all();
    double pairs = size * (size - 1) / 2;
    double rate = rate(all.matched, pairs, size);
    var partners = new LinkedHashMap<String, Double>();
    partners.put(Parameters.EVERYWHERE, rate * size);
    for (int one = 0; one < scale.records().length; one++) {
      for (int second = one; second < scale.records().length; second++) {
        var pair = Parameters.pair(one, second);
        double found = all.bySources.getOrDefault(pair, 0.0) * scale.each() + PRIOR_PARTNERS;
        partners.put(pair, found / (scale.pairs(one, second) + PRIOR_PARTNERS / rate) * size);
      }
    }
    return new Parameters(
        weights(all.same, strangers, all.kin), partners, rate(all.relatives, pairs, size) * size);
  }

  private double rate(double found, double pairs, double size) {
    return (found * scale.each() + PRIOR_PARTNERS) / (pairs + PRIOR_PARTNERS * size);
  }

  private static Stream<int[]> portions(Seen seen) {
    int portions = (seen.size() + PORTION - 1) / PORTION;
    return IntStream.range(0, portions)
        .parallel()
        .mapToObj(p -> new int[] {p * PORTION, Math.min(seen.size(), (p + 1) * PORTION)});
  }

  private Sums expected(Model model, Parameters now, Seen seen, int[] part) {
    var sums = new Sums(traits);
    var classes = new double[3];
    for (int i = part[0]; i < part[1]; i++) {
      classes(model, now, seen, i, classes);
      sums.add(seen, i, classes);
    }
    return sums;
  }

  private void classes(Model model, Parameters now, Seen seen, int i, double[] classes) {
    if (seen.answers()[i] >= 0) {
      classes[0] = seen.answers()[i];
      classes[1] = 0;
      classes[2] = 1 - classes[0];
      return;
    }
    double all = scale.all();
    model.classes(
        seen.agreements()[i],
        now.partners(seen.first()[i], seen.second()[i]) / all,
        now.relatives() / all,
        classes);
  }

  private Map<String, Weights> weights(Counts same, Counts other, Counts kin) {
    var weights = new LinkedHashMap<String, Weights>();
    for (int t = 0; t < traits.size(); t++) {
      var before = Parameters.before(traits.get(t));
      weights.put(
          traits.get(t).name(),
          new Weights(
              bounded(
                  same.shares(
                      t,
                      before.same(),
                      PRIOR_SAME * traits.get(t).firmness() + PRIOR_SHARE * same.sum(t)),
                  traits.get(t).apart()),
              other.shares(t, before.other(), PRIOR_OTHER),
              kin.shares(t, before.relatives(), PRIOR_SAME)));
    }
    return weights;
  }

  /** Records of one person differ at most so often; what is too much goes to the other levels. */
  private static List<Double> bounded(List<Double> shares, double apart) {
    double differ = shares.getFirst();
    if (differ <= apart) {
      return shares;
    }
    double scale = (1 - apart) / (1 - differ);
    return Stream.concat(Stream.of(apart), shares.stream().skip(1).map(share -> share * scale))
        .toList();
  }
}
