package org.candorcrm.identity.radar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.candorcrm.identity.radar.Noticing.Raised;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of notices. */
@Component
final class NoticeTable {

  private static final String COLUMNS =
      "id, version, knower, reference, owner_id, state, note, raised_at, done_at,"
          + " figures_before::text, figures_after::text, measured_after_at";

  private final Database database;
  private final JsonMapper json;

  NoticeTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void raise(List<Raised> raised, Instant now) {
    if (raised.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into {ws}.radar_notices
              (id, kind, knower, reference, record_type, owner_id, state, raised_at, figures_before)
            select r.id, r.kind, r.knower, r.reference, 0, r.owner, 'open', :now, r.before::jsonb
              from unnest(:ids::uuid[], :kinds::text[], :knowers::text[], :references::text[],
                     :owners::uuid[], :before::text[])
                as r (id, kind, knower, reference, owner, before)\
            """)
        .param("now", Moments.bound(now))
        .param("ids", texts(raised, one -> Ids.next()))
        .param("kinds", texts(raised, one -> one.worst().getKey().finding().word()))
        .param("knowers", texts(raised, one -> one.knower().kind()))
        .param("references", texts(raised, one -> one.knower().reference()))
        .param("owners", texts(raised, Raised::owner))
        .param("before", texts(raised, one -> written(one.parts())))
        .update();
  }

  private static @Nullable String[] texts(
      List<Raised> raised, Function<Raised, @Nullable Object> of) {
    return raised.stream()
        .map(one -> {
          var value = of.apply(one);
          return value == null ? null : value.toString();
        })
        .toArray(String[]::new);
  }

  /** What was found since joins what is told already; nothing that stands there moves. */
  void addMissing(RadarNotice open, Map<Part, Figures> found) {
    var missing = new HashMap<>(found);
    missing.keySet().removeAll(open.before().keySet());
    if (missing.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update {ws}.radar_notices
               set figures_before = ?::jsonb || figures_before, version = version + 1
             where id = ?\
            """)
        .params(written(missing), open.id())
        .update();
  }

  /** What became of it, where somebody acted before this measurement began. */
  void measureAgain(Found found, Instant now) {
    var done = "state = 'done' and measured_after_at is null and done_at <= ?";
    for (var notice : find(done, List.of(Moments.bound(now)))) {
      var after = new HashMap<Part, Figures>();
      notice
          .before()
          .keySet()
          .forEach(part ->
              after.put(part, found.figures(new Knower.Place(notice.knower(), part.type()))));
      database
          .sql(
              """
              update {ws}.radar_notices
                 set figures_after = ?::jsonb, measured_after_at = ?, version = version + 1
               where id = ?\
              """)
          .params(written(after), Moments.bound(now), notice.id())
          .update();
    }
  }

  private String written(Map<Part, Figures> parts) {
    return json.writeValueAsString(RadarNotice.words(parts));
  }

  /** What was told last of each; one that is not done comes before those that are. */
  Map<Knower, RadarNotice> lastOfEach() {
    var last = new HashMap<Knower, RadarNotice>();
    find(
            "id in (select distinct on (n.knower, n.reference) n.id from {ws}.radar_notices n"
                + " order by n.knower, n.reference, n.state = 'done', n.raised_at desc)",
            List.of())
        .forEach(one -> last.put(one.knower(), one));
    return last;
  }

  /** The newest first, at most so many. */
  List<RadarNotice> newest(@Nullable String state, int most) {
    return find(
        state == null
            ? "true order by raised_at desc, id desc limit ?"
            : "state = ? order by raised_at desc, id desc limit ?",
        state == null ? List.of(most) : List.of(state, most));
  }

  @Nullable RadarNotice get(UUID id) {
    return find("id = ?", List.of(id)).stream().findFirst().orElse(null);
  }

  /** Whether it was still the version that was asked for. */
  boolean change(RadarNotice after, UUID by, Instant now) {
    return database
            .sql(
                """
                update {ws}.radar_notices
                   set version = version + 1, state = :state, note = :note, owner_id = :owner::uuid,
                       taken_at = case when :state = 'open' then null else coalesce(taken_at, :now) end,
                       done_at = case when :state = 'done' then :now end,
                       done_by = case when :state = 'done' then :by::uuid end,
                       figures_after = null, measured_after_at = null
                 where id = :id and version = :version\
                """)
            .param("state", after.state())
            .param("note", after.note())
            .param("owner", after.owner() == null ? null : String.valueOf(after.owner()))
            .param("now", Moments.bound(now))
            .param("by", by.toString())
            .param("id", after.id())
            .param("version", after.version())
            .update()
        > 0;
  }

  private List<RadarNotice> find(String where, Collection<?> bound) {
    return database
        .sql("select " + COLUMNS + " from {ws}.radar_notices where " + where)
        .params(List.copyOf(bound))
        .query((row, number) -> notice(row))
        .list();
  }

  private RadarNotice notice(ResultSet row) throws SQLException {
    return new RadarNotice(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Knower(row.getString("knower"), row.getString("reference")),
        row.getObject("owner_id", UUID.class),
        row.getString("state"),
        row.getString("note"),
        Moments.read(row, "raised_at"),
        Moments.readOrNull(row, "done_at"),
        figures(row.getString("figures_before")),
        figures(row.getString("figures_after")),
        Moments.readOrNull(row, "measured_after_at"));
  }

  private Map<Part, Figures> figures(@Nullable String text) {
    var parts = new HashMap<Part, Figures>();
    if (text != null) {
      json.readValue(text, new TypeReference<Map<String, Map<String, Long>>>() {})
          .forEach((part, figures) -> parts.put(Part.of(part), new Figures(figures)));
    }
    return parts;
  }
}
