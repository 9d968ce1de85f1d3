package org.candorcrm.bench.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.learning.Outcomes;

/** Probabilities against what came. */
final class ScoreRun {

  private ScoreRun() {}

  static void run(Options options) {
    Cases said = CasesFile.read(options.file("predictions")).cases();
    Cases truth = CasesFile.read(options.file("truth")).cases();
    if (!truth.has(options.text("target"))) {
      throw new WrongUse("There is no column " + options.text("target") + " in the truth.");
    }
    for (String name : List.of("probability", "lower", "upper")) {
      if (!said.has(name)) {
        throw new WrongUse("The predictions have no column " + name + ".");
      }
    }
    double[] happened =
        Outcomes.of(truth.column(options.text("target")), options.lesson()).happened();
    int[] rows = rows(said, truth);
    List<double[]> judged = new ArrayList<>();
    for (int i = 0; i < said.count(); i++) {
      if (rows[i] >= 0 && !Double.isNaN(happened[rows[i]])) {
        judged.add(
            new double[] {
              number(said, i, "probability"),
              number(said, i, "lower"),
              number(said, i, "upper"),
              happened[rows[i]]
            });
      }
    }
    if (judged.isEmpty()) {
      throw new WrongUse("No prediction belongs to a row of the truth that has an outcome.");
    }
    System.out.printf("%,d rows judged of %,d%n", judged.size(), said.count());
    Scored.tell(judged);
  }

  /** The row of the truth for each prediction: by the id, or by its number. */
  private static int[] rows(Cases said, Cases truth) {
    String key = said.names().getFirst();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < truth.count(); i++) {
      String name = truth.has(key) && !key.equals("row") ? truth.cell(i, truth.place(key)) : "";
      places.put(name.isEmpty() ? Integer.toString(i + 1) : name, i);
    }
    int[] rows = new int[said.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = places.getOrDefault(said.cell(i, 0), -1);
    }
    return rows;
  }

  private static double number(Cases cases, int row, String column) {
    String cell = cases.cell(row, cases.place(column));
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException notANumber) {
      throw new WrongUse("\"" + cell + "\" in row " + (row + 1) + " is not a probability.");
    }
  }
}
