package org.candorcrm.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * {@code bench forecast-score --forecast OUT.csv --truth FILE.csv}: how right forecasts were. Both
 * files have the columns {@code series} and {@code step}; the truth has {@code value}.
 */
final class ForecastScore {

  private double sumOfSmape;
  private int within80;
  private int within95;
  private int judged;

  static void run(Words words) {
    Map<String, SortedMap<Long, Double>> truth = SeriesFile.steps(words.file("truth"));
    var score = new ForecastScore();
    for (String[] row :
        CsvTable.read(
            words.file("forecast"),
            "series",
            "step",
            "mean",
            "lower80",
            "upper80",
            "lower95",
            "upper95")) {
      var steps = truth.get(row[0]);
      Double came = steps == null ? null : steps.get((long) CsvTable.number(row[1]));
      if (came != null) {
        score.judge(Arrays.stream(row).skip(2).mapToDouble(CsvTable::number).toArray(), came);
      }
    }
    if (score.judged == 0) {
      throw new WrongWords(
          "No step of the forecasts is among the truth: are series and step spelled alike?");
    }
    System.out.printf(
        "%d steps judged: sMAPE %.3f, 80 %% intervals hold %.1f %%, 95 %% intervals hold %.1f %%%n",
        score.judged,
        score.sumOfSmape / score.judged,
        100.0 * score.within80 / score.judged,
        100.0 * score.within95 / score.judged);
  }

  private void judge(double[] said, double came) {
    double size = Math.abs(said[0]) + Math.abs(came);
    sumOfSmape += size == 0 ? 0 : 200 * Math.abs(said[0] - came) / size;
    within80 += said[1] <= came && came <= said[2] ? 1 : 0;
    within95 += said[3] <= came && came <= said[4] ? 1 : 0;
    judged++;
  }
}
