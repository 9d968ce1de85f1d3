package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record counts once in each of its groups, and what may not be seen is no group. */
class GroupingByManyTest {

  private static Company company;
  private static Seen ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    var one = company.call("One", 10, company.ada, company.acme);
    var two = company.call("Two", 20, company.ada, company.acme);
    took(one, company.jose);
    took(one, company.joan);
    took(two, company.jose);
    company.call("Three", 40, company.ada, company.blau);
  }

  private static void took(UUID interaction, UUID person) {
    company.planting.execute(
        "insert into {ws}.link_interaction_participants (from_id, to_id) values (?, ?)",
        interaction,
        person);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void bothEndsOfARelationToMany() {
    assertThat(minutes("participants"))
        .isEqualTo(Map.of("José García", 30L, "Joan Smith", 10L, "none", 40L));
    assertThat(figures(ada.count("people", "", "interactions"), "interactions"))
        .isEqualTo(Map.of("One", 2L, "Two", 1L, "none", 1L));
  }

  @Test
  void theOtherEndOfARelationToOne() {
    assertThat(figures(ada.count("companies", "", "people"), "people"))
        .isEqualTo(Map.of("José García", 1L, "Joan Smith", 1L, "Kim Jones", 1L, "none", 1L));
    assertThat(minutes("company.people"))
        .isEqualTo(Map.of("José García", 30L, "Kim Jones", 30L, "Joan Smith", 40L));
  }

  @Test
  void textsThatDifferInCaseOnlyAreOneGroupAndCountOnce() {
    company.planting.plant(
        "person",
        company.ben,
        Map.of(
            "job_title",
            "Twin",
            "emails",
            List.of(
                new Labelled("twin@example.com", "work"),
                new Labelled("TWIN@example.com", "home"),
                new Labelled("kim@example.com", "home"))));
    var groups = ada.count("people", "job_title == \"twin\" || name.first == \"Kim\"", "emails");
    assertThat(figures(groups, "emails"))
        .containsEntry("kim@example.com", 2L)
        .hasSize(2)
        .containsValue(1L);
    company.planting.execute("delete from {ws}.people where job_title = 'Twin'");
  }

  @Test
  void relatedRecordsThatMayNotBeSeenAreNoGroups() {
    var onlyBens = seen("person", new RowRule.OwnedBy(Set.of(company.ben)));
    company.planting.execute("update {ws}.people set owner_id = ? where id = ?", company.ada, id());
    assertThat(figures(onlyBens.count("companies", "", "people"), "people"))
        .isEqualTo(Map.of("José García", 1L, "Kim Jones", 1L, "none", 2L));
    assertThat(figures(onlyBens.count("interactions", "", "participants"), "participants"))
        .isEqualTo(Map.of("José García", 2L, "none", 1L));
    company.planting.execute("update {ws}.people set owner_id = ? where id = ?", company.ben, id());
    company.planting.execute("update {ws}.people set deleted_at = now() where id = ?", id());
    assertThat(figures(ada.count("companies", "", "people"), "people"))
        .doesNotContainKey("Joan Smith");
    company.planting.execute("update {ws}.people set deleted_at = null where id = ?", id());
  }

  @Test
  void aHiddenRecordIsNoGroupOfARelationToOneEither() {
    var noAcme = seen("company", new RowRule.OwnedBy(Set.of(company.ben)));
    assertThat(figures(noAcme.count("people", "", "company"), "company"))
        .isEqualTo(Map.of("none", 3L));
  }

  @Test
  void aRelationThatMayNotBeReadIsNotReadFromItsOtherEnd() {
    var without = Seen.by(company, company.ben, Seen.without(company, "person", "company"));
    assertThat(Seen.code(() -> without.count("companies", "", "people")))
        .isEqualTo("field_unknown");
    assertThat(Seen.code(() -> without.list("companies", ALL.expanding("people"))))
        .isEqualTo("field_unknown");
    assertThat(Seen.code(() -> without.list("companies", ALL.answering("people"))))
        .isEqualTo("field_unknown");
  }

  @Test
  void colleaguesWhoTookPartAreGuarded() {
    var call = company.call("With both", 5, company.ada, company.core);
    for (var user : List.of(company.ada, company.ben)) {
      company.planting.execute(
          "insert into {ws}.link_interaction_colleagues (from_id, to_id) values (?, ?)",
          call,
          user);
    }
    var groups = ada.count("interactions", "", "colleagues");
    assertThat(groups.withheld()).isEqualTo("person_measure");
    assertThat(figures(groups, "colleagues")).isEqualTo(Map.of("Ada", 1L));
    company.planting.execute("delete from {ws}.interactions where id = ?", call);
  }

  private static UUID id() {
    return company.joan;
  }

  private static Seen seen(String type, RowRule rule) {
    return Seen.by(company, company.ben, Seen.rows(company, type, rule));
  }

  private static Map<String, Long> minutes(String path) {
    var measure = new Measure(Function.SUM, "minutes", null, "figure");
    return figures(ada.figure("interactions", "", measure, path), path);
  }

  private static Map<String, Long> figures(Groups groups, String path) {
    var figures = new TreeMap<String, Long>();
    for (var group : groups.items()) {
      var figure = (BigDecimal) group.measures().values().iterator().next();
      figures.put(named(group.key().get(path)), figure == null ? 0L : figure.longValue());
    }
    return figures;
  }

  private static String named(@Nullable Object key) {
    return key instanceof Groups.Member member
        ? String.valueOf(member.title())
        : key == null ? "none" : key.toString();
  }
}
