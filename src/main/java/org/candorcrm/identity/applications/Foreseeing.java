package org.candorcrm.identity.applications;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/**
 * How many of an application's records are probably known already: as large a part as of what each
 * source brought is known from others, too, by the radar's latest measurement. What colleagues type
 * is no source here.
 */
@Component
final class Foreseeing {

  /** A source says something from so many records on. */
  private static final int ENOUGH = 20;

  private final Database database;
  private final Schemas schemas;

  Foreseeing(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /**
   * @param records how many the application would hold
   * @param fewest by the source of which the smallest part is known elsewhere
   * @param most by the one of which the largest is
   * @param sources by how many this was told
   */
  record Foreseen(String type, long records, long fewest, long most, int sources) {}

  /** Of every holding whose number is told, where a source says something of such records. */
  List<Foreseen> of(List<Holding> holds) {
    return holds.stream().flatMap(one -> of(one).stream()).toList();
  }

  private Optional<Foreseen> of(Holding one) {
    var records = one.records();
    if (records == null || records == 0) {
      return Optional.empty();
    }
    int type = schemas.current().type(one.type()).orElseThrow().id();
    var shares = shares(type).stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return shares.getCount() == 0
        ? Optional.empty()
        : Optional.of(foreseen(one.type(), records, shares));
  }

  private static Foreseen foreseen(String type, long records, DoubleSummaryStatistics shares) {
    return new Foreseen(
        type,
        records,
        Math.round(records * shares.getMin()),
        Math.round(records * shares.getMax()),
        (int) shares.getCount());
  }

  private List<Double> shares(int type) {
    return database
        .sql(
            """
            select 1 - coalesce(a.value, 0) / r.value::float8
              from {ws}.radar_figures r
              left join {ws}.radar_figures a on a.run = r.run and a.knower = r.knower
                and a.reference = r.reference and a.record_type = r.record_type
                and a.figure = 'alone'
             where r.run = (select id from {ws}.radar_runs order by measured_at desc limit 1)
               and r.knower = 'source' and r.reference ~ '^[0-9]+$'
               and r.record_type = ? and r.figure = 'records' and r.value >= ?\
            """)
        .params(type, ENOUGH)
        .query(Double.class)
        .list();
  }
}
