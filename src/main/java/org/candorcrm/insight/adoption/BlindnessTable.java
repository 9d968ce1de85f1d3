package org.candorcrm.insight.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** How much each sign told of on each day, counted over everything. */
@Component
class BlindnessTable {

  private final Database database;

  BlindnessTable(Database database) {
    this.database = database;
  }

  /**
   * What a sign told when it was counted last.
   *
   * @param sign its key
   */
  record Counted(String sign, long evident, long recorded, Instant at) {}

  void keep(Counted counted, LocalDate day) {
    database
        .sql(
            """
            insert into {ws}.blindness (sign, day, evident, recorded, counted_at)
            values (:sign, :day, :evident, :recorded, :at)
            on conflict (sign, day) do update
               set evident = excluded.evident, recorded = excluded.recorded, counted_at = excluded.counted_at\
            """)
        .param("sign", counted.sign())
        .param("day", day)
        .param("evident", counted.evident())
        .param("recorded", counted.recorded())
        .param("at", Moments.bound(counted.at()))
        .update();
  }

  /** Of each sign, what was counted last. */
  List<Counted> latest() {
    return database
        .sql(
            """
            select distinct on (sign) sign, evident, recorded, counted_at
              from {ws}.blindness order by sign, day desc\
            """)
        .query((row, number) ->
            new Counted(
                row.getString("sign"),
                row.getLong("evident"),
                row.getLong("recorded"),
                Moments.read(row, "counted_at")))
        .list();
  }
}
