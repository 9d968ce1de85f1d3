package org.candorcrm.deals.chances;

import java.util.Arrays;
import java.util.List;
import org.candorcrm.statistics.Chance;

/**
 * How sure chances may be, by what became of deals that stood open on past mornings. High and low
 * chances are bent by themselves, so that 93 % can become 80 % while 10 % stays (beta calibration:
 * Kull, Silva Filho, Flach, "Beta calibration: a well-founded and easily implemented improvement on
 * logistic calibration for binary classifiers", AISTATS 2017). Of a deal that may still be won, the
 * part of its chance that has had its time is judged, so that newer mornings speak, too. Few deals
 * bend little, and nothing is bent that would not have said clearly better on later mornings.
 */
public final class Recalibration {

  public static final Recalibration NONE =
      new Recalibration(new double[] {0, 1, 1}, new double[3][3], 0);

  private static final int LEAST_MORNINGS = 3;

  /** After so many mornings, one counts half: as with other errors, or sooner after a drift. */
  private static final double[] HALVES = {3, 1};

  private static final double FADING = 0.8;
  private static final double CLEARLY = 3;
  private static final double NINETY = 1.645;

  private final double[] bend;
  private final double[][] doubt;
  private final int learnedFrom;

  Recalibration(double[] bend, double[][] doubt, int learnedFrom) {
    this.bend = bend;
    this.doubt = doubt;
    this.learnedFrom = learnedFrom;
  }

  /**
   * @param mornings the oldest first, with chances as they were given before
   * @param day what came later is not looked at
   */
  public static Recalibration of(List<PastMorning> mornings, double day) {
    double best = 0;
    var found = NONE;
    for (double half : HALVES) {
      double gain = gain(mornings, day, half);
      if (gain > best + CLEARLY) {
        best = gain;
        found =
            Bending.of(mornings, day, half)
                .map(all -> new Recalibration(all.bend(), all.doubt(), all.deals()))
                .orElse(NONE);
      }
    }
    return found;
  }

  /** By how much less later mornings would have been a surprise, the newest counting most. */
  private static double gain(List<PastMorning> mornings, double day, double half) {
    double gain = 0;
    int judged = 0;
    for (int i = 1; i < mornings.size(); i++) {
      var one = mornings.get(i);
      var known = Bending.of(mornings.subList(0, i), one.day(), half);
      if (known.isPresent()) {
        double better =
            Bending.surprise(NONE.bend, one, day) - Bending.surprise(known.get().bend(), one, day);
        gain = FADING * gain + better;
        judged++;
      }
    }
    return judged < LEAST_MORNINGS ? 0 : gain;
  }

  /** How many deals speak for it; 0 where chances stay as they are. */
  public int learnedFrom() {
    return learnedFrom;
  }

  public double of(double chance) {
    return learnedFrom == 0 ? chance : Bending.told(bend, chance);
  }

  /** What it is not sure of makes the range wider. */
  public Chance of(Chance chance) {
    if (learnedFrom == 0) {
      return chance;
    }
    double told = of(chance.probability());
    double middle = LogOdds.of(told);
    double lower = middle - LogOdds.of(of(chance.lower()));
    double upper = LogOdds.of(of(chance.upper())) - middle;
    double own = NINETY * Math.sqrt(Bending.spread(doubt, chance.probability()));
    // Log-odds end before 0 and 1 do: what is told beyond their ends is its own limit.
    return new Chance(
        told,
        Math.min(told, LogOdds.chance(middle - Math.hypot(lower, own))),
        Math.max(told, LogOdds.chance(middle + Math.hypot(upper, own))));
  }

  Outlook of(Outlook said) {
    if (learnedFrom == 0) {
      return said;
    }
    double before = said.chance().probability();
    double after = of(before);
    double times = before > 0 ? after / before : 1;
    return new Outlook(
        said.deal(),
        said.stage(),
        of(said.chance()),
        Arrays.stream(said.weeks()).map(week -> week * times).toArray(),
        said.similar(),
        said.similarWon(),
        said.similarWaiting(),
        said.path(),
        said.changes().stream()
            .map(one ->
                new org.candorcrm.statistics.Why.Change(
                    one.column(), one.value(), of(one.probability())))
            .toList());
  }

  public List<Outlook> of(List<Outlook> said) {
    return said.stream().map(this::of).toList();
  }
}
