package org.candorcrm.activities.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Today says what to do next and why first, to the one who asks and about nobody else. */
class TodayTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void anEmptyDayIsEmpty() {
    var day = today(firm.office.hire("representative"));
    assertThat(day.path("items")).isEmpty();
    assertThat(day.path("more").asInt()).isZero();
  }

  @Test
  void overdueTasksComeBeforeThoseOfTodayAndHighPriorityLiftsThem() {
    var eva = firm.office.hire("representative");
    task(eva, "Due later today", endOfDay().minusSeconds(1), "normal");
    task(eva, "A week late", now().minus(Duration.ofDays(7)), "normal");
    task(eva, "A week late and urgent", now().minus(Duration.ofDays(7)), "high");
    task(eva, "Tomorrow", endOfDay().plusSeconds(60), "high");
    task(firm.ada, "Not mine", now().minus(Duration.ofDays(7)), "high");
    var items = today(eva).path("items");
    assertThat(titles(items))
        .containsExactly("A week late and urgent", "A week late", "Due later today");
    var reasons = items.at("/0/reasons");
    assertThat(reasons.at("/0/code").asString()).isEqualTo("overdue");
    assertThat(reasons.at("/0/text").asString()).isEqualTo("7 days overdue");
    assertThat(reasons.at("/1/code").asString()).isEqualTo("priority_high");
    int sum = 0;
    for (var reason : reasons) {
      sum += reason.path("points").asInt();
    }
    assertThat(items.at("/0/score").asInt()).isEqualTo(sum).isEqualTo(50 + 14 + 15);
    eva.browser().with("Accept-Language", "de");
    assertThat(today(eva).at("/items/0/reasons/0/text").asString())
        .isEqualTo("seit 7 Tagen überfällig");
  }

  @Test
  void thePhoneNumberIsAtHandAsFarAsItMayBeRead() {
    var eva = firm.office.hire("representative");
    var zoe =
        firm.create(
            eva,
            "people",
            Map.of("name", "Zoë", "phones", List.of("+49 30 1"), "emails", List.of("z@x.example")));
    firm.create(
        eva,
        "tasks",
        Map.of("title", "Call", "due_at", now().toString(), "owner", eva.id(), "person", zoe));
    var contact = today(eva).at("/items/0/contact");
    assertThat(contact.path("phone").asString()).isEqualTo("+49 30 1");
    assertThat(contact.path("email").asString()).isEqualTo("z@x.example");
    assertThat(contact.path("title").asString()).isEqualTo("Zoë");
    firm.change(firm.ada, "people", zoe, Map.of("owner", firm.ada.id()));
    firm.close(firm.ada, firm.bob, "confidential", "person", zoe);
    firm.office.forward(Duration.ofSeconds(5));
    assertThat(today(eva).at("/items/0/contact").isNull()).isTrue();
  }

  @Test
  void aMeetingOfTodayIsThere() {
    var eva = firm.office.hire("representative");
    var soon = now().plus(Duration.ofMinutes(20));
    if (soon.isAfter(endOfDay())) {
      soon = now();
    }
    meeting(eva, "Demo", soon, List.of(eva.id()));
    meeting(firm.ada, "Invited", soon, List.of(eva.id()));
    meeting(firm.ada, "Without me", soon, List.of(firm.ada.id()));
    meeting(eva, "Next week", now().plus(Duration.ofDays(7)), List.of());
    assertThat(titles(today(eva).path("items"))).containsExactlyInAnyOrder("Demo", "Invited");
  }

  @Test
  void myOpenDealsWithoutNextStepOrPastTheirDateAreThere() {
    var eva = firm.office.hire("representative");
    var yesterday = LocalDate.ofInstant(now(), ZoneOffset.UTC).minusDays(3).toString();
    deal(eva, "Adrift", Map.of());
    deal(eva, "Late", Map.of("next_step", "Call", "close_date", yesterday));
    deal(eva, "Both", Map.of("close_date", yesterday));
    deal(eva, "Fine", Map.of("next_step", "Call"));
    deal(eva, "Won", Map.of("stage", "won", "close_date", yesterday));
    var planned = deal(eva, "With a task", Map.of());
    firm.create(
        eva,
        "tasks",
        Map.of(
            "title",
            "Visit",
            "deal",
            planned,
            "due_at",
            now().plus(Duration.ofDays(3)).toString()));
    deal(firm.ada, "Not mine", Map.of());
    var items = today(eva).path("items");
    assertThat(titles(items)).containsExactly("Both", "Late", "Adrift");
    assertThat(texts(items.at("/0/reasons")))
        .containsExactly("3 days past the close date", "has no next step");
  }

  @Test
  void aCustomerWhoWroteLastWaitsUntilSomebodyAnswers() {
    var eva = firm.office.hire("representative");
    var company = firm.create(eva, "companies", Map.of("name", "Frey Ltd", "owner", eva.id()));
    var max = firm.create(firm.ada, "people", Map.of("name", "Max Frey", "company", company));
    letter("in", now().minus(Duration.ofDays(3)), "Price?", company, max);
    letter("in", now().minus(Duration.ofDays(2)), "Hello?", company, max);
    var entry = today(eva).path("items");
    assertThat(entry).hasSize(1);
    assertThat(entry.at("/0/kind").asString()).isEqualTo("answer");
    assertThat(entry.at("/0/record/title").asString()).isEqualTo("Max Frey");
    assertThat(entry.at("/0/subject").asString()).isEqualTo("Hello?");
    assertThat(entry.at("/0/reasons/0/text").asString())
        .isEqualTo("has waited 2 days for an answer");
    letter("out", now().minus(Duration.ofDays(1)), "Our prices", company, max);
    assertThat(today(eva).path("items")).isEmpty();
    letter("in", now().minus(Duration.ofDays(20)), "Long ago", company, null);
    assertThat(today(eva).path("items")).isEmpty();
    letter("in", now().minus(Duration.ofHours(1)), "To all", company, null);
    assertThat(titles(today(eva).path("items"))).containsExactly("Frey Ltd");
  }

  @Test
  void aNewLeadWaitsUntilSomebodyWritesToIt() {
    var eva = firm.office.hire("representative");
    var lead = firm.create(firm.ada, "leads", Map.of("name", "Lea Lead", "owner", eva.id()));
    var items = today(eva).path("items");
    assertThat(titles(items)).containsExactly("Lea Lead");
    assertThat(texts(items.at("/0/reasons")))
        .containsExactly("new today and not contacted", "came in within a day");
    firm.create(eva, "interactions", Map.of("kind", "call", "direction", "out", "lead", lead));
    assertThat(today(eva).path("items")).isEmpty();
  }

  @Test
  void notTodayMeansTomorrow() {
    try (var other = new Firm()) {
      var eva = other.office.hire("representative");
      other.create(
          eva,
          "tasks",
          Map.of("title", "Later", "due_at", other.office.clock().instant().toString()));
      var key = other.get(eva, "/api/today").at("/items/0/key").asString();
      var put =
          eva.browser()
              .put(
                  "/api/today/dismissals/" + key + "?time_zone=Europe/Berlin",
                  Map.of("reason", "ill"));
      Firm.expect(200, put);
      assertThat(Instant.parse(put.text("until"))).isAfter(other.office.clock().instant());
      var day = other.get(eva, "/api/today");
      assertThat(day.path("items")).isEmpty();
      assertThat(day.path("dismissed").asInt()).isEqualTo(1);
      var away = other.get(eva, "/api/today?dismissed=true").path("items");
      assertThat(titles(away)).containsExactly("Later");
      assertThat(eva.browser().delete("/api/today/dismissals/" + key).status()).isEqualTo(204);
      assertThat(other.get(eva, "/api/today").path("items")).hasSize(1);
      Firm.expect(200, eva.browser().put("/api/today/dismissals/" + key, null));
      other.office.forward(Duration.ofHours(25));
      eva.browser().signIn(Map.of("email", eva.email(), "password", Office.PASSWORD));
      assertThat(other.get(eva, "/api/today").path("items")).hasSize(1);
    }
  }

  @Test
  void theDayEndsWhereThePersonIs() {
    var berlin =
        Day.of(Instant.parse("2026-03-28T23:30:00Z"), java.time.ZoneId.of("Europe/Berlin"));
    assertThat(berlin.date()).isEqualTo(LocalDate.of(2026, 3, 29));
    assertThat(Duration.between(berlin.start(), berlin.end())).isEqualTo(Duration.ofHours(23));
    var eva = firm.office.hire("representative");
    assertThat(eva.browser().get("/api/today?time_zone=Moon/Sea").code())
        .isEqualTo("time_zone_unknown");
    assertThat(eva.browser().put("/api/today/dismissals/anything", null).code())
        .isEqualTo("today_entry_unknown");
  }

  @Test
  void noMoreThanFiftyAreTold() {
    var eva = firm.office.hire("representative");
    var drafts = new java.util.ArrayList<Map<String, Object>>();
    for (int i = 0; i < 60; i++) {
      drafts.add(
          Map.of("op", "create", "values", Map.of("title", "T" + i, "due_at", now().toString())));
    }
    Firm.expect(
        200, eva.browser().post("/api/tasks/batch", Map.of("atomic", true, "operations", drafts)));
    var day = today(eva);
    assertThat(day.path("items")).hasSize(50);
    assertThat(day.path("more").asInt()).isEqualTo(10);
  }

  private static void task(Colleague owner, String title, Instant due, String priority) {
    firm.create(
        firm.ada,
        "tasks",
        Map.of(
            "title", title, "due_at", due.toString(), "priority", priority, "owner", owner.id()));
  }

  private static void meeting(Colleague who, String subject, Instant at, List<UUID> colleagues) {
    firm.create(
        who,
        "interactions",
        Map.of(
            "subject",
            subject,
            "kind",
            "meeting",
            "happened_at",
            at.toString(),
            "colleagues",
            colleagues));
  }

  private static UUID deal(Colleague owner, String name, Map<String, Object> more) {
    var values = new java.util.HashMap<String, Object>(Map.of("name", name, "stage", "new"));
    values.putAll(more);
    return firm.create(owner, "deals", values);
  }

  private static void letter(
      String direction, Instant at, String subject, UUID company, @Nullable UUID person) {
    var values =
        new java.util.HashMap<String, Object>(
            Map.of(
                "kind", "email",
                "direction", direction,
                "subject", subject,
                "happened_at", at.toString(),
                "company", company));
    if (person != null) {
      values.put("participants", List.of(person));
    }
    firm.create(firm.ada, "interactions", values);
  }

  private static Instant now() {
    return firm.office.clock().instant();
  }

  private static Instant endOfDay() {
    return Day.of(now(), ZoneOffset.UTC).end();
  }

  private static JsonNode today(Colleague who) {
    return firm.get(who, "/api/today");
  }

  private static List<String> titles(JsonNode items) {
    return each(items, "/record/title");
  }

  private static List<String> texts(JsonNode reasons) {
    return each(reasons, "/text");
  }

  private static List<String> each(JsonNode list, String path) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.at(path).asString())
        .toList();
  }
}
