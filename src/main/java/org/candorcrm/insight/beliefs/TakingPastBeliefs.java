package org.candorcrm.insight.beliefs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastBeliefs;
import org.candorcrm.insight.beliefs.Days.Day;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class TakingPastBeliefs implements PastBeliefs {

  private static final int MOST_WEEKS = 26;

  private final BeliefTable table;
  private final Days days;
  private final Testing testing;
  private final Viewers viewers;
  private final Schemas schemas;
  private final JsonMapper json;

  TakingPastBeliefs(
      BeliefTable table,
      Days days,
      Testing testing,
      Viewers viewers,
      Schemas schemas,
      JsonMapper json) {
    this.table = table;
    this.days = days;
    this.testing = testing;
    this.viewers = viewers;
    this.schemas = schemas;
    this.json = json;
  }

  @Override
  public void take(Past past) {
    var viewer = viewers.of(past.author());
    var statement = Statements.read(json.valueToTree(past.statement()));
    testing.check(viewer, statement);
    var belief =
        new Belief(
            Ids.of(past.writtenAt()),
            1,
            past.author(),
            past.words(),
            statement,
            schemas.current().type(statement.type()).orElseThrow().id(),
            past.sure(),
            past.writtenAt(),
            null,
            past.shared());
    table.add(belief);
    var today = Counting.today(viewer);
    Status status = null;
    var told = Status.OPEN;
    for (var day : weeks(LocalDate.ofInstant(past.writtenAt(), ZoneOffset.UTC), today)) {
      var tested = testing.test(viewer, statement, new Period(past.writtenAt(), day));
      status = Status.after(status, tested.all().weight());
      var one = new Day(day, status, tested);
      days.keep(belief.id(), viewer, one);
      told = one.told();
    }
    days.seen(belief.id(), past.author(), told, viewer.now());
  }

  /** Every seventh day until yesterday, the oldest first. */
  private static Iterable<LocalDate> weeks(LocalDate written, LocalDate today) {
    var first = today.minusDays(1).minusWeeks(MOST_WEEKS);
    var from = written.isAfter(first) ? written : first;
    int skipped = (int) ((today.toEpochDay() - 1 - from.toEpochDay()) % 7);
    return from.plusDays(skipped).datesUntil(today, java.time.Period.ofWeeks(1)).toList();
  }
}
