package org.candorcrm.identity.matching.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.compare.Agreement;
import org.candorcrm.identity.matching.compare.Comparison;
import org.candorcrm.identity.matching.traits.Portrait;

/**
 * Draws the samples that {@link Learning} learns from, always the same ones for the same records.
 */
public final class Teaching {

  private static final int CANDIDATES = 100_000;
  private static final int RANDOM = 200_000;
  private static final long SEED = 20_261_122;

  private final Population population;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private Teaching(Population population) {
    this.population = population;
  }

  /** What a person said of two records. */
  public record Answer(int one, int other, boolean same) {}

  /** What a person said of two records that agreed so: level by trait. */
  public record Lesson(Map<String, String> levels, boolean same) {

    public Lesson {
      levels = Map.copyOf(levels);
    }
  }

  public static Parameters learn(Population population, Parameters start, List<Answer> answers) {
    return learn(population, start, answers, List.of());
  }

  /**
   * @param lessons answers on records that are no longer there as they were
   */
  public static Parameters learn(
      Population population, Parameters start, List<Answer> answers, List<Lesson> lessons) {
    if (population.size() < 2) {
      return start;
    }
    var teaching = new Teaching(population);
    var candidates = new Sample();
    double each = teaching.candidates(candidates);
    for (var answer : answers) {
      candidates.add(population, answer.one(), answer.other(), answer.same() ? 1 : 0);
    }
    for (var lesson : lessons) {
      candidates.add(population.comparison(), lesson);
    }
    var strangers = new Sample();
    teaching.strangers(strangers);
    var scale = new Learning.Scale(population.bySource(), each);
    return new Learning(
            population.comparison().traits(), candidates.seen(), strangers.seen(), scale)
        .learn(start);
  }

  /** Says how many pairs each one of the sample stands for. */
  private double candidates(Sample sample) {
    int size = population.size();
    int first = random.nextInt(size);
    int step = step(size);
    int looked = 0;
    int at = first;
    while (looked < size && sample.size() < CANDIDATES) {
      var portrait = population.portrait(at);
      if (portrait != null) {
        for (int other : population.near(portrait)) {
          if (other != at) {
            sample.add(population, at, other, -1);
          }
        }
      }
      looked++;
      at = (int) ((at + (long) step) % size);
    }
    return size / (2.0 * looked);
  }

  /** A step that meets every record once, in an order that has nothing to do with theirs. */
  private int step(int size) {
    int step = Math.max(1, (int) (size * 0.6180339887));
    while (gcd(step, size) != 1) {
      step++;
    }
    return step;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void strangers(Sample sample) {
    int size = population.size();
    long pairs = (long) size * (size - 1) / 2;
    if (pairs <= RANDOM) {
      for (int i = 1; i < size; i++) {
        for (int j = 0; j < i; j++) {
          sample.add(population, i, j, -1);
        }
      }
      return;
    }
    for (int n = 0; n < RANDOM; n++) {
      int one = random.nextInt(size);
      int other = random.nextInt(size - 1);
      sample.add(population, one, other >= one ? other + 1 : other, -1);
    }
  }

  private static final class Sample {

    private final List<Agreement> agreements = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    void add(Population population, int one, int other, int answer) {
      Portrait mine = population.portrait(one);
      Portrait theirs = population.portrait(other);
      if (mine != null && theirs != null) {
        var agreement = population.comparison().fresh();
        population.comparison().compare(mine, theirs, agreement);
        agreements.add(agreement);
        pairs.add(new int[] {mine.source(), theirs.source(), answer});
      }
    }

    void add(Comparison comparison, Lesson lesson) {
      var agreement = comparison.fresh();
      agreement.clear();
      var traits = comparison.traits();
      for (int t = 0; t < traits.size(); t++) {
        var level = lesson.levels().get(traits.get(t).name());
        for (int l = 0; l < traits.get(t).levels().size(); l++) {
          if (traits.get(t).levels().get(l).name().equals(level)) {
            agreement.set(t, l, 0);
          }
        }
      }
      agreements.add(agreement);
      pairs.add(new int[] {0, 0, lesson.same() ? 1 : 0});
    }

    int size() {
      return pairs.size();
    }

    Seen seen() {
      return new Seen(
          agreements.toArray(Agreement[]::new),
          pairs.stream().mapToInt(pair -> pair[0]).toArray(),
          pairs.stream().mapToInt(pair -> pair[1]).toArray(),
          pairs.stream().mapToInt(pair -> pair[2]).toArray());
    }
  }
}
