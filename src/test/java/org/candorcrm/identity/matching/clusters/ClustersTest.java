package org.candorcrm.identity.matching.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClustersTest {

  @Test
  void putsTogetherWhatBelongsTogether() {
    var clusters = clusters(4, new double[][] {{0, 1, 6}, {1, 2, 5}, {0, 2, 5}});
    assertThat(clusters.of()).containsExactly(0, 0, 0, 3);
    assertThat(clusters.sure()[0]).isGreaterThan(0.98f);
    assertThat(clusters.sure()[3]).isEqualTo(1);
  }

  @Test
  void doesNotChainTwoPeopleThroughAThirdRecord() {
    var clusters = clusters(3, new double[][] {{0, 1, 4}, {1, 2, 3}, {0, 2, -9}});
    assertThat(clusters.of()).containsExactly(0, 0, 2);
  }

  @Test
  void asksForPairsThatNoKeyBroughtTogether() {
    var asked = new ArrayList<String>();
    var edges = List.of(new Edge(0, 1, 4), new Edge(1, 2, 3));
    Clusters.of(
        3,
        edges,
        () ->
            (one, other) -> {
              asked.add(one + "-" + other);
              return -9;
            });
    assertThat(asked).contains("0-2");
  }

  @Test
  void namesEveryClusterAfterItsFirstRecordWhateverTheOrder() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      int size = 2 + random.nextInt(12);
      var odds = new double[size][size];
      var edges = new ArrayList<Edge>();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          odds[i][j] = odds[j][i] = random.nextDouble() * 12 - 7;
          if (odds[i][j] > -4) {
            edges.add(new Edge(j, i, (float) odds[i][j]));
          }
        }
      }
      var of = Clusters.of(size, edges, () -> (one, other) -> odds[one][other]).of();
      java.util.Collections.reverse(edges);
      assertThat(Clusters.of(size, edges, () -> (one, other) -> odds[one][other]).of())
          .isEqualTo(of);
      for (int i = 0; i < size; i++) {
        assertThat(of[i]).isLessThanOrEqualTo(i);
        assertThat(of[of[i]]).isEqualTo(of[i]);
      }
    }
  }

  private static Clusters clusters(int records, double[][] pairs) {
    var odds = new double[records][records];
    var edges = new ArrayList<Edge>();
    for (var pair : pairs) {
      odds[(int) pair[0]][(int) pair[1]] = pair[2];
      odds[(int) pair[1]][(int) pair[0]] = pair[2];
      if (pair[2] > -4) {
        edges.add(new Edge((int) pair[0], (int) pair[1], (float) pair[2]));
      }
    }
    return Clusters.of(records, edges, () -> (one, other) -> odds[one][other]);
  }
}
