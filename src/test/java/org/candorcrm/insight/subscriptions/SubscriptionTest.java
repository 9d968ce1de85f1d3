package org.candorcrm.insight.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.activities.Firm.expect;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Mail;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes by itself: once at its moment, under its reader's rights, and ended with a why. */
class SubscriptionTest {

  private static Firm firm;

  private Colleague carl;

  @BeforeAll
  static void start() {
    firm = new Firm();
    firm.create(firm.ada, "companies", Map.of("name", "Two"));
    run(
        "insert into {ws}.mail_server (id, host, port, security, sender, seal, changed_at)"
            + " values (1, 'mail.invalid', 25, 'tls', 'candor@firm.example', ?, now())",
        Ids.next());
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @BeforeEach
  void hire() {
    carl = firm.office.hire("representative");
  }

  private static void run(String sql, Object... params) {
    firm.office.candor.inWorkspace(
        () -> firm.office.candor.bean(Database.class).sql(sql).params(params).update());
  }

  private static String keep(String words, boolean shared) {
    var question = new HashMap<String, Object>();
    question.put("words", words);
    question.put("decision", "Whether we hire");
    question.put("shared", shared);
    question.put("asked", Map.of("type", "companies", "function", "count"));
    return expect(201, firm.ada.browser().post("/api/questions", question)).text("id");
  }

  private static JsonNode subscribe(Colleague who, String what, boolean mail) {
    var draft = Map.of("every", "workday", "hour", 8, "by_mail", mail);
    return expect(200, who.browser().put("/api/subscriptions/" + what, draft)).body();
  }

  private static void deliver() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(Delivering.class).deliver();
      return true;
    });
  }

  private static List<JsonNode> told(Colleague who) {
    return firm.get(who, "/api/inbox")
        .path("items")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals("question"))
        .toList();
  }

  private static JsonNode mine(Colleague who) {
    return firm.get(who, "/api/subscriptions").path("items").get(0);
  }

  private static List<UUID> mails(Colleague who) {
    return firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql("select about from {ws}.mails where kind = 'subscription' and user_id = ?")
            .param(who.id())
            .query(UUID.class)
            .list());
  }

  @Test
  void itComesOnceAtEachMoment() {
    var id = keep("How many firms?", true);
    var kept = subscribe(carl, "questions/" + id, true);
    assertThat(kept.path("rhythm").asString()).isEqualTo("Every working day at 8:00");
    deliver();
    assertThat(told(carl)).isEmpty();
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    deliver();
    assertThat(told(carl)).hasSize(1);
    var one = told(carl).getFirst();
    assertThat(one.path("text").asString()).isEqualTo("How many firms?");
    assertThat(one.path("line").asString()).contains("1");
    assertThat(one.at("/details/of").asString()).isEqualTo("question");
    assertThat(mails(carl)).hasSize(1);
    assertThat(Instant.parse(mine(carl).path("next_at").asString()))
        .isAfter(firm.office.clock().instant());
    assertThat(firm.get(firm.ada, "/api/questions/" + id).path("looks").asInt()).isZero();
  }

  @Test
  void whoeverIsSecondDeliversNothing() {
    subscribe(carl, "questions/" + keep("Twice?", true), false);
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    firm.office.candor.inWorkspace(() -> {
      var table = firm.office.candor.bean(SubscriptionTable.class);
      var stale = table.due(firm.office.clock().instant());
      stale.forEach(firm.office.candor.bean(Delivering.class)::deliver);
      stale.forEach(firm.office.candor.bean(Delivering.class)::deliver);
      return true;
    });
    assertThat(told(carl)).hasSize(1);
  }

  @Test
  void whatIsNoLongerThereEndsWithAWhy() {
    var id = keep("Still shared?", true);
    subscribe(carl, "questions/" + id, true);
    expect(200, firm.ada.browser().patch("/api/questions/" + id, 1, Map.of("shared", false)));
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    assertThat(told(carl).getFirst().path("text").asString())
        .isEqualTo("“Still shared?” comes no more: it is no longer there for you");
    assertThat(mine(carl).path("why").asString())
        .isEqualTo("Ended: it is no longer there for you.");
    assertThat(mails(carl)).isEmpty();
    assertThat(
            carl.browser()
                .put("/api/subscriptions/questions/" + id, Map.of("every", "workday", "hour", 8))
                .code())
        .isEqualTo("question_unknown");
  }

  @Test
  void beingToldKeepsNothingAwake() {
    var id = keep("Who looks?", true);
    subscribe(carl, "questions/" + id, false);
    run(
        "update {ws}.questions set looked_at = looked_at - interval '121 days' where id = ?",
        UUID.fromString(id));
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    assertThat(told(carl).getFirst().path("text").asString()).contains("so it rests");
    assertThat(mine(carl).path("ended_at").isNull()).isFalse();
  }

  @Test
  void whoLeftGetsNothing() {
    subscribe(carl, "questions/" + keep("Gone?", true), true);
    run("update {ws}.users set active = false where id = ?", carl.id());
    firm.office.candor.bean(Freshness.class).changed();
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    assertThat(mails(carl)).isEmpty();
    assertThat(
            firm.value(
                String.class,
                "select ended_why from {ws}.subscriptions where user_id = ?",
                carl.id()))
        .isEqualTo("gone");
  }

  @Test
  void aDashboardBringsItsQuestions() {
    var first = keep("First?", true);
    var second = keep("Second?", true);
    var board =
        expect(
                201,
                firm.ada
                    .browser()
                    .post(
                        "/api/dashboards",
                        Map.of(
                            "name",
                            "Mondays",
                            "shared",
                            true,
                            "questions",
                            List.of(first, second))))
            .text("id");
    subscribe(carl, "dashboards/" + board, true);
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    assertThat(told(carl).getFirst().path("text").asString()).isEqualTo("Mondays");
    var mail = written(mails(carl).getFirst()).orElseThrow();
    assertThat(mail.subject()).isEqualTo("Mondays");
    assertThat(mail.parts())
        .contains(new Mail.Heading("First?"), new Mail.Heading("Second?"))
        .contains(new Mail.Link("In Candor ansehen", "/insight/dashboards/" + board));
  }

  @Test
  void whatWasEndedBeforeItIsSentIsNotWritten() {
    var id = keep("Changed my mind?", true);
    subscribe(carl, "questions/" + id, true);
    run("update {ws}.subscriptions set next_at = next_at - interval '7 days'");
    deliver();
    var about = mails(carl).getFirst();
    assertThat(written(about)).isPresent();
    assertThat(carl.browser().delete("/api/subscriptions/questions/" + id).status()).isEqualTo(204);
    assertThat(written(about)).isEmpty();
    assertThat(carl.browser().delete("/api/subscriptions/questions/" + id).code())
        .isEqualTo("subscription_unknown");
  }

  private java.util.Optional<Mail> written(UUID about) {
    return firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(SubscriptionMail.class)
            .write(firm.office.candor.bean(Viewers.class).of(carl.id()), Locale.GERMAN, about));
  }

  @Test
  void nonsenseIsNamed() {
    var at = "/api/subscriptions/questions/" + keep("When?", true);
    assertThat(carl.browser().put(at, Map.of("every", "hour", "hour", 8)).text("field"))
        .isEqualTo("every");
    assertThat(carl.browser().put(at, Map.of("every", "week", "hour", 8)).text("field"))
        .isEqualTo("day");
    assertThat(carl.browser().put(at, Map.of("every", "workday", "hour", 24)).text("field"))
        .isEqualTo("hour");
  }
}
