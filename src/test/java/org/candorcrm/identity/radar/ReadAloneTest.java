package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.query.FieldReads;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one department alone reads is told of the department, and of nobody in it. */
class ReadAloneTest {

  @TempDir private Path folder;
  private Lists lists;

  @BeforeEach
  void open() {
    lists = new Lists(RunningCandor.console(), folder);
  }

  @AfterEach
  void close() {
    lists.close();
  }

  @Test
  void aListThatOneDepartmentAloneReadsCountsFromTwoReadersOn() {
    var sales = lists.department("Sales");
    var marketing = lists.department("Marketing");
    var sellers = new ArrayList<UUID>();
    var marketers = new ArrayList<UUID>();
    for (int number = 1; number <= 5; number++) {
      sellers.add(lists.colleague("s" + number + "@lists.example", sales));
      marketers.add(lists.colleague("m" + number + "@lists.example", marketing));
    }
    var filter = "job_title == \"Buyer\"";
    lists.candor.inWorkspace(() -> {
      var view = lists.candor.bean(Schemas.class).current().type("view").orElseThrow();
      var values =
          Map.<String, Object>of(
              "name", "Buyers", "record_type", "people", "filter", filter, "shared_with", "all");
      return lists
          .candor
          .bean(Writes.class)
          .write(
              lists.viewer(sellers.getFirst()),
              List.of(Draft.create(view, values)),
              WriteTerms.ONE);
    });
    look(sellers.get(0), filter);
    lists.measure();
    assertThat(alone(sales)).as("one reader is a person").isZero();
    look(sellers.get(1), filter);
    lists.measure();
    assertThat(alone(sales)).isOne();
    look(marketers.getFirst(), filter);
    lists.measure();
    assertThat(alone(sales)).isZero();
  }

  @Test
  void aFieldThatOneDepartmentAloneAsksForIsToldOfTheDepartment() {
    var sales = lists.department("Sales");
    var legal = lists.department("Legal");
    UUID seller = lists.colleague("s1@lists.example", sales);
    for (int number = 2; number <= 5; number++) {
      lists.colleague("s" + number + "@lists.example", sales);
    }
    var lawyer = lists.colleague("l1@lists.example", legal);
    lists.company(seller);
    ask(seller, 20, "employees", "industry", "links");
    daysApart("employees", "industry");
    ask(lawyer, 1, "industry");
    lists.measure();
    var about =
        lists.radar().knowers().stream()
            .filter(one -> one.reference().equals(sales.toString()))
            .flatMap(one -> one.about().stream())
            .filter(one -> one.type().equals("company"))
            .findFirst()
            .orElseThrow();
    assertThat(about.readAlone())
        .as("the other was asked for by somebody else, and one on a single day")
        .containsExactly(new RadarView.ReadView("employees", 20));
    assertThat(about.figures()).containsEntry("fields_read_alone", 1L);
    assertThat(departments())
        .as("a department of one is nobody")
        .containsExactlyInAnyOrder(sales.toString(), "");
  }

  private void ask(UUID user, int times, String... fields) {
    var viewer = lists.viewer(user);
    lists.candor.inWorkspace(() -> {
      for (int time = 0; time < times; time++) {
        lists
            .candor
            .bean(Reading.class)
            .list(viewer, "companies", ListRequest.ALL.answering(fields));
      }
      lists.candor.bean(FieldReads.class).write();
      return true;
    });
  }

  /** As if a third of it had been asked for on each of the last three days. */
  private void daysApart(String... fields) {
    for (var field : fields) {
      lists.run(
          """
          with one as (
            delete from {ws}.field_reads r using {ws}.record_fields f
             where f.id = r.field and f.name = ? returning r.*
          )
          insert into {ws}.field_reads (day, department, record_type, field, reads)
          select day - n, department, record_type, field,
                 case n when 0 then reads - 2 else 1 end
            from one cross join generate_series(0, 2) n\
          """,
          field);
    }
  }

  private List<String> departments() {
    return lists.candor.inWorkspace(() ->
        lists
            .database()
            .sql("select distinct coalesce(department::text, '') from {ws}.field_reads")
            .query(String.class)
            .list());
  }

  private void look(UUID user, String filter) {
    lists.run(
        """
        insert into {ws}.looks (user_id, record_type, place, at)
        select ?, t.id, ?, now() from {ws}.record_types t where t.name = 'person'\
        """,
        user,
        UUID.nameUUIDFromBytes(filter.getBytes(StandardCharsets.UTF_8)));
  }

  private long alone(UUID department) {
    return lists.candor.inWorkspace(() ->
        lists
            .candor
            .bean(Database.class)
            .sql(
                """
                select coalesce((select f.value from {ws}.radar_figures f
                   join {ws}.radar_runs r on r.id = f.run
                  where f.figure = 'lists_alone' and f.reference = ?
                    and r.id = (select id from {ws}.radar_runs order by id desc limit 1)), 0)
                """)
            .param(department.toString())
            .query(Long.class)
            .single());
  }
}
