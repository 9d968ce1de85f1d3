package org.candorcrm.identity.radar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Which sets are exported again and again, and from which department. */
@Component
final class ExportedSets {

  private static final int MOST = 100;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final Schemas schemas;
  private final Clock clock;

  ExportedSets(Database database, Schemas schemas, Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.clock = clock;
  }

  /**
   * @param department null where it is too small to be told of, or none
   * @param type API name
   * @param filter without the texts in it, or null for all records
   * @param fields that were taken out, as far as the viewer may read them; none: what is usual
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ExportedSet(
      @Nullable String department,
      String type,
      @Nullable String filter,
      List<String> fields,
      long times,
      Instant lastAt) {}

  /** Those of the last four weeks, the commonest first; only of types that the viewer sees. */
  List<ExportedSet> of(Viewer viewer) {
    SourceSight.check(viewer);
    var now = Moments.now(clock);
    var found = new ArrayList<ExportedSet>();
    database
        .sql(
            """
            with crowds as (
              select department_id from {ws}.users
               where active and department_id is not null
               group by department_id having count(*) >= :fewest)
            select d.department_id::text as department, a.subject,
                   a.details ->> 'filter' as filter, (a.details -> 'fields')::text as fields,
                   count(*) as times, max(a.at) as last
              from {ws}.audit_log a
              left join {ws}.users u on u.id = a.actor_id
              left join crowds d on d.department_id = u.department_id
             where a.action = 'exported' and a.at > :from and a.at <= :now and a.visible_to is null
             group by 1, 2, 3, 4 having count(*) >= :often
             order by times desc, last desc limit :most
            """)
        .param("fewest", Voices.SMALLEST)
        .param("from", Moments.bound(now.minus(Customs.EXPORTS)))
        .param("now", Moments.bound(now))
        .param("often", Customs.REPEATED)
        .param("most", MOST)
        .query(row -> {
          var type = schemas.current().type(row.getString("subject")).orElse(null);
          if (type != null && SourceSight.sees(viewer, type.id())) {
            var rights = viewer.on(type.id());
            var fields =
                names(row.getString("fields")).stream()
                    .flatMap(name -> type.field(name).stream())
                    .filter(field -> rights.mayRead(field.id()))
                    .map(field -> field.name())
                    .toList();
            found.add(
                new ExportedSet(
                    row.getString("department"),
                    type.name(),
                    row.getString("filter"),
                    fields,
                    row.getLong("times"),
                    Moments.read(row, "last")));
          }
        });
    return found;
  }

  private static List<String> names(@Nullable String fields) {
    var list = fields == null ? JSON.createArrayNode() : JSON.readTree(fields);
    return list.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
  }
}
