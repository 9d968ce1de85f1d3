package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

  private static Company company;
  private static Browser ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = company.ada();
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/poeple                               | 404 | type_unknown
          /api/person                               | 404 | type_unknown
          /api/people?filtr=1                       | 400 | parameter_unknown
          /api/people?limit=1&limit=2               | 400 | parameter_repeated
          /api/people?limit=0                       | 400 | limit_out_of_range
          /api/people?limit=201                     | 400 | limit_out_of_range
          /api/people?limit=many                    | 400 | parameter_not_valid
          /api/people?count=yes                     | 400 | parameter_not_valid
          /api/people?sort=nmae                     | 400 | field_unknown
          /api/people?sort=emails                   | 400 | field_not_sortable
          /api/people?sort=name,name,name,name,name | 400 | parameter_too_long
          /api/people?fields=nmae                   | 400 | field_unknown
          /api/people?expand=name                   | 400 | field_not_expandable
          /api/people?expand=company.owner.manager  | 400 | field_not_expandable
          /api/people?cursor=abc                    | 400 | cursor_not_valid
          /api/people?cursor=!!                     | 400 | cursor_not_valid
          /api/people?filter=nmae%3D%3D1            | 400 | expression_unknown_field
          /api/people/17                            | 404 | record_not_found
          /api/search                               | 400 | parameter_missing
          /api/search?q=a&types=nothing             | 404 | type_unknown
          """)
  void mistakesAreNamed(String path, int status, String code) {
    var answer = ada.get(path);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void aSlipIsAnsweredWithWhatWasMeant() {
    assertThat(ada.get("/api/poeple").text("suggestion")).isEqualTo("people");
    assertThat(ada.get("/api/people?filtr=1").text("suggestion")).isEqualTo("filter");
    assertThat(ada.get("/api/people?sort=nmae").text("suggestion")).isEqualTo("name");
  }

  @Test
  void whatIsDeletedIsAbsent() {
    var gone = company.firm("Gone", null, 0);
    company.planting.execute("update {ws}.companies set deleted_at = now() where id = ?", gone);
    for (var id : List.of(gone, UUID.randomUUID())) {
      var answer = ada.get("/api/companies/" + id);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("record_not_found");
    }
  }

  @Test
  void aCursorOfAnotherSortIsRefused() {
    var cursor = ada.get("/api/people?sort=name&limit=1").text("next");
    assertThat(ada.get("/api/people?sort=name&limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(ada.get("/api/people?sort=-name&cursor=" + cursor).code())
        .isEqualTo("cursor_not_valid");
    assertThat(ada.get("/api/companies?sort=name&cursor=" + cursor).status()).isLessThan(500);
  }

  @Test
  void figuresThatMakeNoSenseAreRefused() {
    refused("measures_missing", Map.of());
    refused("property_unknown", Map.of("mesures", List.of()));
    refused("property_not_valid", Map.of("measures", List.of(Map.of("function", "median"))));
    refused("field_not_measurable", measuring("sum", "name"));
    refused("field_not_measurable", measuring("avg", "close_date"));
    refused("field_unknown", measuring("sum", "amuont"));
    refused("field_not_groupable", grouping("company.address"));
    refused("field_not_groupable", grouping("company.people.name"));
    refused("name_twice", grouping("stage", "stage"));
    refused(
        "name_unknown",
        Map.of("measures", List.of(Map.of("function", "count")), "sort", List.of("sum")));
  }

  private static Map<String, Object> measuring(String function, String field) {
    return Map.of("measures", List.of(Map.of("function", function, "field", field)));
  }

  private static Map<String, Object> grouping(String... fields) {
    return Map.of("group_by", List.of(fields), "measures", List.of(Map.of("function", "count")));
  }

  private static void refused(String code, Map<String, Object> body) {
    var answer = ada.post("/api/deals/aggregate", body);
    assertThat(answer.code()).as(body.toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(400);
  }
}
