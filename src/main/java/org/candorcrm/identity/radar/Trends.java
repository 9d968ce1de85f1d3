package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.identity.radar.RadarView.PointView;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of one knower, measurement by measurement; of one week the last one counts. */
@Component
final class Trends {

  private static final int WEEKS = 104;

  private final Database database;
  private final Schemas schemas;

  Trends(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /**
   * @param type API name of a record type, or null for what is about none
   * @throws Problem {@code radar_not_allowed}, {@code type_unknown}
   */
  List<PointView> of(Viewer viewer, String knower, String reference, @Nullable String type) {
    SourceSight.check(viewer);
    int id = type == null ? 0 : known(viewer, type);
    var points = new LinkedHashMap<Instant, Map<String, Long>>();
    database
        .sql(
            """
            with weeks as (
              select distinct on (date_trunc('week', measured_at)) id, measured_at
                from {ws}.radar_runs
               order by date_trunc('week', measured_at) desc, measured_at desc limit :weeks
            )
            select w.measured_at, f.figure, f.value from weeks w
              join {ws}.radar_figures f on f.run = w.id and f.knower = :knower
                and f.reference = :reference and f.record_type = :type
             order by w.measured_at\
            """)
        .param("weeks", WEEKS)
        .param("knower", knower)
        .param("reference", reference)
        .param("type", id)
        .query(row -> {
          points
              .computeIfAbsent(Moments.read(row, "measured_at"), at -> new HashMap<>())
              .put(row.getString("figure"), row.getLong("value"));
        });
    var shown = new ArrayList<PointView>();
    points.forEach((at, figures) -> shown.add(new PointView(at, figures)));
    return shown;
  }

  private int known(Viewer viewer, String type) {
    return schemas
        .current()
        .type(type)
        .map(RecordType::id)
        .filter(id -> SourceSight.sees(viewer, id))
        .orElseThrow(() -> Problem.notFound("type_unknown").with("type", type));
  }
}
