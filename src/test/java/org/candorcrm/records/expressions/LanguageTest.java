package org.candorcrm.records.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Address;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language means, feature by feature; that SQL means the same is OneMeaningTest's. */
class LanguageTest {

  private final TradeRows rows = new TradeRows(new Random(1), 0);
  private final TradeRecord acme = record(Trade.COMPANY, false);
  private final TradeRecord ada = record(Trade.PERSON, false);
  private final TradeRecord deal = record(Trade.DEAL, false);

  @BeforeEach
  void fill() {
    acme.values().put("name", "Müller & Söhne");
    acme.values().put("industry", "retail");
    acme.values().put("employees", BigDecimal.valueOf(3));
    acme.values().put("revenue", money("10", "10"));
    acme.values().put("address", new Address("Hauptstraße 1", "Łódź", null, null, null));
    acme.values().put("secret", "hidden");
    ada.values().put("name", new PersonName(null, "Ada", null, "Lovelace", null));
    ada.values().put("emails", List.of(labelled("Ada@Example.com"), labelled("a@b.org")));
    ada.values().put("phones", List.of(labelled("+49 (30) 123")));
    ada.values().put("company", new Reference("company", acme.id()));
    deal.values().put("company", new Reference("company", acme.id()));
    deal.values().put("person", new Reference("person", ada.id()));
    deal.values().put("stage", "won");
    deal.values().put("amount", money("100.50", null));
    deal.values().put("close_date", LocalDate.parse("2026-03-01"));
    deal.values().put("closed_at", Instant.parse("2026-03-01T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!(active == true) && !active && active != true && active == null",
        "!(founded > today) && !(founded <= today) && founded != today",
        "founded == parent.founded && parent.name == null && parent == null",
        "name == \"muller & sohne\" && name.startsWith(\"MÜLLER\") && !name.endsWith(\"muller\")",
        "address.city == \"lodz\" && address.contains(\"hauptstrasse\") && address.region == null",
        "industry == \"retail\" && industry in [\"steel\", \"The Retail\"]",
        "revenue / employees == 3.3333333333 && employees / 0 == null && employees % 2 == 1",
        "per_head == 3.3333333333 && title == \"muller & sohne · lodz\" && !big",
        "round(2.5) == 3 && round(-2.5) == -3 && round(1.005, 2) == 1.01 && 0.1 + 0.2 == 0.3",
        "floor(-1.5) == -2 && ceil(-1.5) == -1 && abs(-1.5) == 1.5",
        "people.size() == 1 && size(deals) == 1 && tasks == null && !has(tasks) && has(deals)",
        "people.exists(p, p.name.last == \"lovelace\") && deals.all(d, d.stage == \"won\")",
        "daughters.all(d, false) && !daughters.exists(d, true)",
        "won == 0 && deals.sum(d, d.amount.amount) == 100.5 && deals.avg(d, d.amount) == null",
        "last_close == \"2026-03-01\" && deals.count(d, d.stage == \"won\") == 1",
        "size(name) == 14 && size(domains) == 0 && text(employees) == \"3\"",
        "has(name) ? employees == 3 : false",
        "coalesce(founded, today) == today && coalesce(null, employees, 7) == 3",
        "\"\" == null && name != \"\"",
        "now - duration(\"1d12h\") < now && duration(\"1.5h\") == duration(\"90m\")",
        "duration(\"2w\") > 13 * duration(\"1d\") && days(duration(\"36h\")) == 1.5",
        "today == \"2026-03-31\" && now == \"2026-03-31T22:15:30.123456Z\" && hour(now) == 22",
        "industry < \"steel\" && industry >= \"retail\" && \"The Farming\" > industry",
        "!(industry > \"farming\") && industry <= industry && !(industry < parent.industry)",
        "deals.exists_one(d, d.stage == \"won\") && !deals.exists_one(d, d.stage == \"lost\")",
        "deals.filter(d, d.stage > \"new\").size() == 1 && deals.filter(d, false) == null",
        "deals.filter(d, d.stage == \"won\").filter(d, has(d.amount)).all(d, d.company == id)",
        "deals.filter(d, d.stage == \"won\").sum(d, d.amount.amount) == 100.5",
        "has(people.filter(p, p.name.first == \"ada\")) && !has(people.filter(p, p.name == null))",
        "revenue.currency == \"EUR\" && revenue.currency == \"eur\" && revenue.currency != \"USD\"",
        "(\" \" + name + \" \").trim() == name && size(name.upperAscii()) == 14",
        "during(today, 'today') && during(now, 'today') && !during(null, 'today')",
        "during(today - duration('1d'), 'yesterday') && during(today + duration('1d'), 'tomorrow')",
        "during(date('2026-03-30'), 'this_week') && !during(date('2026-03-29'), 'this_week')",
        "during(date('2026-03-29'), 'last_week') && during(date('2026-04-06'), 'next_week')",
        "during(timestamp('2026-03-31T23:59:59Z'), 'this_month') && during(today, 'this_quarter')",
        "!during(timestamp('2026-04-01T00:00:00Z'), 'this_month') && during(today, 'this_year')",
        "during(date('2026-02-28'), 'last_month') && during(date('2026-04-30'), 'next_month')",
        "during(date('2025-12-31'), 'last_quarter') && during(date('2026-06-30'), 'next_quarter')",
        "during(date('2025-01-01'), 'last_year') && !during(date('2026-01-01'), 'next_year')",
        "today + duration(\"36h\") == \"2026-04-01\" && weekday(today) == 2 && quarter(today) == 1",
      })
  void theseHoldForTheCompany(String text) {
    assertThat(holds(Trade.COMPANY, acme, text)).isTrue();
    assertThat(holds(Trade.COMPANY, acme, "!(" + text + ")")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount == null",
        "amount > 0",
        "amount <= 0",
        "amount.currency == \"USD\"",
        "company.name == null",
        "person.emails == \"nobody@example.com\"",
        "urgent",
      })
  void theseDoNotHoldForTheDeal(String text) {
    assertThat(holds(Trade.DEAL, deal, text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has(amount) && amount.amount == 100.5 && amount != 100.5",
        "company.industry == \"retail\" && person.company.name.contains(\"sohne\")",
        "company.people.exists(p, p.deals.exists(d, d.company == company))",
        "person.emails == \"ADA@example.com\" && \"a@b.org\" in person.emails",
        "person.emails != \"x@y.z\" && person.emails in [\"q\", \"a@b.org\"]",
        "person.phones == \"0049 30 123\" && person.phones.startsWith(\"+49\")",
        "person.emails.all(e, e.contains(\"@\")) && size(person.emails) == 2",
        "closed_at > close_date && closed_at - close_date == duration(\"12h\")",
        "date(closed_at) == close_date && closed_at < \"2026-03-02\"",
        "person.name == \"ada lovelace\" && person.name.first + \" \" + person.name.last == person.name",
        "expected == null && probability == null",
        "person.emails.filter(e, e.contains(\"@\")).size() == 2 && person.emails.count(e, e == 'x') == 0",
        "person.emails.exists_one(e, e.endsWith(\"b.org\")) && 'a@b.org' in person.emails.filter(e, true)",
        "!('a@b.org' in person.emails.filter(e, e != 'a@b.org'))",
      })
  void theseHoldForTheDeal(String text) {
    assertThat(holds(Trade.DEAL, deal, text)).isTrue();
  }

  @Test
  void aPathThroughARelationToSeveralTypesNamesTheType() {
    var task = record(Trade.TASK, false);
    task.values().put("about", new Reference("company", acme.id()));
    for (var text :
        List.of(
            "about.company.name == \"Müller & Söhne\" && about.company == about.id",
            "about.deal == null && about.deal.amount == null && !has(about.deal)",
            "about.company.people.exists(p, p.name.first == \"ada\")",
            "coalesce(about.deal.name, about.company.name).startsWith(\"muller\")")) {
      assertThat(holds(Trade.TASK, task, text)).as(text).isTrue();
    }
    assertThat(problem(Trade.TASK, "about.employees > 1").details())
        .containsEntry("suggestion", "company.employees")
        .containsEntry("position", 5);
    assertThat(problem(Trade.TASK, "about.dael.amount > 1").details())
        .containsEntry("suggestion", "deal");
    assertThat(problem(Trade.TASK, "about.company.secret == \"x\"").code())
        .isEqualTo("expression_unknown_field");
    assertThat(problem(Trade.TASK, "about.secret == \"x\"").details().get("suggestion"))
        .isNotEqualTo("company.secret");
  }

  @Test
  void displayedLettersAndSpacesAreThoseOfCel() {
    acme.values().put("name", "\u2003Zoë & Söhne\u00a0\t");
    assertThat(value("name.trim()")).isEqualTo("Zoë & Söhne");
    assertThat(value("name.trim().upperAscii()")).isEqualTo("ZOë & SöHNE");
    assertThat(value("name.trim().lowerAscii()")).isEqualTo("zoë & söhne");
  }

  private @Nullable Object value(String text) {
    var checked = Expressions.check(text, Trade.SCHEMA, Trade.COMPANY, TradeDatabase.SCOPE);
    return Evaluator.value(checked, acme, TradeDatabase.ASKING);
  }

  @Test
  void choicesOfDifferentListsHaveNoOrder() {
    for (var text : List.of("stage > company.industry", "stage > name", "stage > 3")) {
      assertThat(problem(Trade.DEAL, text).code()).isEqualTo("expression_type_mismatch");
    }
    assertThat(problem(Trade.DEAL, "stage > \"wno\"").details()).containsEntry("suggestion", "won");
  }

  @Test
  void rowsThatAreNotSeenDoNotExist() {
    var hidden = record(Trade.DEAL, true);
    hidden.values().put("company", new Reference("company", acme.id()));
    assertThat(holds(Trade.COMPANY, acme, "deals.size() == 1")).isTrue();
    var task = record(Trade.DEAL, false);
    var hiddenCompany = record(Trade.COMPANY, true);
    hiddenCompany.values().put("name", "Hidden");
    task.values().put("company", new Reference("company", hiddenCompany.id()));
    assertThat(holds(Trade.DEAL, task, "company.name == null && company != null")).isTrue();
  }

  @Test
  void aHiddenFieldIsAnsweredAsOneThatDoesNotExist() {
    var hidden = problem(Trade.COMPANY, "secret == \"x\"");
    var missing = problem(Trade.COMPANY, "sekret == \"x\"");
    assertThat(hidden.code()).isEqualTo(missing.code()).isEqualTo("expression_unknown_field");
    assertThat(hidden.details().keySet()).isEqualTo(missing.details().keySet());
    assertThat(hidden.details().get("suggestion")).isNotEqualTo("secret");
    assertThat(problem(Trade.COMPANY, "leaky == \"x\"").code())
        .isEqualTo("expression_unknown_field");
    assertThat(problem(Trade.DEAL, "company.secret == \"x\"").code())
        .isEqualTo("expression_unknown_field");
    assertThat(problem(Trade.DEAL, "company.leaky == \"x\"").code())
        .isEqualTo("expression_unknown_field");
  }

  @Test
  void formulasThatNeedThemselvesOrAreBrokenSaySo() {
    assertThat(problem(Trade.COMPANY, "employees + loop_a > 1").code())
        .isEqualTo("expression_formula_cycle");
    assertThat(problem(Trade.COMPANY, "1 + broken > 1").details())
        .containsEntry("position", 4)
        .containsEntry("field", "broken");
  }

  @Test
  void whereAFieldIsUsedIsKnown() {
    var checked =
        Expressions.condition(
            "per_head > 1 && deals.exists(d, d.stage == \"won\")",
            Trade.SCHEMA,
            Trade.COMPANY,
            TradeDatabase.SCOPE);
    assertThat(checked.uses().stream().map(use -> use.type().name() + "." + use.field().name()))
        .containsExactlyInAnyOrder(
            "company.per_head",
            "company.revenue",
            "company.employees",
            "company.deals",
            "deal.company",
            "deal.stage");
    assertThat(checked.looksElsewhere()).isTrue();
  }

  @Test
  void namesForCompletionLeaveOutWhatIsHidden() {
    var names = Expressions.names(Trade.SCHEMA, Trade.COMPANY, TradeDatabase.SCOPE);
    assertThat(names.stream().map(Expressions.Known::name))
        .contains("id", "name", "now", "today", "me")
        .doesNotContain("secret", "leaky");
  }

  private boolean holds(RecordType type, TradeRecord record, String text) {
    var checked = Expressions.condition(text, Trade.SCHEMA, type, TradeDatabase.SCOPE);
    return Evaluator.holds(checked, record, TradeDatabase.ASKING);
  }

  private static Problem problem(RecordType type, String text) {
    var holder = new Problem[1];
    assertThatThrownBy(() -> Expressions.condition(text, Trade.SCHEMA, type, TradeDatabase.SCOPE))
        .isInstanceOfSatisfying(Problem.class, problem -> holder[0] = problem);
    return holder[0];
  }

  private TradeRecord record(RecordType type, boolean hidden) {
    var record = new TradeRecord(rows, type, UUID.randomUUID(), hidden);
    rows.all.put(record.id(), record);
    return record;
  }

  private static Money money(String amount, @Nullable String home) {
    return new Money(new BigDecimal(amount), "EUR", home == null ? null : new BigDecimal(home));
  }

  private static Labelled labelled(String value) {
    return new Labelled(value, null);
  }
}
