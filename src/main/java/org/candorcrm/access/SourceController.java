package org.candorcrm.access;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.people.PeopleChecks;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Where values come from, and who looks after each source. */
@RestController
@RequestMapping("/api/sources")
final class SourceController {

  private static final int LONGEST_RHYTHM = 3660;

  /** When a colleague last wrote is a figure about a person. */
  private static final Set<String> PERSONAL = Set.of("user", "mailbox", "calendar");

  private final Database database;
  private final PeopleChecks checks;
  private final Audit audit;

  SourceController(Database database, PeopleChecks checks, Audit audit) {
    this.database = database;
    this.checks = checks;
    this.audit = audit;
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Source(
      int id,
      int version,
      String kind,
      String name,
      @Nullable UUID department,
      @Nullable UUID steward,
      BigDecimal trust,
      @Nullable Integer rhythmDays,
      @Nullable Instant heardAt,
      Instant createdAt) {}

  @GetMapping
  Map<String, Object> list(
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "") List<String> kind) {
    int most = Page.limit(limit);
    kind.forEach(SourceController::known);
    var found =
        database
            .sql(
                """
                select id, version, kind, name, department_id, steward_id, trust, rhythm_days, heard_at,
                  created_at
                from {ws}.sources
                where id > ? and not planned and (? = 0 or kind = any(?)) order by id limit ?\
                """)
            .params(cursor, kind.size(), kind.toArray(String[]::new), most + 1)
            .query((row, number) -> source(row))
            .list();
    return Page.of(found, most, source -> Integer.toString(source.id()));
  }

  private static void known(String kind) {
    if (Arrays.stream(Sources.Kind.values()).noneMatch(one -> one.key().equals(kind))) {
      throw Problem.invalid("source_kind_unknown").field("kind");
    }
  }

  @GetMapping("/{id}")
  ResponseEntity<Source> get(@PathVariable int id) {
    var source = find(id);
    return Versions.tagged(source.version, source);
  }

  private Source find(int id) {
    return database
        .sql(
            """
            select id, version, kind, name, department_id, steward_id, trust, rhythm_days, heard_at,
              created_at
            from {ws}.sources
            where id = ?\
            """)
        .param(id)
        .query((row, number) -> source(row))
        .optional()
        .orElseThrow(() -> Problem.notFound("source_unknown"));
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getInt("id"),
        row.getInt("version"),
        row.getString("kind"),
        row.getString("name"),
        row.getObject("department_id", UUID.class),
        row.getObject("steward_id", UUID.class),
        row.getBigDecimal("trust"),
        row.getObject("rhythm_days", Integer.class),
        PERSONAL.contains(row.getString("kind")) ? null : Moments.readOrNull(row, "heard_at"),
        Moments.read(row, "created_at"));
  }

  /** Its steward may hand a source on; otherwise it takes ADMINISTER_USERS. */
  @PatchMapping("/{id}")
  ResponseEntity<Source> change(
      Viewer viewer,
      @PathVariable int id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int expected = Versions.expected(ifMatch);
    var before = find(id);
    if (!viewer.user().equals(before.steward)) {
      PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    }
    Versions.check(expected, before.version, before);
    var body = Body.of(json, "name", "department", "steward", "rhythm_days", "trust");
    var department = body.has("department") ? body.optionalId("department") : before.department;
    var steward = body.has("steward") ? body.optionalId("steward") : before.steward;
    checks.departmentExists(department);
    checks.userExists(steward, "steward");
    var rhythm = body.has("rhythm_days") ? rhythm(body) : before.rhythmDays;
    var trust = body.has("trust") ? trust(viewer, body) : before.trust;
    var name = body.has("name") ? body.text("name") : before.name;
    int changed =
        database
            .sql(
                """
                update {ws}.sources set version = version + 1, name = ?, department_id = ?::uuid,
                  steward_id = ?::uuid, rhythm_days = ?::int, trust = ?
                where id = ? and version = ?\
                """)
            .param(name)
            .param(department == null ? null : department.toString())
            .param(steward == null ? null : steward.toString())
            .param(rhythm == null ? null : rhythm.toString())
            .param(trust)
            .param(id)
            .param(expected)
            .update();
    var after = find(id);
    if (changed == 0) {
      Versions.check(expected, after.version, after);
    }
    audit.record(viewer, "source_changed", name, Map.of("source", id, "trust", after.trust));
    return Versions.tagged(after.version, after);
  }

  /** A steward does not judge their own source: whom to believe is for those who see them all. */
  private static BigDecimal trust(Viewer viewer, Body body) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    var node = body.node("trust");
    var trust = node == null || !node.isNumber() ? null : node.decimalValue();
    boolean fits =
        trust != null
            && trust.signum() >= 0
            && trust.compareTo(BigDecimal.ONE) <= 0
            && trust.stripTrailingZeros().scale() <= 2;
    if (trust == null || !fits) {
      throw Problem.invalid("trust_invalid").field("trust");
    }
    return trust;
  }

  private static @Nullable Integer rhythm(Body body) {
    var node = body.node("rhythm_days");
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isInt() || node.asInt() < 1 || node.asInt() > LONGEST_RHYTHM) {
      throw Problem.invalid("rhythm_invalid").field("rhythm_days");
    }
    return node.asInt();
  }
}
