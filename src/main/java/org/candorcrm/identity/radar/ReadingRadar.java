package org.candorcrm.identity.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.identity.radar.RadarView.AboutView;
import org.candorcrm.identity.radar.RadarView.KnowerView;
import org.candorcrm.identity.radar.RadarView.OverlapView;
import org.candorcrm.identity.radar.RadarView.PartView;
import org.candorcrm.identity.radar.RadarView.ReadView;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** The latest measurement, as far as somebody may see it. */
@Component
final class ReadingRadar {

  private final Database database;
  private final Schemas schemas;
  private final RadarTable table;
  private final KnowerNames names;

  ReadingRadar(Database database, Schemas schemas, RadarTable table, KnowerNames names) {
    this.database = database;
    this.schemas = schemas;
    this.table = table;
    this.names = names;
  }

  RadarView latest(Viewer viewer) {
    SourceSight.check(viewer);
    var schema = schemas.current();
    var types =
        Measured.types(schema).stream()
            .filter(type -> SourceSight.sees(viewer, type.id()))
            .toList();
    var plurals = types.stream().map(RecordType::name).toList();
    var run = table.latest();
    if (run == null) {
      return new RadarView(null, Voices.SMALLEST, plurals, List.of(), List.of());
    }
    return new RadarView(
        run.at(),
        Voices.SMALLEST,
        plurals,
        knowers(viewer, run.id(), types),
        overlaps(viewer, run.id(), schema));
  }

  private List<KnowerView> knowers(Viewer viewer, UUID run, List<RecordType> types) {
    var figures = table.figures(run);
    var parts = parts(viewer, run, types);
    var reads = reads(viewer, run, types);
    var known = new LinkedHashMap<Knower, Figures>();
    figures.keySet().stream()
        .map(Knower.Place::knower)
        .sorted(Comparator.comparing(Knower::kind).thenComparing(Knower::reference))
        .forEach(knower ->
            known.put(knower, figures.getOrDefault(new Knower.Place(knower, 0), Figures.NONE)));
    var named = names.all();
    var shown = new ArrayList<KnowerView>();
    known.forEach((knower, own) -> {
      var about = new ArrayList<AboutView>();
      for (var type : types) {
        var place = new Knower.Place(knower, type.id());
        var counted = figures.get(place);
        if (counted != null) {
          about.add(
              about(
                  type,
                  counted,
                  parts.getOrDefault(place, List.of()),
                  reads.getOrDefault(place, List.of())));
        }
      }
      if (!about.isEmpty() || !own.values().isEmpty()) {
        var name = named.get(knower);
        shown.add(
            new KnowerView(
                knower.kind(),
                knower.reference(),
                name == null ? null : name.name(),
                name == null ? null : name.kind(),
                name == null ? null : name.department(),
                name != null && knower.kind().equals("department") && !name.large(),
                own.values(),
                about));
      }
    });
    return shown;
  }

  private static AboutView about(
      RecordType type, Figures counted, List<Held> held, List<ReadView> reads) {
    var groups = new LinkedHashMap<String, Long>();
    var fields = new ArrayList<PartView>();
    for (var one : held) {
      if (one.part.chars().allMatch(Character::isDigit)) {
        type.field(Integer.parseInt(one.part))
            .ifPresent(
                field -> fields.add(new PartView(field.name(), one.filled, one.contradicted)));
      } else {
        groups.put(one.part, one.filled);
      }
    }
    return new AboutView(type.name(), counted.values(), groups, fields, reads, Knowing.ages(type));
  }

  private record Held(String part, long filled, long contradicted) {}

  private Map<Knower.Place, List<Held>> parts(Viewer viewer, UUID run, List<RecordType> types) {
    var byId = new HashMap<Integer, RecordType>();
    types.forEach(type -> byId.put(type.id(), type));
    var parts = new HashMap<Knower.Place, List<Held>>();
    database
        .sql(
            """
            select knower, reference, record_type, part, filled, contradicted
              from {ws}.radar_parts where run = ? order by filled desc, part\
            """)
        .param(run)
        .query(row -> {
          var type = byId.get(row.getInt("record_type"));
          if (type != null && PartSight.sees(viewer, type, row.getString("part"))) {
            var knower = new Knower(row.getString("knower"), row.getString("reference"));
            parts
                .computeIfAbsent(new Knower.Place(knower, type.id()), place -> new ArrayList<>())
                .add(
                    new Held(
                        row.getString("part"), row.getLong("filled"), row.getLong("contradicted")));
          }
        });
    return parts;
  }

  private Map<Knower.Place, List<ReadView>> reads(Viewer viewer, UUID run, List<RecordType> types) {
    var byId = new HashMap<Integer, RecordType>();
    types.forEach(type -> byId.put(type.id(), type));
    var reads = new HashMap<Knower.Place, List<ReadView>>();
    database
        .sql(
            """
            select department, record_type, field, reads from {ws}.radar_reads
             where run = ? order by reads desc, field\
            """)
        .param(run)
        .query(row -> {
          var type = byId.get(row.getInt("record_type"));
          int id = row.getInt("field");
          var field = type == null ? null : type.field(id).orElse(null);
          if (type != null && field != null && viewer.on(type.id()).mayRead(id)) {
            var knower = new Knower("department", row.getString("department"));
            reads
                .computeIfAbsent(new Knower.Place(knower, type.id()), place -> new ArrayList<>())
                .add(new ReadView(field.name(), row.getLong("reads")));
          }
        });
    return reads;
  }

  private List<OverlapView> overlaps(Viewer viewer, UUID run, Schema schema) {
    var overlaps = new ArrayList<OverlapView>();
    database
        .sql(
            """
            select knower, record_type, one, other, records from {ws}.radar_overlaps
             where run = ? order by records desc, one, other limit 5000\
            """)
        .param(run)
        .query(row -> {
          int id = row.getInt("record_type");
          var type = schema.type(id).map(RecordType::name).orElse("");
          if (!type.isEmpty() && SourceSight.sees(viewer, id)) {
            overlaps.add(
                new OverlapView(
                    row.getString("knower"),
                    type,
                    row.getString("one"),
                    row.getString("other"),
                    row.getLong("records")));
          }
        });
    return overlaps;
  }
}
