package org.candorcrm.statistics.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.linear.Ridge;
import org.candorcrm.statistics.learning.trees.Boosting;
import org.candorcrm.statistics.learning.trees.Shape;

/** Which models are learned from how many rows: the fewer, the plainer. */
final class Families {

  private static final int PARTS = 5;

  private Families() {}

  static List<Family> of(double[] happened, boolean inTime) {
    List<Family> plain = plain(happened);
    if (!inTime) {
      return plain;
    }
    List<Family> all = new ArrayList<>(plain.subList(0, 2));
    plain.stream()
        .limit(2)
        .map(family -> new Recent(family, halfLife(happened.length)))
        .forEach(all::add);
    return all;
  }

  /** How many rows back one counts half, where newer ones are believed more. */
  static double halfLife(int rows) {
    return Math.max(rows / 5.0, 500);
  }

  private static List<Family> plain(double[] happened) {
    double yes = Arrays.stream(happened).sum();
    double rarer = Math.min(yes, happened.length - yes);
    if (rarer < 100) {
      return List.of(new Ridge(), new Boosting(new Shape(3, 10, 3, 0.05, 200)));
    }
    int fewest = (int) Math.clamp(happened.length / 500.0, 10, 40);
    if (rarer < 500) {
      return List.of(
          new Ridge(),
          new Boosting(new Shape(3, fewest, 3, 0.07, 300)),
          new Boosting(new Shape(8, fewest, 3, 0.05, 250)));
    }
    return List.of(
        new Ridge(),
        new Boosting(new Shape(4, fewest, 3, 0.1, 400)),
        new Boosting(new Shape(16, fewest, 3, 0.07, 300)));
  }

  /** Learned anew from all rows, once without each of some parts. */
  static Family.Path[][] again(
      List<Family> families, Frame frame, double[] happened, double[] weights) {
    var folds = Folds.shuffled(happened, PARTS);
    Family.Path[][] paths = new Family.Path[families.size()][folds.parts().size()];
    IntStream.range(0, families.size() * folds.parts().size())
        .parallel()
        .forEach(i -> {
          int family = i / folds.parts().size();
          int part = i % folds.parts().size();
          var fold = folds.parts().get(part);
          paths[family][part] =
              families.get(family).learn(frame, happened, weights, fold.learned(), fold.judged());
        });
    return paths;
  }
}
