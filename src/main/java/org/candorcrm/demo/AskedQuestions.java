package org.candorcrm.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.demo.world.Colleague.Role;
import org.candorcrm.insight.PastQuestions;
import org.candorcrm.insight.PastQuestions.Decided;
import org.candorcrm.insight.PastQuestions.Past;
import org.jspecify.annotations.Nullable;

/**
 * What the company asks again and again, each with the decision that it serves: some led to
 * decisions, one was decided and rests, and five stand beside each other every Monday.
 */
final class AskedQuestions {

  private final UUID sales;
  private final UUID marketing;
  private final Instant now;

  private AskedQuestions(Cast cast, Instant now) {
    this.sales = cast.user(visitor(Role.MANAGER));
    this.marketing = cast.user(visitor(Role.MARKETER));
    this.now = now;
  }

  static void keep(PastQuestions questions, Cast cast, Instant now) {
    var asked = new AskedQuestions(cast, now);
    var kept = asked.all().stream().map(questions::take).toList();
    questions.together(asked.sales, "Monday in Sales", kept.subList(0, 5));
  }

  private static String visitor(Role role) {
    return Casting.visitors().stream()
        .filter(one -> one.role() == role)
        .findFirst()
        .orElseThrow()
        .key();
  }

  private List<Past> all() {
    return List.of(
        question(
            sales,
            "How does the open pipeline stand, stage by stage?",
            "Whether this month goes into new customers or into offers that are out",
            "monthly",
            asked("open_pipeline", "stage", "last_90_days"),
            3),
        question(
            sales,
            "Which team wins how many deals?",
            "Which team gets the next colleague",
            "quarterly",
            asked("deals_won", "deal.owner.teams", "last_90_days"),
            9),
        question(
            marketing,
            "Among which customers do we win most of our deals?",
            "Where the money for fairs and campaigns goes next year",
            "quarterly",
            asked("win_share", "deal.company.industry", "last_12_months"),
            6,
            decided(marketing, 160, "One fair less; what it cost goes into the website"),
            decided(sales, 68, "Partners get a colleague of their own to call")),
        question(
            sales,
            "How long does it take to win a deal?",
            "Whether offers are valid for thirty days instead of sixty",
            "quarterly",
            asked("days_to_win", null, "last_12_months"),
            12),
        question(
            marketing,
            "Where do new leads come from?",
            "Which campaign goes on next week",
            "weekly",
            asked("new_leads", "source", "last_30_days"),
            1,
            decided(marketing, 36, "The form on the website asks for two fields fewer")),
        question(
            sales,
            "Why do we lose deals?",
            "What we ask product management for first",
            "quarterly",
            asked("deals_lost", "deal.lost_reason", "last_12_months"),
            19),
        question(
            marketing,
            "Do the orders pay for a second warehouse?",
            "Whether we rent the hall next door",
            "once",
            asked("order_total", null, "last_12_months"),
            210,
            decided(sales, 208, "Not this year; we look again when the lease ends")));
  }

  private static Map<String, String> asked(
      String measure, @Nullable String breakdown, String period) {
    return breakdown == null
        ? Map.of("measure", measure, "period", period)
        : Map.of("measure", measure, "breakdown", breakdown, "period", period);
  }

  private Past question(
      UUID owner,
      String words,
      String decision,
      String often,
      Map<String, String> asked,
      int lookedDaysAgo,
      Decided... decisions) {
    return new Past(
        owner,
        words,
        decision,
        owner,
        often,
        asked,
        ago(lookedDaysAgo + 180),
        ago(lookedDaysAgo),
        40 / (lookedDaysAgo + 1) + 3,
        List.of(decisions));
  }

  private Decided decided(UUID by, int daysAgo, String what) {
    return new Decided(ago(daysAgo).plus(10, ChronoUnit.HOURS), by, what);
  }

  private Instant ago(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }
}
