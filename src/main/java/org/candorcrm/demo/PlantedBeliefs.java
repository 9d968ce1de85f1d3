package org.candorcrm.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.insight.PastBeliefs.Past;
import org.jspecify.annotations.Nullable;

/**
 * Failure 5, hunches that nobody tests: one that the data support, one that they leave open, and
 * one that they contradict although many in the company believe it.
 */
final class PlantedBeliefs {

  private static final String SETTLED = "stage in [\"won\", \"lost\"]";
  private static final String WON = "stage == \"won\"";

  private PlantedBeliefs() {}

  static List<Past> all(Cast cast, Instant now) {
    var visitors = Casting.visitors();
    var administrator = cast.user(visitors.getFirst().key());
    var manager =
        cast.user(
            visitors.stream()
                .filter(one -> Casting.role(one).equals("manager"))
                .findFirst()
                .orElseThrow()
                .key());
    return List.of(
        new Past(
            manager,
            "A demonstration in the first fourteen days wins deals",
            comparison(
                "interactions.exists(i, (i.subject.contains(\"demonstration\")"
                    + " || i.subject.contains(\"vorführung\"))"
                    + " && days(i.happened_at - opened_on) <= 14)"),
            85,
            now.minus(61, ChronoUnit.DAYS),
            true),
        new Past(
            manager,
            "At least two in five won deals are won within ten weeks",
            bound("days(close_date - opened_on) <= 70"),
            70,
            now.minus(47, ChronoUnit.DAYS),
            true),
        new Past(
            administrator,
            "Vocational schools buy more readily than others",
            comparison("company.industry == \"vocational schools\""),
            60,
            now.minus(33, ChronoUnit.DAYS),
            true));
  }

  private static Map<String, @Nullable Object> comparison(String group) {
    var statement = new HashMap<String, @Nullable Object>();
    statement.put("kind", "comparison");
    statement.put("type", "deal");
    statement.put("among", SETTLED);
    statement.put("time", "close_date");
    statement.put("group", group);
    statement.put("outcome", WON);
    return statement;
  }

  private static Map<String, @Nullable Object> bound(String outcome) {
    var statement = new HashMap<String, @Nullable Object>();
    statement.put("kind", "bound");
    statement.put("type", "deal");
    statement.put("among", WON);
    statement.put("time", "close_date");
    statement.put("outcome", outcome);
    statement.put("side", "at_least");
    statement.put("percent", 40);
    return statement;
  }
}
