package org.candorcrm.deals.forecast;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
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

  /** What a stage is called in the language of its reader; null for what is none. */
  @Nullable String stageName(String key, Locale reader) {
    return deals().field("stage").map(Field::kind).stream()
        .flatMap(kind -> kind instanceof ChoiceKind one ? one.choices().stream() : Stream.empty())
        .filter(choice -> choice.key().equals(key))
        .map(choice -> choice.labels().in(reader))
        .findFirst()
        .orElse(null);
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

  /**
   * Whether what is kept for everybody may be shown to them as it is: a closure takes it from those
   * whom it keeps out, and from nobody else. What was confidential when the latest forecast was
   * made is not in it, so that it leaves no trace.
   */
  boolean seesAll(Viewer viewer) {
    var read = viewer.on(deals().id()).read();
    return read.equals(RowRule.EVERYTHING)
        || read.keepsBackOnlyClosed()
            && !keptOut(viewer, "(select max(made_at) from {ws}.forecast_runs)");
  }

  /** The same of everything that was ever said: nothing at all is closed to them now. */
  boolean sawAll(Viewer viewer) {
    var read = viewer.on(deals().id()).read();
    return read.equals(RowRule.EVERYTHING)
        || read.keepsBackOnlyClosed() && !keptOut(viewer, "'-infinity'::timestamptz");
  }

  /**
   * @param made in SQL: what became confidential by then is not counted
   */
  private boolean keptOut(Viewer viewer, String made) {
    return database
        .sql(
            """
            select exists (
              select 1 from {ws}.closures x
               where x.record is not null and x.record_type = :deals and x.owner_id <> :me::uuid
                 and x.agreed_at is not null and x.ended_at is null and x.ends_at > :now
                 and (x.kind = 'business' or x.agreed_at > coalesce(%s, '-infinity'))
                 and not exists (select 1 from {ws}.closure_members m
                       where m.closure_id = x.id and m.user_id = :me::uuid
                         and (m.ends_at is null or m.ends_at > :now))) as kept_out\
            """
                .formatted(made))
        .param("deals", deals().id())
        .param("me", viewer.user().toString())
        .param("now", Moments.bound(viewer.now()))
        .query((row, number) -> row.getBoolean("kept_out"))
        .single();
  }

  /** Whether nothing but closures keeps deals from them, of which not even the number is told. */
  boolean seesAllOpen(Viewer viewer) {
    return viewer.on(deals().id()).read().keepsBackOnlyClosed();
  }

  /** Whether figures over all conversations tell them nothing that they may not see. */
  boolean seesAllTalks(Viewer viewer) {
    return schemas
        .current()
        .type("interaction")
        .map(type -> viewer.on(type.id()).read().equals(RowRule.EVERYTHING))
        .orElse(true);
  }

  /**
   * By the rights of this request, so that a key that was narrowed plans no more than it may. The
   * team's lead and the head of its department aim for a team whose deals they may change.
   */
  boolean mayPlan(Viewer viewer, Scope scope) {
    return viewer.may(Capability.PLAN_FORECAST)
        || scope.kind() == Scope.Kind.TEAM
            && changesDeals(viewer)
            && leads(viewer, scope.reference());
  }

  /** Everybody whose deals they are may aim at something with them. */
  boolean mayAim(Viewer viewer, Asked asked) {
    return asked.mine() ? changesDeals(viewer) : mayPlan(viewer, asked.counted());
  }

  boolean changesDeals(Viewer viewer) {
    return !viewer.on(deals().id()).write().equals(RowRule.NOTHING);
  }

  private boolean leads(Viewer viewer, String team) {
    return database
        .sql(
            """
            select exists (
              select 1 from {ws}.teams t
                left join {ws}.departments d on d.id = t.department_id and d.deleted_at is null
               where t.id::text = :team and t.deleted_at is null
                 and (t.lead_id = :me::uuid or d.head_id = :me::uuid)) as leads\
            """)
        .param("me", viewer.user().toString())
        .param("team", team)
        .query((row, number) -> row.getBoolean("leads"))
        .single();
  }

  /**
   * @throws Problem {@code forecast_not_yours_to_plan}
   */
  void checkPlanning(Viewer viewer) {
    if (!mayPlan(viewer, Scope.WORKSPACE)) {
      throw notYours();
    }
  }

  /**
   * @throws Problem {@code forecast_not_yours_to_plan}
   */
  void checkAiming(Viewer viewer, Asked asked) {
    if (!mayAim(viewer, asked)) {
      throw notYours();
    }
  }

  private static Problem notYours() {
    return Problem.forbidden("forecast_not_yours_to_plan");
  }
}
