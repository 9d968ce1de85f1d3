package org.candorcrm.demo.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Values;
import org.candorcrm.demo.world.Words;

/** Notes as rows: what colleagues know of customers and would tell the next colleague. */
public final class Notes {

  public static final int COUNT = 3_200;

  private final Period period;
  private final Dice dice;

  public Notes(Period period, Dice seed) {
    this.period = period;
    this.dice = seed.fork("notes");
  }

  public List<DemoRow> all(Map<Customer, List<Contact>> contacts, List<String> products) {
    var people = contacts.values().stream().flatMap(List::stream).toList();
    var all = new ArrayList<DemoRow>();
    while (all.size() < COUNT) {
      var person = dice.pick(people);
      var at = Period.during(period.busyDay(dice), dice);
      if (person.created().isBefore(at) && person.customer().activeAt(at, period)) {
        all.add(one(all.size() + 1, person, at, dice.pick(products)));
      }
    }
    return all;
  }

  private DemoRow one(int number, Contact person, java.time.Instant at, String product) {
    var customer = person.customer();
    var about =
        new Words.About(customer.language(), product, customer.city().name(), person.first().own());
    boolean onCompany = dice.chance(0.6);
    return new DemoRow(
        "note",
        RowIds.of("note", number, at),
        Map.of(),
        Feed.APP,
        customer.owner(),
        customer.owner(),
        at,
        new Values()
            .with("text", Words.say("note", about, dice))
            .with(
                "about",
                onCompany ? Values.to("company", customer.id()) : Values.to("person", person.id()))
            .map(),
        List.of());
  }
}
