package org.candorcrm.identity.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.identity.matching.clusters.Clusters;
import org.candorcrm.identity.matching.clusters.Edge;
import org.candorcrm.identity.matching.model.Judge;
import org.candorcrm.identity.matching.model.Model;
import org.candorcrm.identity.matching.model.Parameters;
import org.candorcrm.identity.matching.model.Teaching;

/** Finds out who is who among all records of a population. */
public final class Matching {

  private static final double LIKELY = Math.log(0.99 / 0.01);

  /**
   * Among so few another round is soon done, and makes up for how little there is to learn from.
   */
  private static final int FEW = 100_000;

  private static final double WORTH_KEEPING = -4;
  private static final int PORTION = 2_000;

  private final Population population;
  private Parameters parameters;

  public Matching(Population population, Parameters parameters) {
    this.population = population;
    this.parameters = parameters;
  }

  public static Matching of(Population population) {
    return new Matching(population, Parameters.before(population.comparison().traits()));
  }

  public Parameters parameters() {
    return parameters;
  }

  /**
   * Learns from all records, several times: once who is surely the same is known, values are
   * counted by people instead of by records, so that somebody who is there ten times does not make
   * their name a frequent one.
   */
  public Matching learn(List<Teaching.Answer> answers) {
    return learn(answers, List.of());
  }

  /**
   * As {@link #learn(List)}.
   *
   * @param lessons answers on records that are no longer there as they were
   */
  public Matching learn(List<Teaching.Answer> answers, List<Teaching.Lesson> lessons) {
    parameters = Teaching.learn(population, parameters, answers, lessons);
    int rounds = population.present() <= FEW ? 2 : 1;
    for (int round = 0; round < rounds; round++) {
      var sure = edges().stream().filter(edge -> edge.odds() > LIKELY).toList();
      population.countOnce(clusters(sure).of());
      parameters = Teaching.learn(population, parameters, answers, lessons);
    }
    return this;
  }

  public Judge judge() {
    var comparison = population.comparison();
    return new Judge(
        comparison, new Model(comparison.traits(), parameters), parameters, population.present());
  }

  /** All pairs that may be the same. */
  public List<Edge> edges() {
    int size = population.size();
    return IntStream.range(0, (size + PORTION - 1) / PORTION)
        .parallel()
        .mapToObj(portion -> edges(portion * PORTION, Math.min(size, (portion + 1) * PORTION)))
        .flatMap(List::stream)
        .toList();
  }

  /** Parts the records, holding to what people answered. */
  public Clusters clusters(List<Edge> edges, List<Teaching.Answer> answers) {
    var answered = new LinkedHashMap<Long, Edge>();
    for (var answer : answers) {
      var edge = Edge.answered(answer.one(), answer.other(), answer.same());
      answered.put(pair(edge), edge);
    }
    var all = new ArrayList<>(answered.values());
    edges.stream().filter(edge -> !answered.containsKey(pair(edge))).forEach(all::add);
    return clusters(all);
  }

  private static long pair(Edge edge) {
    return (long) edge.one() << 32 | edge.other();
  }

  public Clusters clusters(List<Edge> edges) {
    return Clusters.of(
        population.size(),
        edges,
        () -> {
          var judge = judge();
          return (one, other) -> judge.odds(population.known(one), population.known(other));
        });
  }

  /** The most useful questions to people, at most so many. */
  public List<Review.Question> review(List<Edge> edges, int most) {
    return Review.of(population, edges, judge(), most);
  }

  /**
   * Records that an incoming one may be the same as, the likeliest first, at most so many; those
   * that are surely other people are left out.
   */
  public List<Verdict> find(Profile incoming, int most) {
    var portrait = population.read(incoming);
    var judge = judge();
    var found = new ArrayList<Verdict>();
    for (int other : population.near(portrait)) {
      double probability = probability(judge.odds(portrait, population.known(other)));
      if (Outcome.of(probability) != Outcome.APART) {
        found.add(judge.verdict(-1, other, portrait, population.known(other)));
      }
    }
    found.sort(
        Comparator.comparingDouble(Verdict::probability)
            .reversed()
            .thenComparingInt(Verdict::other));
    return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
  }

  /** Why two records are the same or not, field by field. */
  public Verdict explain(int one, int other) {
    return judge().verdict(one, other, population.known(one), population.known(other));
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private List<Edge> edges(int from, int to) {
    var found = new ArrayList<Edge>();
    var judge = judge();
    for (int i = from; i < to; i++) {
      var portrait = population.portrait(i);
      if (portrait == null) {
        continue;
      }
      for (int other : population.near(portrait)) {
        if (other >= i) {
          break;
        }
        double odds = judge.odds(portrait, population.known(other));
        if (odds > WORTH_KEEPING) {
          found.add(new Edge(other, i, (float) odds));
        }
      }
    }
    return found;
  }
}
