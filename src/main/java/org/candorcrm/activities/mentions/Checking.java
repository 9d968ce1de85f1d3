package org.candorcrm.activities.mentions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Closures;
import org.candorcrm.access.Closures.Obstacle;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** Before a note is sent: who of those it mentions cannot see what it is about. */
@Component
class Checking {

  private final Schemas schemas;
  private final Records records;
  private final Viewers viewers;
  private final Closures closures;
  private final Database database;

  Checking(
      Schemas schemas, Records records, Viewers viewers, Closures closures, Database database) {
    this.schemas = schemas;
    this.records = records;
    this.viewers = viewers;
    this.closures = closures;
    this.database = database;
  }

  /** Why somebody would not see it, as far as the asker may know. */
  enum Why {
    closure,
    role
  }

  /**
   * @param obstacles closures that the asker may know of, with who may let the colleague in
   */
  record Checked(
      UUID user,
      String name,
      boolean sees,
      @org.jspecify.annotations.Nullable Why why,
      List<Obstacle> obstacles) {
    Checked {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * @param unknown ids that are no active colleague
   */
  record Result(List<Checked> items, List<UUID> unknown) {
    Result {
      items = List.copyOf(items);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * @throws Problem {@code record_not_found}, {@code record_closed}, {@code type_unknown}
   */
  Result check(Viewer asker, String typeName, UUID record, Set<UUID> mentioned) {
    var schema = schemas.current();
    var type =
        schema
            .type(typeName)
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", typeName));
    records.one(asker, type.plural(), record);
    var known = new LinkedHashMap<UUID, Viewer>();
    var unknown = new ArrayList<UUID>();
    for (var user : mentioned) {
      try {
        known.put(user, viewers.of(user));
      } catch (Problem nobody) {
        unknown.add(user);
      }
    }
    var seeing = seeing(known.values(), type, record);
    known.values().stream()
        .filter(viewer -> !readsNotesOf(asker, viewer, schema))
        .forEach(viewer -> seeing.remove(viewer.user()));
    var blind = known.keySet().stream().filter(user -> !seeing.contains(user)).toList();
    var obstacles = closures.obstacles(asker, type.id(), record, blind);
    var items = known.values().stream().map(viewer -> checked(viewer, seeing, obstacles)).toList();
    return new Result(items, unknown);
  }

  /** Each colleague's own rights, all in one statement. */
  private Set<UUID> seeing(Collection<Viewer> viewers, RecordType type, UUID record) {
    var parts = viewers.stream().map(viewer -> part(viewer, type, record)).toList();
    if (parts.isEmpty()) {
      return new HashSet<>();
    }
    var sql = Sql.join(" union all ", parts);
    return new HashSet<>(
        database
            .sql(sql.text())
            .params(sql.values())
            .query((row, number) -> row.getObject(1, UUID.class))
            .list());
  }

  private static Sql part(Viewer viewer, RecordType type, UUID record) {
    var scope = ViewerScope.of(viewer);
    return Sql.of("select ?::uuid from ", viewer.user())
        .then(scope.table(type) + " t where ")
        .then(Sql.of("t.id = ? and ", record))
        .then(scope.rows(type, "t"));
  }

  private static boolean readsNotesOf(Viewer author, Viewer reader, Schema schema) {
    return schema
        .type("note")
        .map(note -> reaches(reader.on(note.id()).read(), author.user()))
        .orElse(false);
  }

  private static boolean reaches(RowRule rule, UUID owner) {
    return switch (rule) {
      case RowRule.Everything _, RowRule.NotClosedTo _, RowRule.PartOf _ -> true;
      case RowRule.Nothing _ -> false;
      case RowRule.OwnedBy owned -> owned.users().contains(owner);
      case RowRule.All all -> all.rules().stream().allMatch(each -> reaches(each, owner));
    };
  }

  private static Checked checked(
      Viewer viewer, Set<UUID> seeing, Map<UUID, List<Obstacle>> obstacles) {
    if (seeing.contains(viewer.user())) {
      return new Checked(viewer.user(), viewer.name(), true, null, List.of());
    }
    var known = obstacles.getOrDefault(viewer.user(), List.of());
    return new Checked(
        viewer.user(), viewer.name(), false, known.isEmpty() ? Why.role : Why.closure, known);
  }
}
