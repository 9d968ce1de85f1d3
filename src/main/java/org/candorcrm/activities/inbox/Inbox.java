package org.candorcrm.activities.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Closures;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading one user's inbox: rights stand inside the statement, so what became closed is gone. */
@Component
class Inbox {

  private final Database database;
  private final Schemas schemas;
  private final Closures closures;
  private final JsonMapper json;
  private final Clock clock;

  Inbox(Database database, Schemas schemas, Closures closures, JsonMapper json, Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.closures = closures;
    this.json = json;
    this.clock = clock;
  }

  /** Where a notification stands. */
  enum State {
    open,
    done,
    snoozed
  }

  /** A notification as it stands in the table. */
  record Entry(
      UUID id,
      Notice.Kind kind,
      Instant at,
      @Nullable UUID actor,
      @Nullable String actorName,
      @Nullable Integer aboutType,
      @Nullable UUID about,
      @Nullable Integer subjectType,
      @Nullable UUID subject,
      JsonNode details,
      State state,
      @Nullable Instant snoozedUntil) {}

  /** Newest first. */
  List<Entry> list(Viewer viewer, State state, @Nullable UUID before, int limit) {
    var sql = Sql.of(COLUMNS).then(visible(viewer)).then(" and ").then(in(state));
    if (before != null) {
      sql = sql.then(Sql.of(" and n.id < ?", before));
    }
    return rows(sql.then(Sql.of(" order by n.id desc limit ?", limit)));
  }

  Optional<Entry> find(Viewer viewer, UUID id) {
    return rows(Sql.of(COLUMNS).then(visible(viewer)).then(Sql.of(" and n.id = ?", id))).stream()
        .findFirst();
  }

  long open(Viewer viewer) {
    var sql =
        Sql.of("select count(*) from {ws}.notifications n where ")
            .then(visible(viewer))
            .then(" and ")
            .then(in(State.open));
    return database.sql(sql.text()).params(sql.values()).query(Long.class).single();
  }

  private static final String COLUMNS =
      """
      select n.id, n.kind, n.at, n.actor, u.name as actor_name, n.about_type, n.about,
             n.subject_type, n.subject, n.details::text as details, n.done_at, n.snoozed_until
        from {ws}.notifications n left join {ws}.users u on u.id = n.actor
       where \
      """;

  private Sql in(State state) {
    var now = Moments.bound(Moments.now(clock));
    return switch (state) {
      case open ->
          Sql.of("n.done_at is null and (n.snoozed_until is null or n.snoozed_until <= ?)", now);
      case done -> Sql.of("n.done_at is not null");
      case snoozed -> Sql.of("n.done_at is null and n.snoozed_until > ?", now);
    };
  }

  private Sql visible(Viewer viewer) {
    var schema = schemas.current();
    var me = viewer.user();
    var soon = Moments.now(clock).plus(Gathering.SOON);
    return Sql.of("n.user_id = ? and ", me)
        .then(
            Sql.of(
                "(n.kind <> 'closure_request' or n.subject = any(?))", ids(closures.waiting(me))))
        .then(
            Sql.of(
                " and (n.kind <> 'closure_end' or n.subject = any(?))",
                ids(closures.ending(me, soon))))
        .then(
            Sql.of(
                " and (n.kind <> 'access_request' or n.subject = any(?)) and ",
                (Object) closures.requested(me).toArray(UUID[]::new)))
        .then(seen(viewer, schema, "about"))
        .then(" and ")
        .then(seen(viewer, schema, "subject"));
  }

  private static Object ids(List<Closures.Pending> closures) {
    return closures.stream().map(Closures.Pending::closure).toArray(UUID[]::new);
  }

  /** No record is meant, or one that the viewer may see now. */
  private static Sql seen(Viewer viewer, Schema schema, String column) {
    var scope = ViewerScope.of(viewer);
    var cases = new ArrayList<Sql>();
    for (var type : schema.types()) {
      if (!type.retired()) {
        cases.add(
            Sql.of(
                    "when %d then exists (select 1 from %s t where t.id = n.%s and "
                        .formatted(type.id(), scope.table(type), column))
                .then(scope.rows(type, "t"))
                .then(")"));
      }
    }
    return Sql.of("(n.%s_type is null or case n.%s_type ".formatted(column, column))
        .then(Sql.join(" ", cases))
        .then(" else false end)");
  }

  private List<Entry> rows(Sql sql) {
    return database.sql(sql.text()).params(sql.values()).query((row, number) -> entry(row)).list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    var until = Moments.readOrNull(row, "snoozed_until");
    return new Entry(
        row.getObject("id", UUID.class),
        Notice.Kind.valueOf(row.getString("kind")),
        Moments.read(row, "at"),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getObject("about_type", Integer.class),
        row.getObject("about", UUID.class),
        row.getObject("subject_type", Integer.class),
        row.getObject("subject", UUID.class),
        json.readTree(row.getString("details")),
        state(row, until),
        until);
  }

  private State state(ResultSet row, @Nullable Instant until) throws SQLException {
    if (Moments.readOrNull(row, "done_at") != null) {
      return State.done;
    }
    return until != null && until.isAfter(Moments.now(clock)) ? State.snoozed : State.open;
  }
}
