package org.candorcrm.identity.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was seen although nobody said so: products whose headers a file had, programs that use keys,
 * and files that were taken out of Candor.
 */
@Component
final class Seen {

  private static final int CROWD = 5;

  private final Database database;
  private final Schemas schemas;
  private final JsonMapper json;

  Seen(Database database, Schemas schemas, JsonMapper json) {
    this.database = database;
    this.schemas = schemas;
    this.json = json;
  }

  List<Application> all(Viewer viewer) {
    var seen = new ArrayList<Application>();
    seen.addAll(headers(viewer));
    seen.addAll(agents());
    seen.addAll(exports(viewer));
    return seen;
  }

  private record Sighting(String name, long times, @Nullable Instant last, List<Holding> holds) {}

  private List<Application> headers(Viewer viewer) {
    var found = new LinkedHashMap<String, Sighting>();
    database
        .sql(
            """
            select distinct on (product, plan ->> 'type') product, plan::text as plan,
                   count(*) over (partition by product) as times,
                   max(created_at) over (partition by product) as last
              from {ws}.imports where product is not null
             order by product, plan ->> 'type', created_at desc limit 200\
            """)
        .query(row -> {
          var name = row.getString("product");
          var holds = new ArrayList<Holding>();
          var before = found.get(name);
          if (before != null) {
            holds.addAll(before.holds);
          }
          planned(viewer, json.readTree(row.getString("plan"))).ifPresent(holds::add);
          found.put(
              name, new Sighting(name, row.getLong("times"), Moments.read(row, "last"), holds));
        });
    return found.values().stream().map(one -> seen("headers", one)).toList();
  }

  /** The fields that a plan of an import names. */
  private Optional<Holding> planned(Viewer viewer, JsonNode plan) {
    var fields = new LinkedHashSet<String>();
    plan.path("columns").values().forEach(target -> targets(target, fields));
    return holding(viewer, plan.path("type").asString(""), fields);
  }

  private static void targets(JsonNode target, Set<String> fields) {
    if (target.isArray()) {
      target.values().forEach(one -> targets(one, fields));
      return;
    }
    var path = target.isObject() ? target.path("field").asString("") : target.asString("");
    fields.add(path.replaceAll("\\..*", ""));
  }

  private Optional<Holding> holding(Viewer viewer, String typeName, Set<String> names) {
    return schemas
        .current()
        .type(typeName)
        .filter(type -> SourceSight.sees(viewer, type.id()))
        .map(type -> new Holding(type.name(), readable(viewer, type, names), null));
  }

  private static List<String> readable(Viewer viewer, RecordType type, Set<String> names) {
    return names.stream()
        .filter(name ->
            type.field(name).filter(field -> viewer.on(type.id()).mayRead(field.id())).isPresent())
        .toList();
  }

  /**
   * Programs by name; how much and on which day only of a crowd, as it would tell of one person.
   */
  private List<Application> agents() {
    return database
        .sql(
            """
            select last_agent, count(distinct user_id) as people, count(*) as times,
                   date_trunc('day', max(last_used_at), 'UTC') as last
              from control.api_keys
             where workspace_id = ? and last_agent is not null
             group by last_agent order by last_agent limit 200\
            """)
        .param(CurrentWorkspace.get().id())
        .query((row, number) -> {
          boolean crowd = row.getInt("people") >= CROWD;
          return seen(
              "agent",
              new Sighting(
                  row.getString("last_agent"),
                  crowd ? row.getLong("times") : 0,
                  crowd ? Moments.readOrNull(row, "last") : null,
                  List.of()));
        })
        .list();
  }

  private List<Application> exports(Viewer viewer) {
    var seen = new ArrayList<Application>();
    var found = new LinkedHashMap<String, Map.Entry<Long, Instant>>();
    database
        .sql(
            """
            select subject, count(*) as times, max(at) as last from {ws}.audit_log
             where action = 'exported' and visible_to is null and subject is not null
               and at > now() - interval '1 year'
             group by subject order by subject limit 200\
            """)
        .query(row -> {
          found.put(
              row.getString("subject"), Map.entry(row.getLong("times"), Moments.read(row, "last")));
        });
    found.forEach((plural, times) ->
        holding(viewer, plural, Set.of())
            .ifPresent(holding ->
                seen.add(
                    seen(
                        "export",
                        new Sighting(
                            plural, times.getKey(), times.getValue(), List.of(holding))))));
    return seen;
  }

  private static Application seen(String how, Sighting one) {
    return new Application(
        how + ":" + one.name,
        "seen",
        how,
        one.name,
        null,
        null,
        null,
        null,
        false,
        null,
        one.last,
        one.times,
        one.holds);
  }
}
