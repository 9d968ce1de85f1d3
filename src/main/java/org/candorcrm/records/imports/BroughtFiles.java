package org.candorcrm.records.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Imports.Brought;
import org.candorcrm.records.Imports.Why;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The newest files of one source, and why rows of them were refused. */
final class BroughtFiles {

  private static final int FILES = 5;
  private static final int REASONS = 5;

  private final Database database;
  private final ImportTable table;
  private final JsonMapper json;

  BroughtFiles(Database database, ImportTable table, JsonMapper json) {
    this.database = database;
    this.table = table;
    this.json = json;
  }

  /**
   * @param startedBy only what this user started, or null for what anybody did
   */
  List<Brought> of(int source, @Nullable UUID startedBy, Locale reader) {
    var bound = Arrays.asList(source, startedBy, startedBy, FILES);
    return table
        .progress(
            """
            where i.source = ? and i.status <> 'planned' and (?::uuid is null or i.started_by = ?)
            order by i.id desc limit ?
            """,
            bound)
        .stream()
        .map(one -> new Brought(one, one.refused() == 0 ? List.of() : reasons(one.id(), reader)))
        .toList();
  }

  /** One row of each reason says it for all. */
  private List<Why> reasons(UUID id, Locale reader) {
    return database
        .sql(
            """
            select (array_agg(problem order by row_number))[1]::text, count(*) as rows
              from {ws}.import_refusals where import_id = ?
             group by problem ->> 'code', problem ->> 'field'
             order by rows desc, 1 limit ?
            """)
        .params(id, REASONS)
        .query((row, number) ->
            new Why(
                Refusal.title(Refusal.problem(json.readTree(row.getString(1))), reader),
                row.getLong(2)))
        .list();
  }
}
