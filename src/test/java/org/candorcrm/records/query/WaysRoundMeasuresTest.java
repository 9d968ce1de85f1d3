package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files and formulas are no ways round the guard of person measures. */
class WaysRoundMeasuresTest {

  private static Company company;
  private static Seen ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    company.call("First", 10, company.ada, company.acme);
    company.call("Second", 20, company.ben, company.acme);
    company.call("Third", 30, company.ben, company.blau);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void aFileOfColleaguesHoldsNothingOfWhatTheyDid() {
    var call = company.call("With both", 5, null, company.core);
    for (var user : List.of(company.ada, company.ben)) {
      company.planting.execute(
          "insert into {ws}.link_interaction_colleagues (from_id, to_id) values (?, ?)",
          call,
          user);
    }
    for (var request :
        List.of(
            ALL.answering("name", "interactions"),
            ALL.answering("name").expanding("interactions"))) {
      var rows = takenOut("users", request);
      assertThat(rows.get(company.ben)).isEqualTo(List.of());
      assertThat((List<?>) rows.get(company.ada)).hasSize(1);
    }
    company.planting.execute("delete from {ws}.interactions where id = ?", call);
  }

  @Test
  void aFileOfWhatColleaguesAchievedIsWrittenDownHoweverDeepItStands() {
    assertThat(company.ada().get("/api/companies/export?format=jsonl&expand=deals").status())
        .isEqualTo(200);
    var seen =
        company.candor.inWorkspace(() ->
            new JdbcTemplate(company.candor.bean(Database.class).source())
                .queryForList(
                    Database.qualified("select what from {ws}.person_reads where person_id = ?"),
                    String.class,
                    company.ben));
    assertThat(seen).contains("export of companies");
  }

  @Test
  void formulasThatLookAtPeopleAreNoWayRound() {
    formula("interaction", "x_who", "owner.name", "text");
    assertThat(ada.count("interactions", "", "x_who").items()).hasSize(1);
    assertThat(ada.count("interactions", "", "x_who").withheld()).isEqualTo("person_measure");
    assertThat(ada.list("interactions", ALL.answering("x_who")).items())
        .as("records themselves are open")
        .anySatisfy(row -> assertThat(row.value("x_who")).isEqualTo("Ben"));
    assertThat(takenOut("interactions", ALL.answering("x_who")).values()).containsOnlyNulls();
    formula("company", "x_of_ben", calls("owner == \"%s\"".formatted(company.ben)), "number");
    assertThat(ada.list("companies", ALL.answering("x_of_ben")).items())
        .allSatisfy(row -> assertThat(row.value("x_of_ben")).isNull());
    var sum = ada.figure("companies", "", new Measure(Function.SUM, "x_of_ben", null, "calls"));
    assertThat(sum.withheld()).isEqualTo("person_measure");
    assertThat(sum.items().getFirst().measures().get("calls")).isNull();
    formula("company", "x_short", calls("minutes < 15"), "number");
    var open = ada.figure("companies", "", new Measure(Function.SUM, "x_short", null, "calls"));
    assertThat(open.withheld()).isNull();
    assertThat(open.items().getFirst().measures()).containsEntry("calls", BigDecimal.ONE);
    var rolled =
        company
            .ada()
            .post(
                "/api/model/types/company/fields",
                Map.of(
                    "name", "x_minutes_of_ben",
                    "label", "Minutes of Ben",
                    "kind", "roll_up",
                    "relation", "interactions",
                    "function", "sum",
                    "field", "minutes",
                    "filter", "owner == \"%s\"".formatted(company.ben),
                    "result", "number"));
    assertThat(rolled.status()).as(rolled.response().body()).isEqualTo(201);
    var minutes = new Measure(Function.SUM, "x_minutes_of_ben", null, "minutes");
    assertThat(ada.figure("companies", "", minutes).items().getFirst().measures().get("minutes"))
        .isNull();
  }

  private static String calls(String filter) {
    return "interactions.filter(i, i.%s).size()".formatted(filter);
  }

  private static void formula(String type, String name, String expression, String result) {
    var made =
        company
            .ada()
            .post(
                "/api/model/types/" + type + "/fields",
                Map.of(
                    "name", name,
                    "label", name,
                    "kind", "formula",
                    "expression", expression,
                    "result", result));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
  }

  /** The last value of each row of a file. */
  private static Map<UUID, @Nullable Object> takenOut(String plural, ListRequest request) {
    var rows = new HashMap<UUID, @Nullable Object>();
    company.candor.inWorkspace(() -> {
      company
          .candor
          .bean(Reading.class)
          .takeOut(
              ada.viewer(),
              plural,
              request,
              new TakingOut() {
                @Override
                public void begin(Selection selection, boolean narrowed) {}

                @Override
                public void take(Row row, boolean concealed) {
                  rows.put(row.id(), row.values()[row.values().length - 1]);
                }
              });
      return rows;
    });
    return rows;
  }
}
