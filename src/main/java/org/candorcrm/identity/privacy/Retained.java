package org.candorcrm.identity.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who erased records were, where a law wants that kept. */
@Component
final class Retained {

  private static final int MOST = 500;

  private final Database database;
  private final Schemas schemas;
  private final Records records;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  Retained(
      Database database,
      Schemas schemas,
      Records records,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  private record Row(UUID kept, int type, String law, LocalDate until, JsonNode who) {}

  /** For records that the viewer may see, those that go first first. */
  List<Map<String, @Nullable Object>> list(Viewer viewer) {
    Answering.demand(viewer);
    var rows =
        database
            .sql(
                """
                select r.kept, r.kept_type, r.law, r.until, r.who::text as who from {ws}.retained r
                 order by r.until, r.kept limit ?
                """)
            .param(MOST)
            .query((row, number) ->
                new Row(
                    row.getObject("kept", UUID.class),
                    row.getInt("kept_type"),
                    row.getString("law"),
                    row.getObject("until", LocalDate.class),
                    json.readTree(row.getString("who"))))
            .list();
    var ids = new HashMap<Integer, Set<UUID>>();
    rows.forEach(row -> ids.computeIfAbsent(row.type, key -> new LinkedHashSet<>()).add(row.kept));
    var titles = new HashMap<UUID, String>();
    ids.forEach((id, wanted) ->
        schemas
            .current()
            .type(id)
            .ifPresent(type -> titles.putAll(records.titles(viewer, type.name(), wanted))));
    var shown = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : rows) {
      var title = titles.get(row.kept);
      var type = schemas.current().type(row.type).orElse(null);
      if (title != null && type != null) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("type", type.plural());
        one.put("record", row.kept);
        one.put("title", title);
        one.put("law", row.law);
        one.put("until", row.until);
        one.put("who", row.who);
        shown.add(one);
      }
    }
    audit.record(viewer, "retained_read", null, Map.of("records", shown.size()));
    return shown;
  }

  /** Those whose day has passed go for good. */
  int forget() {
    return database
        .sql("delete from {ws}.retained where until < ?")
        .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }
}
