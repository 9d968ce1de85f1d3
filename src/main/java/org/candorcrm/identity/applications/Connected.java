package org.candorcrm.identity.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Sources, with what the radar last found that they hold. */
@Component
final class Connected {

  private final Database database;
  private final Schemas schemas;

  Connected(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /** A key has a person, so it is called what its program calls itself, and not when it came. */
  List<Application> all(Viewer viewer) {
    var holds = holds(viewer, schemas.current());
    return database
        .sql(
            """
            select s.id, s.kind, s.department_id,
                   case when s.kind = 'api_client'
                     then coalesce(
                       (select max(k.last_agent) from control.api_keys k
                         where k.workspace_id = ? and k.source = s.id),
                       'API ' || s.id)
                     else s.name end as name,
                   case when s.kind <> 'api_client'
                     then date_trunc('day', s.heard_at, 'UTC') end as heard_at
              from {ws}.sources s
             where s.kind in ('import', 'form', 'connector', 'api_client') and not s.planned order by s.id limit 500\
            """)
        .param(CurrentWorkspace.get().id())
        .query((row, number) -> {
          int id = row.getInt("id");
          return new Application(
              "source:" + id,
              "connected",
              row.getString("kind"),
              row.getString("name"),
              row.getObject("department_id", UUID.class),
              id,
              null,
              null,
              false,
              null,
              Moments.readOrNull(row, "heard_at"),
              0,
              holds.getOrDefault(Integer.toString(id), List.of()));
        })
        .list();
  }

  private Map<String, List<Holding>> holds(Viewer viewer, Schema schema) {
    var fields = new LinkedHashMap<String, Map<Integer, List<String>>>();
    var counts = new LinkedHashMap<String, Long>();
    database
        .sql(
            """
            select p.reference, p.record_type, p.part, f.value
              from {ws}.radar_parts p
              join {ws}.radar_figures f on f.run = p.run and f.knower = p.knower
                and f.reference = p.reference and f.record_type = p.record_type
                and f.figure = 'records'
             where p.knower = 'source' and p.part ~ '^[0-9]+$'
             order by p.reference, p.record_type, p.part::int\
            """)
        .query(row -> {
          int type = row.getInt("record_type");
          int field = row.getInt("part");
          var name =
              schema
                  .type(type)
                  .flatMap(one -> one.field(field))
                  .filter(one -> SourceSight.sees(viewer, type))
                  .filter(one -> viewer.on(type).mayRead(one.id()))
                  .map(Field::name);
          if (name.isPresent()) {
            var reference = row.getString("reference");
            fields
                .computeIfAbsent(reference, one -> new LinkedHashMap<>())
                .computeIfAbsent(type, one -> new ArrayList<>())
                .add(name.get());
            counts.put(reference + "/" + type, row.getLong("value"));
          }
        });
    var holds = new LinkedHashMap<String, List<Holding>>();
    fields.forEach((reference, byType) ->
        byType.forEach((type, names) ->
            holds
                .computeIfAbsent(reference, one -> new ArrayList<>())
                .add(
                    new Holding(
                        schema.type(type).map(RecordType::name).orElse(""),
                        names,
                        counts.get(reference + "/" + type)))));
    return holds;
  }
}
