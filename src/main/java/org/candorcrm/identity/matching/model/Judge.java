package org.candorcrm.identity.matching.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Verdict;
import org.candorcrm.identity.matching.compare.Agreement;
import org.candorcrm.identity.matching.compare.Comparison;
import org.candorcrm.identity.matching.traits.Portrait;

/** Compares records and says how likely they are the same; one for each thread. */
public final class Judge {

  private static final double LEAST = 1e-12;
  private static final double TO_ASK = Math.log(Outcome.SURE / (1 - Outcome.SURE)) - 1e-3;

  private final Comparison comparison;
  private final Model model;
  private final Parameters parameters;
  private final Agreement agreement;
  private final double[] classes = new double[3];
  private final Proof proof;
  private final double records;

  /**
   * @param records how many records there are
   */
  public Judge(Comparison comparison, Model model, Parameters parameters, long records) {
    this.comparison = comparison;
    this.model = model;
    this.parameters = parameters;
    this.agreement = comparison.fresh();
    this.proof = new Proof(model);
    this.records = Math.max(2, records);
  }

  /**
   * The natural logarithm of the odds that both are the same; below what is linked without asking
   * where nothing identifies them.
   */
  public double odds(Portrait one, Portrait other) {
    comparison.compare(one, other, agreement);
    double partners = parameters.partners(one.source(), other.source()) / records;
    model.classes(agreement, partners, parameters.relatives() / records, classes);
    double odds = Math.log(Math.max(LEAST, classes[0]) / Math.max(LEAST, classes[1] + classes[2]));
    return odds > TO_ASK && !proof.surely(agreement) ? TO_ASK : odds;
  }

  /** Both compared, with the reasons, the strongest first. */
  public Verdict verdict(int first, int second, Portrait one, Portrait other) {
    double probability = 1 / (1 + Math.exp(-odds(one, other)));
    var reasons = new ArrayList<Verdict.Reason>();
    var theirs = new HashSet<String>();
    for (int t = 0; t < agreement.traits(); t++) {
      int level = agreement.level(t);
      if (level >= 0) {
        double bits = model.bits(t, level, agreement.frequency(t));
        var name = model.traits().get(t).name();
        reasons.add(new Verdict.Reason(name, model.level(t, level), bits));
        if (model.isOfRelatives(t, level, agreement.frequency(t))) {
          theirs.add(name);
        }
      }
    }
    reasons.sort(Comparator.comparingDouble((Verdict.Reason reason) -> -Math.abs(reason.bits())));
    double partners = parameters.partners(one.source(), other.source()) / records;
    double start = Math.log(partners) / Math.log(2);
    var rest = new Verdict.Rest(classes[1], theirs);
    return new Verdict(first, second, probability, start, reasons, rest);
  }

  /** How the last two agree; changed by the next comparison. */
  public Agreement agreement() {
    return agreement;
  }

  public Model model() {
    return model;
  }
}
