package org.candorcrm.statistics.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Parts of the rows, each judged by what was learned without it.
 *
 * @param inTime each part is judged by what came before it
 */
record Folds(List<Part> parts, boolean inTime) {

  private static final double FIRST = 0.3;
  private static final int FEWEST = 5;
  private static final int MOST = 8;

  /** Rows to learn from, and rows to judge. */
  record Part(int[] learned, int[] judged) {}

  /** Shuffled, each part with the same share of both outcomes. */
  static Folds shuffled(double[] happened, int count) {
    var random = new SplittableRandom(11);
    int[] fold = new int[happened.length];
    for (int outcome = 0; outcome < 2; outcome++) {
      int kind = outcome;
      int[] rows = IntStream.range(0, happened.length).filter(i -> happened[i] == kind).toArray();
      for (int i = rows.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = rows[i];
        rows[i] = rows[other];
        rows[other] = kept;
      }
      for (int i = 0; i < rows.length; i++) {
        fold[rows[i]] = (i + outcome * (count / 2)) % count;
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      int part = f;
      parts.add(
          new Part(
              IntStream.range(0, fold.length).filter(i -> fold[i] != part).toArray(),
              IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray()));
    }
    return new Folds(parts, false);
  }

  /**
   * In the order of the rows: a first part is only learned from.
   *
   * @param ahead for how many rows at once chances will be asked; parts are no wider, so that what
   *     is learned is as fresh when it is judged as it will be when it is used
   */
  static Folds inOrder(double[] happened, int ahead) {
    int rows = happened.length;
    int widest = (int) Math.ceil(rows * (1 - FIRST) / FEWEST);
    int width = Math.clamp(ahead, Math.min(widest, Math.max(50, rows / 40)), widest);
    int count = Math.min(MOST, (int) (rows * (1 - FIRST) / width));
    List<Part> parts = new ArrayList<>();
    for (int f = count; f > 0; f--) {
      int[] learned = IntStream.range(0, rows - f * width).toArray();
      boolean both = Arrays.stream(learned).mapToDouble(i -> happened[i]).distinct().count() == 2;
      if (both) {
        parts.add(
            new Part(learned, IntStream.range(rows - f * width, rows - (f - 1) * width).toArray()));
      }
    }
    return new Folds(parts, true);
  }

  int[] judged() {
    return parts.stream().flatMapToInt(part -> Arrays.stream(part.judged())).toArray();
  }
}
