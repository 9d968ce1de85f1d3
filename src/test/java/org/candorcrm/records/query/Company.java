package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;

/** A small company for the tests of reading: two colleagues, three firms, people and deals. */
final class Company implements AutoCloseable {

  static final String PASSWORD = "violet tractor hums 42";

  final RunningCandor candor = RunningCandor.web();
  final Planting planting = new Planting(candor);
  final UUID ada = user("ada@company.example", "Ada");
  final UUID ben = user("ben@company.example", "Ben");
  final UUID acme = firm("Acme", "retail", 120);
  final UUID blau = firm("Bläu & Söhne", "retail", 40);
  final UUID core = firm("Core", null, 0);
  final UUID jose = person("José", "García", acme, "Buyer");
  final UUID joan = person("Joan", "Smith", blau, "Head of sales");
  final UUID kim = person("Kim", "Jones", acme, null);
  final UUID big = deal("Big one", 5000, "won", acme, ada, "2026-02-11");
  final UUID small = deal("Small one", 200, "won", blau, ben, "2026-05-04");
  final UUID open = deal("Open one", 900, "proposal", acme, ben, "2026-05-30");

  Browser ada() {
    return Browser.signedIn(candor, "ada@company.example", PASSWORD);
  }

  Browser ben() {
    return Browser.signedIn(candor, "ben@company.example", PASSWORD);
  }

  UUID firm(String name, @Nullable String industry, int employees) {
    var values = new java.util.HashMap<String, Object>(Map.of("name", name));
    if (industry != null) {
      values.put("industry", industry);
      values.put("employees", BigDecimal.valueOf(employees));
    }
    return planting.plant("company", ada, values);
  }

  UUID person(String first, String last, UUID firm, @Nullable String title) {
    var values =
        new java.util.HashMap<String, Object>(
            Map.of(
                "name",
                new PersonName(null, first, null, last, null),
                "company",
                new Reference("company", firm),
                "emails",
                List.of(new Labelled(first.toLowerCase() + "@example.com", "work"))));
    if (title != null) {
      values.put("job_title", title);
    }
    return planting.plant("person", ben, values);
  }

  UUID deal(String name, int amount, String stage, UUID firm, UUID owner, String closed) {
    return planting.plant(
        "deal",
        owner,
        Map.of(
            "name",
            name,
            "amount",
            new Money(BigDecimal.valueOf(amount), "EUR", BigDecimal.valueOf(amount)),
            "pipeline",
            "sales",
            "stage",
            stage,
            "close_date",
            LocalDate.parse(closed),
            "company",
            new Reference("company", firm)));
  }

  UUID call(String subject, int minutes, @Nullable UUID owner, UUID firm) {
    return planting.plant(
        "interaction",
        owner,
        Map.of(
            "subject",
            subject,
            "kind",
            "call",
            "minutes",
            BigDecimal.valueOf(minutes),
            "company",
            new Reference("company", firm)));
  }

  UUID user(String email, String name) {
    return candor.inWorkspace(
        () -> candor.bean(Users.class).create(email, name, PASSWORD, "administrator"));
  }

  @Override
  public void close() {
    candor.close();
  }
}
