package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Features;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.statistics.CannotLearn;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Learned;
import org.candorcrm.statistics.Learning;
import org.candorcrm.statistics.Lesson;

/**
 * What was learned of deals that are over, each looked at in a moment of its life, drawn evenly
 * from it, with what was known then and nothing later.
 *
 * @param over all that could be learned of
 */
record Judgement(Learned learned, Features features, List<DealLife> over) {

  private static final String OUTCOME = "what became of it";
  private static final String MOMENT = "moment of the end";
  private static final int ENOUGH = 100;
  private static final int PURPOSE = -1;

  /** Of more deals, so many are drawn: beyond that they say the same again, more surely. */
  private static final int MOST = 30_000;

  private static final int DRAWN = -22;

  Judgement {
    over = List.copyOf(over);
  }

  /** Nothing where there are no two outcomes to learn from. */
  static Optional<Judgement> of(List<DealLife> lives, double from, double until) {
    var over = lives.stream().filter(life -> life.over(until) && life.closed() >= from).toList();
    var watched = over.stream().filter(life -> !life.toldAfterwards()).toList();
    boolean live = watched.size() >= ENOUGH || watched.size() == over.size();
    var used = live ? watched : over;
    var features = Features.of(lives, live);
    var rows = new ArrayList<String[]>();
    Drawn.of(used, MOST, DRAWN)
        .forEach(life ->
            rows.add(
                features.row(
                    life,
                    moment(life),
                    life.outcome() == Outcome.WON ? "won" : "lost",
                    day(life.closed()))));
    Drawn.of(lives.stream().filter(life -> life.open(until)).toList(), MOST, DRAWN)
        .forEach(life -> rows.add(features.row(life, until, "open", day(until))));
    var lesson =
        Lesson.about(OUTCOME)
            .where(List.of("won"), List.of("lost"))
            .inOrderOf(MOMENT)
            .leavingOut(List.of(MOMENT))
            .keeping(List.of("stage"));
    try {
      var learned = Learning.of(features.cases(rows, OUTCOME, MOMENT), lesson);
      return Optional.of(new Judgement(learned, features, used));
    } catch (CannotLearn oneOutcomeOnly) {
      return Optional.empty();
    }
  }

  static double moment(DealLife life) {
    return life.born() + (life.closed() - life.born()) * life.chosen(PURPOSE);
  }

  Cases asked(List<DealLife> open, double day) {
    var rows = open.stream().map(life -> features.row(life, day, "open", day(day))).toList();
    return features.cases(rows, OUTCOME, MOMENT);
  }

  String[] row(Landmark landmark) {
    return features.row(landmark.life(), landmark.at(), "open", day(landmark.at()));
  }

  Cases cases(List<String[]> asked) {
    return features.cases(asked, OUTCOME, MOMENT);
  }

  private static String day(double day) {
    return java.time.LocalDate.ofEpochDay((long) Math.floor(day)).toString();
  }
}
