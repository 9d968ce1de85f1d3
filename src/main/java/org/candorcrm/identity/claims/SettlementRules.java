package org.candorcrm.identity.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settlements that hold for all that is like them: for this field, believe this source. */
@Component
class SettlementRules {

  private final Database database;
  private final Schemas schemas;
  private final Disagreements disagreements;
  private final Audit audit;

  SettlementRules(Database database, Schemas schemas, Disagreements disagreements, Audit audit) {
    this.database = database;
    this.schemas = schemas;
    this.disagreements = disagreements;
    this.audit = audit;
  }

  private record Kept(
      UUID id,
      int type,
      int field,
      int source,
      String sourceKind,
      String sourceName,
      Instant madeAt,
      UUID madeBy,
      @Nullable String makerName,
      @Nullable Instant endedAt,
      int settled) {}

  /** Those about fields that the viewer may read, the newest first; ended ones last. */
  List<Map<String, @Nullable Object>> list(Viewer viewer) {
    return kept(null).stream().filter(rule -> readable(viewer, rule)).map(this::json).toList();
  }

  private List<Kept> kept(@Nullable UUID only) {
    return database
        .sql(
            """
            select r.id, r.record_type, r.field, r.source, s.kind, s.name, r.made_at, r.made_by,
                   u.name as maker, r.ended_at,
                   (select count(*) from {ws}.disagreements d where d.rule = r.id) as settled
              from {ws}.settlement_rules r
              join {ws}.sources s on s.id = r.source
              left join {ws}.users u on u.id = r.made_by
             where ?::uuid is null or r.id = ?::uuid
             order by r.ended_at is not null, r.made_at desc, r.id limit 500
            """)
        .param(only == null ? null : only.toString())
        .param(only == null ? null : only.toString())
        .query((row, number) -> read(row))
        .list();
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getInt("record_type"),
        row.getInt("field"),
        row.getInt("source"),
        row.getString("kind"),
        row.getString("name"),
        Moments.read(row, "made_at"),
        row.getObject("made_by", UUID.class),
        row.getString("maker"),
        Moments.readOrNull(row, "ended_at"),
        row.getInt("settled"));
  }

  private boolean readable(Viewer viewer, Kept rule) {
    return schemas
        .current()
        .type(rule.type())
        .flatMap(type -> type.field(rule.field()))
        .filter(field -> !field.retired() && viewer.on(rule.type()).mayRead(field.id()))
        .isPresent();
  }

  private Map<String, @Nullable Object> json(Kept rule) {
    var type = schemas.current().type(rule.type()).orElseThrow();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", rule.id());
    json.put("type", type.plural());
    json.put("field", type.field(rule.field()).map(Field::name).orElseThrow());
    json.put("source", ClaimViews.source(rule.source(), rule.sourceKind(), rule.sourceName()));
    json.put("made_at", rule.madeAt());
    var maker = new LinkedHashMap<String, @Nullable Object>();
    maker.put("id", rule.madeBy());
    maker.put("name", rule.makerName());
    json.put("made_by", maker);
    json.put("ended_at", rule.endedAt());
    json.put("settled", rule.settled());
    return json;
  }

  /**
   * Makes a rule in place of the one that is in force for the field, and settles what is open.
   *
   * @throws Problem {@code capability_missing}, {@code source_unknown}
   */
  @Transactional
  public Map<String, @Nullable Object> make(
      Viewer viewer, RecordType type, Field field, int source) {
    may(viewer);
    var known =
        database
            .sql("select name from {ws}.sources where id = ?")
            .param(source)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Problem.notFound("source_unknown"));
    var id = Ids.next();
    end(viewer, "record_type = ? and field = ?", type.id(), field.id());
    database
        .sql(
            """
            insert into {ws}.settlement_rules (id, record_type, field, source, made_at, made_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, type.id(), field.id(), source, Moments.bound(viewer.now()), viewer.user())
        .update();
    audit.record(
        viewer,
        "settlement_rule_made",
        known,
        Map.of("type", type.name(), "field", field.name(), "source", source));
    var filter = DisputeFilter.open(type, field, List.of(source));
    var settled = disagreements.settle(viewer, filter, source, id);
    var json = json(kept(id).getFirst());
    json.put("settlement", settled);
    return json;
  }

  private int end(Viewer viewer, String which, Object one, Object other) {
    return database
        .sql(
            "update {ws}.settlement_rules set ended_at = ?, ended_by = ? where ended_at is null and "
                + which)
        .params(Moments.bound(viewer.now()), viewer.user(), one, other)
        .update();
  }

  /**
   * What it settled stays; what comes is decided as if there had been none.
   *
   * @throws Problem {@code capability_missing}, {@code settlement_rule_unknown}
   */
  @Transactional
  public Map<String, @Nullable Object> end(Viewer viewer, UUID id) {
    may(viewer);
    var rule =
        kept(id).stream()
            .filter(one -> readable(viewer, one))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("settlement_rule_unknown"));
    if (end(viewer, "id = ? and source = ?", id, rule.source()) > 0) {
      audit.record(
          viewer, "settlement_rule_ended", rule.sourceName(), Map.of("rule", id.toString()));
    }
    return json(kept(id).getFirst());
  }

  private static void may(Viewer viewer) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("capability_missing").with("capability", "administer_model");
    }
  }
}
