package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Values;
import org.candorcrm.demo.world.Words;

/** Tasks as rows: the next steps of deals, done in time, late, or never. */
public final class Tasks {

  public static final int COUNT = 6_000;

  private final Period period;
  private final Dice dice;

  public Tasks(Period period, Dice seed) {
    this.period = period;
    this.dice = seed.fork("tasks");
  }

  public List<DemoRow> all(List<Deal> deals) {
    var all = new ArrayList<DemoRow>();
    for (int i = 0; all.size() < COUNT; i++) {
      all.add(
          one(all.size() + 1, deals.get(i < deals.size() ? i : dice.between(0, deals.size() - 1))));
    }
    return all;
  }

  private DemoRow one(int number, Deal deal) {
    long life = deal.end(period).getEpochSecond() - deal.created().getEpochSecond();
    var created =
        deal.created()
            .plusSeconds((long) (Math.min(life, 90L * 86_400) * dice.fraction() * 0.9) + 30);
    created = period.past(created) ? created : period.now().minusSeconds(number);
    var due =
        Period.at(
            Period.workday(Period.dayOf(created).plusDays(dice.days(5, 0.6))),
            dice.between(8, 15),
            0);
    int late = dice.chance(0.3) ? dice.between(1, 9) : dice.between(-1, 0);
    var done =
        dice.chance(0.86)
            ? Period.during(Period.workday(Period.dayOf(due).plusDays(late)), dice)
            : null;
    if (done != null && (!period.past(done) || done.isBefore(created))) {
      done = period.past(created.plusSeconds(3_600)) ? created.plusSeconds(3_600) : null;
    }
    var person = deal.contact();
    var customer = deal.customer();
    var about =
        new Words.About(
            customer.language(),
            deal.product().name(),
            customer.city().name(),
            person == null ? customer.name().own() : person.first().own());
    return new DemoRow(
        "task",
        RowIds.of("task", number, created),
        Map.of(),
        Feed.APP,
        deal.owner(),
        deal.owner(),
        created,
        new Values()
            .with("title", Words.say("task", about, dice))
            .with("kind", dice.pick(List.of("to_do", "call", "email", "meeting")))
            .with("status", done == null ? "open" : "done")
            .with("priority", dice.pick(List.of("low", "normal", "normal", "high")))
            .with("due_at", Values.moment(due))
            .with("done_at", done == null ? null : Values.moment(done))
            .with("company", customer.id())
            .with("person", person == null ? null : person.id())
            .with("deal", deal.id())
            .map(),
        done == null ? List.of() : List.of(finished(done, deal.owner())));
  }

  private static DemoChange finished(Instant at, String owner) {
    var fields = new java.util.LinkedHashMap<String, DemoChange.Was>();
    fields.put("status", new DemoChange.Was("open", "done"));
    fields.put("done_at", new DemoChange.Was(null, Values.moment(at)));
    return new DemoChange(at, at, Feed.APP, owner, fields);
  }
}
