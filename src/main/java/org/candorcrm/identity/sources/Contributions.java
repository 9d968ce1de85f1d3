package org.candorcrm.identity.sources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.SourceSight;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Imports;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What one source brought: its sets, what it wrote last, and the rows that were not taken. */
@Component
final class Contributions {

  private static final int LATEST = 100;
  private static final int SHOWN = 10;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final Schemas schemas;
  private final Records records;
  private final Imports imports;
  private final BroughtRecords brought;
  private final Clock clock;

  Contributions(
      Database database,
      Schemas schemas,
      Records records,
      Imports imports,
      BroughtRecords brought,
      Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
    this.imports = imports;
    this.brought = brought;
    this.clock = clock;
  }

  /** What a source last wrote to a record. */
  private record Wrote(
      RecordType type, UUID record, Instant at, String kind, List<String> fields) {}

  /**
   * @throws Problem {@code radar_not_allowed}, {@code source_unknown}, {@code source_of_a_person}
   */
  Map<String, @Nullable Object> of(Viewer viewer, int source, Locale reader) {
    SourceSight.check(viewer);
    var rhythm = rhythm(source);
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("sets", sets(viewer, source, rhythm));
    told.put("written", written(viewer, source));
    told.put("files", imports.ofSource(viewer, source, reader));
    return told;
  }

  /**
   * Records that the source had a say in, the newest first.
   *
   * @param alone only those of which no other source nor anybody here said anything
   */
  Map<String, @Nullable Object> records(
      Viewer viewer, int source, String type, boolean alone, @Nullable UUID before, int most) {
    SourceSight.check(viewer);
    rhythm(source);
    var of = schemas.current().type(type).filter(one -> SourceSight.sees(viewer, one.id()));
    if (of.isEmpty()) {
      throw Problem.notFound("type_unknown").with("type", type);
    }
    var found = brought.page(viewer, of.get(), source, alone, before, most + 1);
    var shown = found.size() > most ? found.subList(0, most) : found;
    var titles = records.titles(viewer, of.get().name(), shown);
    var page = new LinkedHashMap<String, @Nullable Object>();
    page.put("items", shown.stream().map(id -> named(id, titles)).toList());
    page.put("next", found.size() > most ? shown.getLast() : null);
    return page;
  }

  /** Zero where none is expected. What a colleague gave is never told by colleague. */
  private int rhythm(int source) {
    record Known(String kind, int rhythm) {}
    var known =
        database
            .sql("select kind, coalesce(rhythm_days, 0) from {ws}.sources where id = ?")
            .param(source)
            .query((row, number) -> new Known(row.getString(1), row.getInt(2)))
            .optional()
            .orElseThrow(() -> Problem.notFound("source_unknown"));
    if (List.of("user", "mailbox", "calendar", "system").contains(known.kind())) {
      throw Problem.forbidden("source_of_a_person");
    }
    return known.rhythm();
  }

  private List<Map<String, Object>> sets(Viewer viewer, int source, int rhythm) {
    var late = Moments.now(clock).minus(Duration.ofDays(rhythm));
    var schema = schemas.current();
    var sets = new ArrayList<Map<String, Object>>();
    database
        .sql(
            """
            select s.record_type, sum(s.rows) as rows, max(s.last) as last
              from (select record_type, count(*) as rows, max(seen_at) as last
                      from {ws}.source_records where source = :source group by record_type
                    union all
                    select record_type, 0, max(at)
                      from {ws}.changes where source = :source and kind in ('create', 'update')
                     group by record_type) s
             group by s.record_type order by rows desc, s.record_type
            """)
        .param("source", source)
        .query(row -> {
          var type = schema.type(row.getInt("record_type")).orElse(null);
          if (type != null && !type.retired() && SourceSight.sees(viewer, type.id())) {
            var last = Moments.read(row, "last");
            boolean stopped = rhythm > 0 && last.isBefore(late);
            sets.add(
                Map.of(
                    "type",
                    type.name(),
                    "rows",
                    row.getLong("rows"),
                    "last_at",
                    last,
                    "stopped",
                    stopped));
          }
        });
    return sets;
  }

  private List<Map<String, @Nullable Object>> written(Viewer viewer, int source) {
    var latest = latest(viewer, source);
    var titles = new HashMap<UUID, String>();
    latest.stream()
        .collect(groupingBy(one -> one.type().name(), mapping(Wrote::record, toList())))
        .forEach((type, ids) -> titles.putAll(records.titles(viewer, type, ids)));
    return latest.stream()
        .filter(one -> titles.containsKey(one.record()))
        .limit(SHOWN)
        .map(one -> {
          var item = named(one.record(), titles);
          item.put("type", one.type().plural());
          item.put("at", one.at());
          item.put("kind", one.kind());
          item.put("fields", one.fields());
          return item;
        })
        .toList();
  }

  private List<Wrote> latest(Viewer viewer, int source) {
    var schema = schemas.current();
    var latest = new ArrayList<Wrote>();
    database
        .sql(
            """
            select c.record_type, c.record, c.at, c.kind, c.changes::text from {ws}.changes c
             where c.source = ? and c.kind in ('create', 'update') order by c.seq desc limit ?
            """)
        .params(source, LATEST)
        .query(row -> {
          var type = schema.type(row.getInt("record_type")).orElse(null);
          if (type != null && !type.retired()) {
            latest.add(
                new Wrote(
                    type,
                    row.getObject("record", UUID.class),
                    Moments.read(row, "at"),
                    row.getString("kind"),
                    fields(viewer, type, row.getString("changes"))));
          }
        });
    return latest;
  }

  private static List<String> fields(Viewer viewer, RecordType type, @Nullable String changes) {
    var rights = viewer.on(type.id());
    var changed = changes == null ? JSON.createObjectNode() : JSON.readTree(changes);
    return type.activeFields().stream()
        .filter(field -> rights.mayRead(field.id()) && changed.has(field.name()))
        .map(field -> field.name())
        .toList();
  }

  private static Map<String, @Nullable Object> named(UUID id, Map<UUID, String> titles) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    named.put("id", id);
    named.put("title", titles.get(id));
    return named;
  }
}
