package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.coverage.Customers.state;
import static org.candorcrm.identity.coverage.Customers.thing;
import static org.candorcrm.identity.coverage.Customers.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is known of a customer, and how it is known. */
class CoverageTest {

  private static Customers customers;

  @BeforeAll
  static void start() {
    customers = new Customers();
  }

  @AfterAll
  static void stop() {
    customers.close();
  }

  @Test
  void aSentenceLeadsAndTheDegreesFollow() {
    var id =
        customers.person(
            Map.of("emails", List.of("vera@mill.example"), "phones", List.of("+49 30 1")));
    customers.ada.post("/api/orders", Map.of("number", "A-1", "person", id, "ordered_on", today()));
    var known = customers.coverage(id);
    assertThat(known.path("sentence").asString())
        .isEqualTo(
            "We know how to reach them and what they bought; nobody has asked what they do.");
    assertThat(known.path("degrees").asInt()).isBetween(40, 120);
    assertThat(known.path("reserved").asInt()).isEqualTo(90);
    assertThat(state(known, "emails")).isEqualTo("told");
    assertThat(state(known, "last_order")).isEqualTo("seen");
    assertThat(state(known, "role")).isEqualTo("unknown");
    assertThat(state(known, "satisfaction")).isEqualTo("not_measured");
    assertThat(thing(known, "satisfaction").path("would_measure").asString()).contains("survey");
  }

  @Test
  void aSentenceSpeaksGerman() {
    var id = customers.person(Map.of("emails", List.of("vera@mill.example")));
    var german =
        customers.ada.with("Accept-Language", "de").get("/api/coverage/people/" + id).body();
    customers.ada.without("Accept-Language");
    assertThat(german.path("sentence").asString())
        .startsWith("Wir wissen")
        .contains("niemand hat gefragt");
    assertThat(thing(german, "emails").path("label").asString()).isEqualTo("E-Mail-Adressen");
  }

  @Test
  void aFallExplainsItself() {
    var id =
        customers.person(
            Map.of("job_title", "Buyer", "role", "buyer", "phones", List.of("+49 30 1")));
    customers.age(id, 500);
    var known = customers.coverage(id);
    assertThat(state(known, "role")).as("365 days").isEqualTo("stale");
    assertThat(state(known, "job_title")).as("540 days").isEqualTo("told");
    assertThat(thing(known, "role").path("question").asString())
        .isEqualTo("Do you still have the same part when something like this is bought?");
    assertThat(thing(known, "plans").path("question").asString())
        .isEqualTo("What have you planned for the coming months?");
    assertThat(known.at("/since/text").isNull()).as("role aged before the season").isTrue();
    var since = Instant.now().minus(Duration.ofDays(300)).toString();
    var before = customers.ada.get("/api/coverage/people/" + id + "?since=" + since).body();
    assertThat(before.at("/since/text").asString())
        .startsWith("Since ")
        .contains("one fact aged (Role in buying)");
    assertThat(before.at("/since/degrees").asInt()).isGreaterThan(before.path("degrees").asInt());
    customers.age(id, 100);
    since = Instant.now().minus(Duration.ofDays(30)).toString();
    assertThat(
            customers
                .ada
                .patch("/api/people/" + id, 1, Collections.singletonMap("job_title", null))
                .status())
        .isEqualTo(200);
    var after = customers.ada.get("/api/coverage/people/" + id + "?since=" + since).body();
    assertThat(after.at("/since/lost/0").asString()).isEqualTo("job_title");
  }

  @Test
  void whatSourcesDisagreeOnCountsHalfAndWhatTwoSayCountsMore() {
    var id = customers.person(Map.of("emails", List.of("vera@mill.example")));
    double alone = thing(customers.coverage(id), "emails").path("degrees").asDouble();
    customers.claim(id, "emails", 1, "vera@mill.example");
    customers.claim(id, "emails", 2, "vera@mill.example");
    var both = thing(customers.coverage(id), "emails");
    assertThat(both.path("degrees").asDouble()).isGreaterThan(alone);
    assertThat(both.path("sources").asInt()).isGreaterThan(1);
    customers.sql(
        """
        insert into {ws}.disagreements (record, field, record_type, opened_at, weight, state)
        select ?::uuid, f.id, f.record_type, now(), 1, 'open'
          from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
         where t.name = 'person' and f.name = 'emails'
        """,
        id);
    var doubted = thing(customers.coverage(id), "emails");
    assertThat(doubted.path("state").asString()).isEqualTo("contradicted");
    assertThat(doubted.path("degrees").asDouble())
        .isLessThan(both.path("degrees").asDouble() * 0.51);
  }

  /** What two say and a third one overwrote is not what stands. */
  @Test
  void whoAgreesOnAnotherValueDoesNotAgreeWithWhatStands() {
    var id = customers.person(Map.of("emails", List.of("vera@mill.example")));
    customers.claim(id, "emails", customers.writer(id), "vera@mill.example");
    customers.claim(id, "emails", 901, "vera@old.example");
    customers.claim(id, "emails", 902, "vera@old.example");
    assertThat(thing(customers.coverage(id), "emails").path("sources").asInt()).isEqualTo(1);
  }

  @Test
  void whoeverConfirmsAValueMakesItFreshAndIsASecondSource() {
    var id = customers.person(Map.of("phones", List.of("+49 30 1")));
    customers.age(id, 900);
    assertThat(state(customers.coverage(id), "phones")).isEqualTo("stale");
    customers.ada.post("/api/people/" + id + "/confirmations", Map.of("fields", List.of("phones")));
    assertThat(state(customers.coverage(id), "phones")).isEqualTo("told");
  }

  @Test
  void thereIsNoListSumOrAverageOfIt() {
    var id = customers.person(Map.of());
    assertThat(customers.ada.get("/api/people?fields=coverage").code()).isEqualTo("field_unknown");
    assertThat(customers.ada.get("/api/people?sort=-coverage").code()).isEqualTo("field_unknown");
    assertThat(customers.ada.get("/api/people?filter=coverage%20%3E%20100").code())
        .isEqualTo("expression_unknown_field");
    var mean = Map.of("measures", List.of(Map.of("function", "avg", "field", "coverage")));
    assertThat(customers.ada.post("/api/people/aggregate", mean).code()).isEqualTo("field_unknown");
    assertThat(customers.ada.get("/api/coverage/people").status()).isEqualTo(404);
    assertThat(customers.ada.get("/api/coverage/deals/" + id).code())
        .isEqualTo("coverage_type_invalid");
    assertThat(customers.ada.get("/api/coverage/people/" + UUID.randomUUID()).code())
        .isEqualTo("record_not_found");
    assertThat(
            customers.ada.get("/api/coverage/people/" + id + "?since=2999-01-01T00:00:00Z").code())
        .isEqualTo("parameter_not_valid");
  }

  @Test
  void aCompanyIsKnownByItsPeople() {
    var company = customers.company();
    var path = "/api/coverage/companies/" + company;
    assertThat(state(customers.ada.get(path).body(), "decision_maker")).isEqualTo("unknown");
    customers.person(
        Map.of(
            "company", company, "role", "decision_maker", "emails", List.of("boss@mill.example")));
    var known = customers.ada.get(path).body();
    assertThat(state(known, "decision_maker")).isEqualTo("told");
    assertThat(state(known, "reachable_person")).isEqualTo("told");
    customers.ada.post(
        "/api/deals",
        Map.of(
            "name",
            "One lathe",
            "company",
            company,
            "next_step",
            "Send the offer",
            "close_date",
            today()));
    assertThat(state(customers.ada.get(path).body(), "next_step")).isEqualTo("told");
    customers.ada.post(
        "/api/interactions",
        Map.of(
            "kind",
            "email",
            "direction",
            "in",
            "company",
            company,
            "subject",
            "Yes",
            "happened_at",
            Instant.now().minusSeconds(60).toString()));
    assertThat(state(customers.ada.get(path).body(), "last_word")).isEqualTo("told");
    assertThat(state(customers.ada.get(path).body(), "last_talk")).isEqualTo("unknown");
  }
}
