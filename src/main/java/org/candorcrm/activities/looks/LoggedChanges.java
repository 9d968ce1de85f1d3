package org.candorcrm.activities.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others have written since a moment, out of the change log. */
@Component
class LoggedChanges {

  static final int MOST_OF_RECORD = 500;
  static final int MOST_OF_TYPE = 5000;

  private final Database database;
  private final JsonMapper json;

  LoggedChanges(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One change with who and where from. */
  record Logged(
      String kind,
      Instant at,
      @Nullable Named by,
      @Nullable Source source,
      @Nullable JsonNode changes) {}

  /** One change of a list: the record, and the names of the fields. */
  record Touched(UUID record, String kind, Set<String> fields) {
    Touched {
      fields = Set.copyOf(fields);
    }
  }

  /** The newest changes of one record that the viewer did not make, oldest first. */
  List<Logged> ofRecord(Viewer viewer, UUID record, Instant since) {
    var newest =
        database
            .sql(
                """
                select c.kind, c.at, c.changes::text as changes, c.actor, u.name as actor_name,
                       s.kind as source_kind, s.name as source_name
                  from {ws}.changes c
                  left join {ws}.users u on u.id = c.actor
                  left join {ws}.sources s on s.id = c.source
                 where c.record = ? and c.at > ? and c.actor is distinct from ?
                 order by c.seq desc limit ?
                """)
            .params(record, Moments.bound(since), viewer.user(), MOST_OF_RECORD)
            .query((row, number) -> logged(row))
            .list();
    var oldestFirst = new ArrayList<>(newest);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private Logged logged(ResultSet row) throws SQLException {
    var changes = row.getString("changes");
    return new Logged(
        row.getString("kind"),
        Moments.read(row, "at"),
        Named.read(row, "actor", "actor_name"),
        Source.read(row),
        changes == null ? null : json.readTree(changes));
  }

  /**
   * The newest changes of one type that the viewer did not make, newest first. The moment narrows
   * before the order does: going back by number would read the whole log where little is new.
   */
  List<Touched> ofType(Viewer viewer, int type, Instant since) {
    return database
        .sql(
            """
            with recent as materialized (
              select c.seq, c.record, c.kind, c.changes from {ws}.changes c
               where c.record_type = ? and c.at > ? and c.actor is distinct from ?)
            select r.record, r.kind, array(select jsonb_object_keys(r.changes)) as fields
              from recent r order by r.seq desc limit ?
            """)
        .params(type, Moments.bound(since), viewer.user(), MOST_OF_TYPE + 1)
        .query((row, number) ->
            new Touched(row.getObject("record", UUID.class), row.getString("kind"), names(row)))
        .list();
  }

  private static Set<String> names(ResultSet row) throws SQLException {
    return new HashSet<>(List.of((String[]) row.getArray("fields").getArray()));
  }
}
