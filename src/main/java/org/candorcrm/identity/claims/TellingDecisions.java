package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.DecidedAgainst;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decisions against a source, by when they were made, so that each is told once. */
@Component
final class TellingDecisions implements DecidedAgainst {

  private static final int MOST_FIELDS = 100;

  private final Database database;
  private final Corrections corrections;
  private final Duration lag;

  /**
   * @param lag how long a decision may take until it is kept: what is younger waits, so that none
   *     appears behind a place that was told already
   */
  TellingDecisions(
      Database database,
      Corrections corrections,
      @Value("${candor.corrections-after:PT2M}") Duration lag) {
    this.database = database;
    this.corrections = corrections;
    this.lag = lag;
  }

  /** One decision, and its place. */
  private record Decided(Instant at, UUID record, int field) {

    String place() {
      return at + "|" + record + "|" + field;
    }

    static Decided parse(String place) {
      var parts = place.split("\\|");
      var record = parts.length == 3 ? Ids.parse(parts[1]) : null;
      if (record == null) {
        throw new IllegalArgumentException(place);
      }
      return new Decided(Instant.parse(parts[0]), record, Integer.parseInt(parts[2]));
    }
  }

  @Override
  public Portion portion(
      Viewer viewer, int source, @Nullable String before, @Nullable String until, int most) {
    var start = new Decided(Instant.EPOCH, new UUID(0, 0), 0);
    var end = new Decided(viewer.now().minus(lag), new UUID(-1, -1), Integer.MAX_VALUE);
    var found =
        decided(
            source,
            before == null ? start : Decided.parse(before),
            until == null ? end : Decided.parse(until),
            most + 1);
    boolean more = found.size() > most;
    var page = more ? found.subList(0, most) : found;
    if (page.isEmpty()) {
      return new Portion(List.of(), null, false);
    }
    var spots = page.stream().map(one -> new Spot(one.record, one.field)).collect(toSet());
    var items =
        corrections.of(viewer, source, spots, spots.size() * MOST_FIELDS).stream()
            .map(CorrectionController::json)
            .toList();
    return new Portion(items, page.getLast().place(), more);
  }

  private List<Decided> decided(int source, Decided before, Decided until, int most) {
    return database
        .sql(
            """
            select d.settled_at, d.record, d.field from {ws}.disagreements d
             where d.state = 'settled'
               and (d.settled_at, d.record, d.field) > (?, ?, ?)
               and (d.settled_at, d.record, d.field) <= (?, ?, ?)
               and exists (select 1 from {ws}.claims c
                 where c.record = d.record and c.field = d.field and c.source = ?)
             order by d.settled_at, d.record, d.field limit ?
            """)
        .params(
            Moments.bound(before.at),
            before.record,
            before.field,
            Moments.bound(until.at),
            until.record,
            until.field,
            source,
            most)
        .query((row, number) ->
            new Decided(
                Moments.read(row, "settled_at"),
                row.getObject("record", UUID.class),
                row.getInt("field")))
        .list();
  }
}
