package org.candorcrm.deals.forecast;

import java.util.List;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Who may see what of a forecast, and who may plan with it. */
@Component
final class ForecastSight {

  private static final List<String> NEEDED =
      List.of("amount", "stage", "pipeline", "close_date", "commitment", "owner");

  private final Database database;
  private final Schemas schemas;

  ForecastSight(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  RecordType deals() {
    return schemas.current().type("deal").orElseThrow();
  }

  /**
   * Sums and chances would tell what the fields hold.
   *
   * @throws Problem {@code forecast_needs_fields}
   */
  void check(Viewer viewer) {
    var deals = deals();
    var rights = viewer.on(deals.id());
    var hidden =
        NEEDED.stream()
            .flatMap(name -> deals.field(name).stream())
            .filter(field -> !rights.mayRead(field.id()))
            .map(field -> field.label())
            .toList();
    if (!hidden.isEmpty() || rights.read().equals(RowRule.NOTHING)) {
      throw Problem.forbidden("forecast_needs_fields").with("fields", String.join(", ", hidden));
    }
  }

  /** Whether what is kept for everybody may be shown to them as it is. */
  boolean seesAll(Viewer viewer) {
    return viewer.on(deals().id()).read().equals(RowRule.EVERYTHING);
  }

  /** Whether figures over all conversations tell them nothing that they may not see. */
  boolean seesAllTalks(Viewer viewer) {
    return schemas
        .current()
        .type("interaction")
        .map(type -> viewer.on(type.id()).read().equals(RowRule.EVERYTHING))
        .orElse(true);
  }

  /** Administrators of the model, heads of departments, leads of teams; a lead for their team. */
  boolean mayPlan(Viewer viewer, Scope scope) {
    if (viewer.may(Capability.ADMINISTER_MODEL)) {
      return true;
    }
    return database
        .sql(
            """
            select exists (select 1 from {ws}.departments d
                     where d.head_id = :me::uuid and d.deleted_at is null)
                or exists (select 1 from {ws}.teams t
                     where t.lead_id = :me::uuid and t.deleted_at is null
                       and (:team = '' or t.id::text = :team)) as may\
            """)
        .param("me", viewer.user().toString())
        .param("team", scope.kind() == Scope.Kind.TEAM ? scope.reference() : "")
        .query((row, number) -> row.getBoolean("may"))
        .single();
  }

  /**
   * @throws Problem {@code forecast_not_yours_to_plan}
   */
  void checkPlanning(Viewer viewer, Scope scope) {
    if (!mayPlan(viewer, scope)) {
      throw Problem.forbidden("forecast_not_yours_to_plan");
    }
  }
}
