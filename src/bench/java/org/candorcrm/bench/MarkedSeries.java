package org.candorcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.candorcrm.statistics.ChangePoint;
import org.candorcrm.statistics.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench changes}: series whose changes five people marked, judged as in van den Burg and
 * Williams, "An evaluation of change point detection algorithms" (2020): F1 with a margin of 5
 * steps, the beginning of the series counted as a change that everybody finds.
 */
final class MarkedSeries {

  private static final Path DATA = Path.of("..", "shared", "data", "tcpd");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MARGIN = 5;

  private MarkedSeries() {}

  static void run() throws IOException {
    if (!Files.isDirectory(DATA)) {
      System.out.println(
          "The marked series are not here (" + DATA + "); --set FILE takes your own.");
      return;
    }
    JsonNode marks = JSON.readTree(Files.readString(DATA.resolve("annotations.json")));
    double sum = 0;
    int count = 0;
    for (String name : new TreeSet<>(marks.propertyNames())) {
      Path file = DATA.resolve(name + ".json");
      if (Files.exists(file)) {
        double score = judged(marks.get(name), found(JSON.readTree(Files.readString(file))));
        System.out.printf(Locale.ROOT, "%-24s F1 %.2f%n", name, score);
        sum += score;
        count++;
      }
    }
    System.out.printf(Locale.ROOT, "%-24s F1 %.3f%n", "all " + count, sum / count);
  }

  private static Collection<Integer> found(JsonNode series) {
    List<double[]> together = new ArrayList<>();
    for (JsonNode one : series.get("series")) {
      together.add(one.get("raw").valueStream().mapToDouble(JsonNode::doubleValue).toArray());
    }
    List<ChangePoint> found =
        together.size() == 1 ? Changes.withSpread(together.getFirst()) : Changes.in(together);
    return found.stream().map(ChangePoint::index).toList();
  }

  private static double judged(JsonNode marks, Collection<Integer> found) {
    Set<Integer> ours = new TreeSet<>(found);
    ours.add(0);
    Set<Integer> anybody = new TreeSet<>(Set.of(0));
    double recall = 0;
    for (JsonNode one : marks) {
      Set<Integer> theirs = new TreeSet<>(Set.of(0));
      one.valueStream().forEach(mark -> theirs.add(mark.intValue()));
      anybody.addAll(theirs);
      recall += (double) shared(theirs, ours) / theirs.size() / marks.size();
    }
    double precision = (double) shared(anybody, ours) / ours.size();
    return 2 * precision * recall / (precision + recall);
  }

  private static int shared(Set<Integer> marks, Set<Integer> ours) {
    Set<Integer> left = new TreeSet<>(ours);
    int found = 0;
    for (int mark : marks) {
      Integer nearest =
          left.stream()
              .filter(one -> Math.abs(one - mark) <= MARGIN)
              .min((a, b) -> Integer.compare(Math.abs(a - mark), Math.abs(b - mark)))
              .orElse(null);
      found += nearest != null && left.remove(nearest) ? 1 : 0;
    }
    return found;
  }
}
