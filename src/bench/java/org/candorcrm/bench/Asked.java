package org.candorcrm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question as the API takes it.
 *
 * @param kind which of them are told of together
 */
record Asked(String kind, String path) {

  private static final String WON = "stage == \"won\"";
  private static final String LARGE = "amount > 10000";
  private static final String LATE = "close_date < today && !(stage in [\"won\", \"lost\"])";

  /** More than thirty, of every kind that people ask. */
  static List<Asked> all() {
    var all = new ArrayList<Asked>();
    for (var measure :
        List.of(
            "open_pipeline", "open_deals", "new_deals", "deals_won", "amount_won", "win_share")) {
      all.add(of("standard", "measure=" + measure));
      all.add(
          of(
              "standard, this quarter by weeks",
              "measure=" + measure,
              "period=this_quarter",
              "step=week"));
    }
    all.add(of("standard", "measure=days_to_win"));
    Stream.of(
            "open_pipeline&breakdown=stage",
            "open_pipeline&breakdown=owner.teams",
            "new_deals&breakdown=lead_source",
            "deals_won&breakdown=deal.owner.department",
            "amount_won&breakdown=deal.product",
            "deals_lost&breakdown=deal.lost_reason",
            "win_share&breakdown=deal.owner.teams")
        .forEach(text -> all.add(of("standard, split", "measure=" + text)));
    all.add(of("by colleague", "measure=new_deals", "breakdown=owner"));
    all.add(of("by colleague", "type=deals", "breakdown=owner", "filter=" + coded(WON)));
    Stream.of("new_deals", "open_pipeline")
        .forEach(
            key -> all.add(of("standard, narrowed", "measure=" + key, "filter=" + coded(LARGE))));
    all.add(
        of("standard, narrowed", "measure=deals_won", "filter=" + coded("deal.amount > 10000")));
    for (var function : List.of("sum", "average", "median")) {
      all.add(deals("own, flow", "function=" + function, "field=amount", "day=created_at"));
      all.add(
          deals(
              "own, flow, filter",
              "function=" + function,
              "field=amount",
              "day=close_date",
              "filter=" + coded(WON)));
    }
    all.add(deals("own, flow, filter", "function=share", "hit=" + coded(WON), "day=created_at"));
    all.add(deals("own, stock", "filter=" + coded(LATE)));
    all.add(deals("own, stock", "function=sum", "field=amount", "filter=" + coded(LARGE)));
    Stream.of("stage", "lead_source", "company.industry", "product", "owner.teams")
        .forEach(path ->
            all.add(
                deals(
                    "own, split",
                    "function=sum",
                    "field=amount",
                    "day=created_at",
                    "breakdown=" + path)));
    for (int days : new int[] {30, 365}) {
      var at = Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
      all.add(of("as of a past day", "measure=new_deals", "at=" + at));
      all.add(of("as of a past day", "measure=open_pipeline", "at=" + at));
      all.add(of("as of a past day", "measure=open_deals", "breakdown=stage", "at=" + at));
    }
    return all;
  }

  private static Asked deals(String kind, String... words) {
    return of(
        kind, Stream.concat(Stream.of("type=deals"), Stream.of(words)).toArray(String[]::new));
  }

  private static Asked of(String kind, String... words) {
    return new Asked(kind, "/api/answers?" + String.join("&", words));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
