package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft.Operation;
import org.candorcrm.records.WriteTerms.Staging;
import org.jspecify.annotations.Nullable;

/** The ids that records have in the source that writes them. */
final class ExternalIds {

  private static final int LONGEST = 200;

  private final Database database;
  private final Rows rows;

  ExternalIds(Database database, Rows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Finds records by external id, and decides what each upsert is. */
  void resolve(Viewer viewer, List<Row> all) {
    all.stream()
        .filter(row -> row.stands() && row.draft.externalId() != null && row.draft.id() == null)
        .collect(groupingBy(row -> row.type().id()))
        .forEach((type, sameType) -> resolveType(viewer, type, sameType));
    all.stream().filter(Row::stands).forEach(ExternalIds::settle);
  }

  private void resolveType(Viewer viewer, int type, List<Row> sameType) {
    var known = known(viewer.source(), type, sameType);
    for (var row : sameType) {
      var externalId = java.util.Objects.requireNonNull(row.draft.externalId());
      if (externalId.isBlank() || externalId.length() > LONGEST) {
        row.refuse(Problem.invalid("external_id_invalid").with("longest", LONGEST));
        continue;
      }
      row.id = known.get(externalId);
      if (row.creates() && row.id != null) {
        row.refuse(Problem.of(Problem.Status.CONFLICT, "external_id_taken").with("id", externalId));
      }
    }
  }

  private Map<String, UUID> known(int source, int type, List<Row> sameType) {
    var known = new HashMap<String, UUID>();
    database
        .sql(
            """
            select external_id, record from {ws}.external_ids
             where source = ? and record_type = ? and external_id = any(?)
            """)
        .params(
            source, type, sameType.stream().map(r -> r.draft.externalId()).toArray(String[]::new))
        .query(row -> {
          known.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return known;
  }

  private static void settle(Row row) {
    if (row.operation == Operation.UPSERT) {
      row.operation = row.id == null ? Operation.CREATE : Operation.UPDATE;
    }
    if (!row.creates() && row.id == null) {
      row.refuse(Problem.notFound("record_not_found").with("type", row.type().name()));
    }
  }

  /** Remembers the external ids of new records. */
  void remember(Viewer viewer, List<Row> all, Staging staging) {
    var values = new ArrayList<@Nullable Object[]>();
    for (var row : all) {
      if (row.creates() && row.draft.externalId() != null) {
        values.add(
            new @Nullable Object[] {
              viewer.source(), row.type().id(), row.draft.externalId(), row.record()
            });
      }
    }
    rows.insert(
        Database.qualified("{ws}.external_ids"),
        List.of("source", "record_type", "external_id", "record"),
        values,
        staging);
    rememberOthers(viewer, all);
  }

  /** A record that was found otherwise has this id, too, from now on, unless another has it. */
  private void rememberOthers(Viewer viewer, List<Row> all) {
    all.stream()
        .filter(row -> row.operation == Operation.UPDATE && row.draft.id() != null)
        .filter(row -> row.draft.externalId() != null && row.draft.externalId().length() <= LONGEST)
        .collect(groupingBy(row -> row.type().id()))
        .forEach((type, found) ->
            database
                .sql(
                    """
                    insert into {ws}.external_ids (source, record_type, external_id, record)
                    select ?, ?, e.id, e.record from unnest(?::text[], ?::uuid[]) as e(id, record)
                    on conflict do nothing
                    """)
                .params(
                    viewer.source(),
                    type,
                    found.stream().map(row -> row.draft.externalId()).toArray(String[]::new),
                    found.stream().map(Row::record).toArray(UUID[]::new))
                .update());
  }
}
