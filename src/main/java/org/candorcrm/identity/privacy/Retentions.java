package org.candorcrm.identity.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which records have to be kept, by which law and for how long. */
@Component
final class Retentions {

  private static final Set<String> CUSTOMERS = Set.of("person", "lead", "company");

  private final Database database;
  private final Schemas schemas;
  private final Audit audit;
  private final Clock clock;

  Retentions(Database database, Schemas schemas, Audit audit, Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.audit = audit;
    this.clock = clock;
  }

  List<Retention> all() {
    return database
        .sql(
            """
            select r.record_type, r.field, r.years, r.law, r.version from {ws}.retentions r
             order by r.record_type
            """)
        .query((row, number) ->
            new Retention(
                row.getString("record_type"),
                row.getString("field"),
                row.getInt("years"),
                row.getString("law"),
                row.getInt("version")))
        .list();
  }

  /** Types that lead to customers, and are no traces of talks with them. */
  List<RecordType> possible() {
    return schemas.current().types().stream().filter(Retentions::possible).toList();
  }

  private static boolean possible(RecordType type) {
    return type.mergeable()
        && !type.behaviour()
        && !type.retired()
        && !CUSTOMERS.contains(type.name())
        && type.activeFields().stream()
            .anyMatch(field ->
                field.kind() instanceof RelationKind one
                    && one.to().stream().anyMatch(CUSTOMERS::contains));
  }

  /**
   * @throws Problem {@code privacy_not_allowed}, {@code retention_type_invalid}, {@code
   *     retention_years_invalid}, {@code retention_field_invalid}
   */
  Retention keep(Viewer viewer, String name, Body body) {
    Answering.demand(viewer);
    var type =
        possible().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("retention_type_invalid").with("type", name));
    var field = body.optionalText("field");
    if (field != null
        && type.field(field)
            .filter(one -> one.kind() instanceof DateKind || one.kind() instanceof MomentKind)
            .isEmpty()) {
      throw Problem.invalid("retention_field_invalid").field("field");
    }
    database
        .sql(
            """
            insert into {ws}.retentions as r
              (record_type, field, years, law, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (record_type) do update set field = excluded.field,
              years = excluded.years, law = excluded.law, version = r.version + 1,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param(name)
        .param(field)
        .param(years(body.node("years")))
        .param(body.text("law"))
        .param(Moments.bound(Moments.now(clock)))
        .param(viewer.user())
        .update();
    audit.record(viewer, "retention_changed", name, Map.of("law", body.text("law")));
    return find(name).orElseThrow();
  }

  private static int years(@Nullable JsonNode node) {
    int years = node != null && node.isInt() ? node.intValue() : 0;
    if (years < 1 || years > Retention.MOST_YEARS) {
      throw Problem.invalid("retention_years_invalid")
          .field("years")
          .with("most", Retention.MOST_YEARS);
    }
    return years;
  }

  Optional<Retention> find(String name) {
    return all().stream().filter(one -> Objects.equals(one.type(), name)).findFirst();
  }

  /** What is kept by it stays until its day: that was promised when it was erased. */
  void end(Viewer viewer, String name) {
    Answering.demand(viewer);
    int gone =
        database.sql("delete from {ws}.retentions where record_type = ?").param(name).update();
    if (gone > 0) {
      audit.record(viewer, "retention_ended", name, Map.of());
    }
  }
}
