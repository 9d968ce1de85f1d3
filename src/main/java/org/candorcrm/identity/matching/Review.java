package org.candorcrm.identity.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.clusters.Edge;
import org.candorcrm.identity.matching.model.Judge;

/**
 * The pairs that somebody should look at, those first whose answer teaches most: the less sure a
 * pair is (uncertainty sampling: Lewis and Gale 1994) and the more pairs agree in the same way, the
 * more an answer tells. A way of agreeing that is at the head already counts less for the next, so
 * that answers do not repeat each other.
 */
public final class Review {

  /** A pair, and how much an answer teaches, above 0. */
  public record Question(int one, int other, double probability, double worth) {}

  private Review() {}

  static List<Question> of(Population population, List<Edge> edges, Judge judge, int most) {
    var open =
        edges.stream()
            .filter(edge -> Outcome.of(edge.probability()) == Outcome.REVIEW)
            .sorted(Comparator.comparingInt(Edge::one).thenComparingInt(Edge::other))
            .toList();
    var ways = new HashMap<String, List<Edge>>();
    for (var edge : open) {
      ways.computeIfAbsent(way(population, edge, judge), fresh -> new ArrayList<>()).add(edge);
    }
    var questions = new ArrayList<Question>();
    for (Map.Entry<String, List<Edge>> way : ways.entrySet()) {
      var alike = new ArrayList<>(way.getValue());
      alike.sort(Comparator.comparingDouble((Edge edge) -> Math.abs(edge.odds())));
      for (int i = 0; i < alike.size(); i++) {
        var edge = alike.get(i);
        double worth = doubt(edge.probability()) * Math.log(1 + alike.size()) / (1 + i);
        questions.add(new Question(edge.one(), edge.other(), edge.probability(), worth));
      }
    }
    return questions.stream()
        .sorted(
            Comparator.comparingDouble(Question::worth)
                .reversed()
                .thenComparingInt(Question::one)
                .thenComparingInt(Question::other))
        .limit(most)
        .toList();
  }

  /** How much the answer on a pair teaches that agrees as no other does. */
  public static double worth(double probability) {
    return doubt(probability) * Math.log(2);
  }

  private static String way(Population population, Edge edge, Judge judge) {
    judge.odds(population.known(edge.one()), population.known(edge.other()));
    return Arrays.toString(judge.agreement().levels());
  }

  /** The entropy of the answer in bits (Shannon 1948). */
  private static double doubt(double probability) {
    double against = 1 - probability;
    if (probability <= 0 || against <= 0) {
      return 0;
    }
    return -(probability * Math.log(probability) + against * Math.log(against)) / Math.log(2);
  }
}
