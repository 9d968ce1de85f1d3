package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What was agreed before somebody changed it, and why. */
@Component
final class AgreementChanges {

  private static final int TOLD = 20;

  private final Database database;

  AgreementChanges(Database database) {
    this.database = database;
  }

  /**
   * One change.
   *
   * @param below percent, as it was until then; so is all that follows
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Changed(
      Instant at,
      UUID by,
      String reason,
      String grain,
      String measure,
      double below,
      String response,
      UUID owner) {}

  private record Of(UUID agreement, Changed changed) {}

  /** In the transaction that changes it. */
  void keep(Agreement before, Instant at, UUID by, String reason) {
    database
        .sql(
            """
            insert into {ws}.forecast_agreement_changes
              (agreement, changed_at, changed_by, reason, grain, measure, below, response, owner_id)
            values (?::uuid, ?, ?::uuid, ?, ?, ?, ?, ?, ?::uuid)\
            """)
        .params(
            before.id().toString(),
            Moments.bound(at),
            by.toString(),
            reason,
            before.grain().word(),
            before.measure().word(),
            before.below(),
            before.response(),
            before.owner().toString())
        .update();
  }

  /** The newest ones of each, the newest first. */
  Map<UUID, List<Changed>> of(Collection<UUID> agreements) {
    return database
        .sql(
            """
            select agreement, changed_at, changed_by, reason, grain, measure, below, response, owner_id
              from (select agreement, changed_at, changed_by, reason, grain, measure, below, response,
                           owner_id,
                           row_number() over (partition by agreement order by changed_at desc) as nth
                      from {ws}.forecast_agreement_changes where agreement = any(?::uuid[])) c
             where nth <= ? order by changed_at desc\
            """)
        .params(agreements.stream().map(UUID::toString).toArray(String[]::new), TOLD)
        .query((row, number) ->
            new Of(
                row.getObject("agreement", UUID.class),
                new Changed(
                    Moments.read(row, "changed_at"),
                    row.getObject("changed_by", UUID.class),
                    row.getString("reason"),
                    row.getString("grain"),
                    row.getString("measure"),
                    Agreement.percent(row.getDouble("below")),
                    row.getString("response"),
                    row.getObject("owner_id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::agreement,
                LinkedHashMap::new,
                Collectors.mapping(Of::changed, Collectors.toList())));
  }
}
