package org.candorcrm.demo.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Values;
import org.candorcrm.demo.world.Words;

/** People as rows. */
public final class PersonRows {

  private final Period period;
  private final Dice seed;

  public PersonRows(Period period, Dice seed) {
    this.period = period;
    this.seed = seed;
  }

  public DemoRow row(Contact person) {
    var dice = seed.fork("person row " + person.number());
    var owner = person.customer().owner();
    return new DemoRow(
        "person",
        person.id(),
        externalIds(person, dice),
        person.feed(),
        person.feed() == Feed.APP ? owner : null,
        owner,
        person.created(),
        values(person, dice).map(),
        promotion(person, dice));
  }

  private static Values values(Contact person, Dice dice) {
    return new Values()
        .with("name", name(person))
        .with("emails", List.of(Values.labelled(person.email(), "work")))
        .with("phones", phones(person))
        .with("job_title", person.title())
        .with("company", person.customer().id())
        .with("role", person.role())
        .with("language", person.customer().language())
        .with("lead_source", person.feed() == Feed.FAIRS ? "fair" : null)
        .with("x_hobby", dice.chance(0.18) ? dice.pick(HOBBIES) : null);
  }

  private static final List<String> HOBBIES =
      List.of("football", "motorbikes", "choir", "fishing", "garden", "hiking", "brass band");

  private static Map<String, Object> name(Contact person) {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("first", person.first().own());
    parts.put("last", person.last().own());
    return parts;
  }

  private static List<Object> phones(Contact person) {
    var all = new ArrayList<Object>();
    all.add(Values.labelled(person.phone(), "work"));
    if (person.mobile() != null) {
      all.add(Values.labelled(person.mobile(), "mobile"));
    }
    return all;
  }

  private static Map<Feed, String> externalIds(Contact person, Dice dice) {
    var ids = new LinkedHashMap<Feed, String>();
    if (person.feed() != Feed.APP) {
      ids.put(person.feed(), code(person.feed(), person));
    }
    if (person.twinOf() == null && person.feed() != Feed.MARKETING && dice.chance(0.4)) {
      ids.put(Feed.MARKETING, code(Feed.MARKETING, person));
    }
    return ids;
  }

  private static String code(Feed feed, Contact person) {
    return feed.name().toLowerCase(java.util.Locale.ROOT) + "-p" + (200_000 + person.number());
  }

  /** Some change their job; a colleague hears of it and writes it down. */
  private List<DemoChange> promotion(Contact person, Dice dice) {
    if (person.twinOf() != null || !dice.chance(0.09)) {
      return List.of();
    }
    var day = Period.workday(Period.dayOf(person.created()).plusDays(dice.between(100, 700)));
    if (!period.past(day)) {
      return List.of();
    }
    var before = Words.any("job_title", person.customer().language(), dice);
    if (before.equals(person.title())) {
      return List.of();
    }
    var at = Period.during(day, dice);
    return List.of(
        DemoChange.of(
            at, Feed.APP, person.customer().owner(), "job_title", before, person.title()));
  }
}
