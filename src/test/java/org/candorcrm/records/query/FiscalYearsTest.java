package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures by the fiscal year of the company, which is named by the year in which it ends. */
class FiscalYearsTest {

  private static Company company;
  private static Browser ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = company.ada();
    company.planting.execute("delete from {ws}.deals");
    for (var day : List.of("2026-01-31", "2026-02-01", "2026-04-30", "2026-05-01", "2027-01-31")) {
      company.deal(day, 100, "won", company.acme, company.ada, day);
    }
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void aYearFromFebruaryEndsInTheJanuaryThatNamesIt() {
    begins("2");
    assertThat(keys("fiscal_year")).containsExactly("FY2026 1", "FY2027 4");
    assertThat(keys("fiscal_quarter"))
        .containsExactly("FY2026-Q4 1", "FY2027-Q1 2", "FY2027-Q2 1", "FY2027-Q4 1");
  }

  @Test
  void aYearFromJanuaryIsTheCalendarYear() {
    begins("1");
    assertThat(keys("fiscal_year")).containsExactly("FY2026 4", "FY2027 1");
    assertThat(keys("fiscal_quarter")).containsExactly("FY2026-Q1 2", "FY2026-Q2 2", "FY2027-Q1 1");
    assertThat(keys("quarter")).containsExactly("2026-Q1 2", "2026-Q2 2", "2027-Q1 1");
  }

  @Test
  void momentsHaveFiscalYearsToo() {
    begins("10");
    company.planting.execute("update {ws}.deals set created_at = '2026-09-30 23:30:00+00'");
    assertThat(counted("created_at", "fiscal_quarter")).containsExactly("FY2026-Q4 5");
  }

  @Test
  void aMonthThatIsNoneIsTold() {
    begins("13");
    var answer = ada.post("/api/deals/aggregate", body("close_date", "fiscal_year"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("setting_not_valid");
    assertThat(answer.text("setting")).isEqualTo("fiscal_year_start_month");
    assertThat(keys("year")).hasSize(2);
  }

  private static void begins(String month) {
    var setting =
        ada.get("/api/settings?filter=" + ReadingTest.coded("key == \"fiscal_year_start_month\""))
            .body()
            .at("/items/0");
    var changed =
        ada.patch(
            "/api/settings/" + setting.path("id").asString(),
            setting.path("version").asInt(),
            Map.of("value", month));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
  }

  private static List<String> keys(String by) {
    return counted("close_date", by);
  }

  private static List<String> counted(String field, String by) {
    return ada.post("/api/deals/aggregate", body(field, by))
        .body()
        .path("groups")
        .valueStream()
        .map(group -> key(group, field))
        .toList();
  }

  private static String key(JsonNode group, String field) {
    return group.at("/key/" + field).asString() + " " + group.at("/measures/count").asInt();
  }

  private static Map<String, Object> body(String field, String by) {
    return Map.of(
        "group_by",
        List.of(Map.of("field", field, "by", by)),
        "measures",
        List.of(Map.of("function", "count")));
  }
}
