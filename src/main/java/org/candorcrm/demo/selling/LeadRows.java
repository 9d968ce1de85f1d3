package org.candorcrm.demo.selling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.Values;
import org.candorcrm.demo.world.Words;

/** Leads as rows. */
public final class LeadRows {

  private final Dice seed;
  private final List<Product> products;

  public LeadRows(List<Product> products, Dice seed) {
    this.seed = seed;
    this.products = products;
  }

  public DemoRow row(Lead lead) {
    var dice = seed.fork("lead row " + lead.number());
    var about =
        new Words.About(
            lead.country().language(),
            dice.pick(products).name(),
            dice.pick(lead.country().cities()).name(),
            lead.first().own());
    boolean fair = lead.feed() == Feed.FAIRS;
    var deal = lead.deal();
    var values =
        new Values()
            .with("name", name(lead))
            .with("company_name", lead.company())
            .with("emails", List.of(Values.labelled(lead.email(), "work")))
            .with("status", lead.status())
            .with("source", source(lead.feed()))
            .with("score", dice.between(5, 95))
            .with("interest", fair ? null : Words.say("form", about, dice));
    if (lead.status().equals("disqualified")) {
      values.with(
          "disqualified_reason",
          dice.pick(List.of("no need", "student", "cannot be reached", "too small")));
    }
    if (deal != null) {
      values
          .with("converted_at", Values.moment(lead.statusAt()))
          .with("company", deal.customer().id())
          .with("person", deal.contact() == null ? null : deal.contact().id())
          .with("deal", deal.id());
    }
    return new DemoRow(
        "lead",
        lead.id(),
        Map.of(
            lead.feed(),
            lead.feed().name().toLowerCase(java.util.Locale.ROOT)
                + "-l"
                + (500_000 + lead.number())),
        lead.feed(),
        null,
        lead.owner(),
        lead.created(),
        values.map(),
        changes(lead));
  }

  private static List<DemoChange> changes(Lead lead) {
    return lead.status().equals("new")
        ? List.of()
        : List.of(
            DemoChange.of(lead.statusAt(), Feed.APP, lead.owner(), "status", "new", lead.status()));
  }

  private static Map<String, Object> name(Lead lead) {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("first", lead.first().own());
    parts.put("last", lead.last().own());
    return parts;
  }

  private static String source(Feed feed) {
    return switch (feed) {
      case FAIRS -> "fair";
      case WEBSHOP -> "web shop";
      case DEALERS -> "dealer";
      case APP, MAILBOX, MARKETING, DESK, ERP -> "website";
    };
  }
}
