package org.candorcrm.demo.customers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Values;

/**
 * How the sources know one customer: what each calls it, and what each says of its name, telephone
 * and address. About every third one that several sources know is contradicted by one of them.
 */
public final class Acquaintance {

  private static final List<Feed> OTHERS =
      List.of(Feed.ERP, Feed.WEBSHOP, Feed.MARKETING, Feed.DESK, Feed.DEALERS);
  private static final double[] KNOWS = {0.36, 0.2, 0.3, 0.22, 0.12};

  private final Customer customer;
  private final Map<Feed, String> externalIds = new EnumMap<>(Feed.class);
  private final List<Claim> claims = new ArrayList<>();
  private final String phone;

  private Acquaintance(Customer customer, String phone) {
    this.customer = customer;
    this.phone = phone;
  }

  public static Acquaintance of(Customer customer, Period period, Dice seed) {
    var dice = seed.fork("acquaintance " + customer.number());
    var one = new Acquaintance(customer, Numbering.landline(customer.country().code(), dice));
    one.know(customer.feed());
    for (int i = 0; i < OTHERS.size(); i++) {
      boolean knows = customer.twinOf() == null && dice.chance(KNOWS[i]);
      if (knows && one.delivers(OTHERS.get(i), period)) {
        one.know(OTHERS.get(i));
      }
    }
    for (var feed : one.externalIds.keySet()) {
      one.state(feed, one.saidAt(feed, period, dice), dice);
    }
    one.claims.replaceAll(one::beforeWhatStands);
    return one;
  }

  /** What stands was said last: whoever contradicted it did so the day before, at the latest. */
  private Claim beforeWhatStands(Claim claim) {
    return claims.stream()
        .filter(one -> one.feed() == customer.feed() && one.field().equals(claim.field()))
        .filter(one -> !one.value().equals(claim.value()) && !claim.stated().isBefore(one.stated()))
        .findFirst()
        .map(one -> claim.at(latest(customer.created(), one.stated().minus(1, ChronoUnit.DAYS))))
        .orElse(claim);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public Map<Feed, String> externalIds() {
    return externalIds;
  }

  public List<Claim> claims() {
    return claims;
  }

  public String phone() {
    return phone;
  }

  public Map<String, Object> address() {
    return address(customer.street());
  }

  private void know(Feed feed) {
    if (feed != Feed.APP) {
      externalIds.put(
          feed,
          feed.name().toLowerCase(java.util.Locale.ROOT) + "-" + (70_000 + customer.number()));
    }
  }

  private void state(Feed feed, Instant at, Dice dice) {
    boolean contradicts = feed != customer.feed() && dice.chance(0.3);
    var otherPhone = Numbering.landline(customer.country().code(), dice);
    var otherStreet =
        dice.pick(customer.country().streets())
            .replace("{n}", String.valueOf(dice.between(141, 190)));
    claim(
        "name",
        feed,
        contradicts && dice.chance(0.4) ? customer.name().own() : customer.title(),
        at);
    claim(
        "phones",
        feed,
        List.of(Values.labelled(contradicts && dice.chance(0.7) ? otherPhone : phone, "work")),
        at);
    claim(
        "address",
        feed,
        address(contradicts && dice.chance(0.5) ? otherStreet : customer.street()),
        at);
  }

  private void claim(String field, Feed feed, Object value, Instant at) {
    claims.add(new Claim("company", customer.id(), field, feed, value, at));
  }

  /** What fell silent before they came knows nothing of them. */
  private boolean delivers(Feed feed, Period period) {
    var silent = period.today().minusDays(Feed.DEALERS_SILENT_FOR_DAYS);
    return feed != Feed.DEALERS || customer.created().isBefore(Period.at(silent, 2, 0));
  }

  private Instant saidAt(Feed feed, Period period, Dice dice) {
    int silent = feed == Feed.DEALERS ? Feed.DEALERS_SILENT_FOR_DAYS : 1;
    var day = period.today().minusDays(silent + (long) dice.between(0, 60));
    var moment = Period.at(day, 2, dice.between(0, 59));
    return moment.isBefore(customer.created()) ? customer.created() : moment;
  }

  private Map<String, Object> address(String street) {
    return new Values()
        .with("street", street)
        .with("city", customer.city().name())
        .with("region", customer.city().region())
        .with("postcode", customer.city().postcode())
        .with("country", customer.country().code())
        .map();
  }
}
