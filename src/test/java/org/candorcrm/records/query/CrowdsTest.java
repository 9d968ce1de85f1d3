package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Users;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Having;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of departments are open where neither they nor what they leave over is a few people. */
class CrowdsTest {

  private static Company company;
  private static Seen ada;

  /** Sales has six people, Service seven, Desk two; all of them made one call in their month. */
  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    department("Sales", 6, "2026-01-10");
    department("Service", 7, "2026-01-11");
    department("Desk", 2, "2026-01-12");
    department("Field", 5, "2026-02-10");
    department("Front", 5, "2026-02-11");
  }

  private static void department(String name, int people, String day) {
    var id = UUID.randomUUID();
    company.planting.execute(
        """
        insert into {ws}.departments (id, version, created_at, updated_at, name, name_folded)
        values (?, 1, now(), now(), ?, lower(?))
        """,
        id,
        name,
        name);
    for (int i = 0; i < people; i++) {
      var user = user(name + i);
      company.planting.execute("update {ws}.users set department_id = ? where id = ?", id, user);
      var call = company.call(name, 10, user, company.acme);
      company.planting.execute(
          "update {ws}.interactions set happened_at = ?::timestamptz where id = ?",
          day + " 12:00:00+00",
          call);
    }
  }

  private static UUID user(String name) {
    return company.candor.inWorkspace(() ->
        company
            .candor
            .bean(Users.class)
            .create(name + "@company.example", name, null, "administrator"));
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void aGroupThatWouldGiveASmallOneAwayIsKeptBackWithIt() {
    assertThat(departments("happened_at < \"2026-02-01\"")).containsExactly("Service 7");
    assertThat(departments("happened_at >= \"2026-02-01\""))
        .containsExactlyInAnyOrder("Field 5", "Front 5");
    assertThat(departments("subject in [\"Sales\", \"Desk\"]")).isEmpty();
    assertThat(departments("")).hasSize(3).contains("Service 7", "Sales 6");
  }

  @Test
  void eachPlaceInTheOtherDimensionsIsJudgedByItself() {
    var groups = grouped(List.of(), "happened_at", "owner.department");
    assertThat(groups.items()).hasSize(3);
    assertThat(named(groups)).containsExactlyInAnyOrder("Service 7", "Field 5", "Front 5");
    assertThat(groups.withheld()).isEqualTo("person_measure");
  }

  @Test
  void conditionsOnFiguresDoNotChangeWhatIsKeptBack() {
    var least = new Having("count", AggregateRequest.Comparison.AT_MOST, java.math.BigDecimal.TWO);
    assertThat(grouped(List.of(least), "owner.department").items()).isEmpty();
    var six = java.math.BigDecimal.valueOf(6);
    var most = new Having("count", AggregateRequest.Comparison.AT_LEAST, six);
    assertThat(named(grouped(List.of(most), "owner.department")))
        .containsExactlyInAnyOrder("Service 7", "Sales 6");
  }

  private static List<String> departments(String filter) {
    return named(ada.count("interactions", filter, "owner.department"));
  }

  private static Groups grouped(List<Having> having, String... paths) {
    var by = new ArrayList<Dimension>();
    for (var path : paths) {
      var span = path.equals("happened_at") ? AggregateRequest.Span.MONTH : null;
      by.add(new Dimension(path, span));
    }
    var request =
        new AggregateRequest(
            null, by, List.of(Measure.of(Function.COUNT, null)), having, List.of(), 100);
    return company.candor.inWorkspace(
        () -> company.candor.bean(Reading.class).aggregate(ada.viewer(), "interactions", request));
  }

  private static List<String> named(Groups groups) {
    return groups.items().stream()
        .map(group ->
            Objects.requireNonNull((Groups.Member) group.key().get("owner.department")).title()
                + " "
                + group.measures().get("count"))
        .toList();
  }
}
