package org.candorcrm.demo.selling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoChange.Was;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Values;
import org.jspecify.annotations.Nullable;

/** What was written into a deal after its creation: stages, pushed dates, dressed-up amounts. */
final class DealHistory {

  private final Deal deal;
  private final Period period;
  private final Dice dice;
  private final List<DemoChange> changes = new ArrayList<>();
  private LocalDate closeDate;

  private DealHistory(Deal deal, Period period, Dice dice) {
    this.deal = deal;
    this.period = period;
    this.dice = dice;
    this.closeDate = deal.expected();
  }

  /**
   * @param closeDate what stands in the field today
   * @param commitment the same
   */
  record Told(List<DemoChange> changes, LocalDate closeDate, @Nullable String commitment) {}

  static Told of(Deal deal, Period period, Dice seed) {
    var history = new DealHistory(deal, period, seed.fork("deal history " + deal.number()));
    history.push();
    history.dressUp();
    history.stages();
    var committed = Commitments.of(deal, period, seed);
    history.changes.addAll(committed.changes());
    history.changes.sort(Comparator.comparing(DemoChange::at));
    return new Told(history.changes, history.closeDate, committed.now());
  }

  /** In the last days of a quarter, what was due in it is moved to the end of the next one. */
  private void push() {
    var lastDay = Period.dayOf(deal.steps().getLast().recorded());
    var until = deal.open() ? period.today() : lastDay;
    for (var end = Period.quarterEnd(Period.dayOf(deal.created()));
        end.isBefore(until);
        end = Period.quarterEnd(end.plusDays(1))) {
      var day = workdayBefore(end.minusDays(dice.between(0, 3)));
      if (closeDate.isAfter(end)
          || !day.isAfter(Period.dayOf(deal.created()))
          || !dice.chance(0.85)) {
        continue;
      }
      var next =
          dice.chance(0.7)
              ? Period.quarterEnd(end.plusDays(1))
              : end.plusDays(dice.between(14, 80));
      move(Period.during(day, dice), Period.workday(next));
    }
  }

  private static LocalDate workdayBefore(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private void move(Instant at, LocalDate to) {
    changes.add(
        DemoChange.of(
            at, Feed.APP, deal.owner(), "close_date", closeDate.toString(), to.toString()));
    closeDate = to;
  }

  /** Raised on the morning of the review, lowered again two days later. */
  private void dressUp() {
    boolean west = deal.customer().country().team().equals(Staff.WEST);
    if (!west || deal.number() % 9 != 0) {
      return;
    }
    var monday = Period.nextReview(Period.dayOf(deal.created()).plusDays(8));
    var lowered = Period.during(monday.plusDays(2), dice);
    if (!lowered.isBefore(deal.steps().getLast().recorded()) || !period.past(lowered)) {
      return;
    }
    var real = Values.money(deal.cents(), deal.currency());
    var dressed = Values.money(Math.round(deal.cents() * 1.3 / 1000) * 1000, deal.currency());
    var raised = Period.at(monday, 7, dice.between(0, 50));
    changes.add(DemoChange.of(raised, Feed.APP, deal.owner(), "amount", real, dressed));
    changes.add(DemoChange.of(lowered, Feed.APP, deal.owner(), "amount", dressed, real));
  }

  private void stages() {
    for (int i = 1; i < deal.steps().size(); i++) {
      var from = deal.steps().get(i - 1);
      var to = deal.steps().get(i);
      var stage = new Was(from.stage(), to.stage());
      boolean closing = to.stage().equals("won") || to.stage().equals("lost");
      var day = Period.dayOf(to.since());
      if (!closing || day.equals(closeDate)) {
        add(to, Map.of("stage", stage));
        continue;
      }
      var fields = new java.util.LinkedHashMap<String, Was>();
      fields.put("stage", stage);
      fields.put("close_date", new Was(closeDate.toString(), day.toString()));
      closeDate = day;
      add(to, fields);
    }
  }

  private void add(Step to, Map<String, Was> fields) {
    changes.add(new DemoChange(to.recorded(), to.since(), Feed.APP, deal.owner(), fields));
  }
}
