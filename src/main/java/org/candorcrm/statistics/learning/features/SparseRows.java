package org.candorcrm.statistics.learning.features;

import java.util.Arrays;

/**
 * Rows of mostly zeros: of row i the places {@code index[k]} hold {@code value[k]}, k from {@code
 * start[i]} to before {@code start[i + 1]}.
 */
public record SparseRows(int width, int[] start, int[] index, float[] value) {

  public int rows() {
    return start.length - 1;
  }

  public double times(double[] weights, int row) {
    double sum = 0;
    for (int k = start[row]; k < start[row + 1]; k++) {
      sum += weights[index[k]] * value[k];
    }
    return sum;
  }

  static final class Writer {

    private final int[] start;
    private int[] index;
    private float[] value;
    private int rows;
    private int used;

    Writer(int rows) {
      start = new int[rows + 1];
      index = new int[Math.max(16, rows * 8)];
      value = new float[index.length];
    }

    void add(int place, double number) {
      if (number == 0) {
        return;
      }
      if (used == index.length) {
        index = Arrays.copyOf(index, used + used / 2);
        value = Arrays.copyOf(value, index.length);
      }
      index[used] = place;
      value[used++] = (float) number;
    }

    void endRow() {
      start[++rows] = used;
    }

    SparseRows done(int width) {
      return new SparseRows(width, start, Arrays.copyOf(index, used), Arrays.copyOf(value, used));
    }
  }
}
