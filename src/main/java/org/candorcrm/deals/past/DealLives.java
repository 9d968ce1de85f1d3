package org.candorcrm.deals.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the lives of all deals together: the rows of today, the change log, stage history, and
 * what was spoken. What happened counts from the day on which it happened, also where somebody
 * wrote it down later.
 */
@Component
public final class DealLives {

  /** What is told by {@link DealLife} itself, or says who instead of what. */
  private static final Set<String> OWN =
      Set.of(
          "name",
          "amount",
          "pipeline",
          "stage",
          "close_date",
          "opened_on",
          "person",
          "owner",
          "commitment",
          "next_step");

  /** What is confidential leaves no trace, also not in what is learned. Of a closure x. */
  private static final String CONFIDENTIAL =
      "x.kind = 'confidential' and x.agreed_at is not null and x.ended_at is null"
          + " and x.ends_at > :now";

  private final Database database;
  private final Clock clock;
  private final Schemas schemas;
  private final LifeEvents events;

  DealLives(Database database, Clock clock, Schemas schemas, LifeEvents events) {
    this.database = database;
    this.clock = clock;
    this.schemas = schemas;
    this.events = events;
  }

  /** The fields of deals that may tell something, and have no place of their own in a life. */
  public List<Field> told(RecordType deals) {
    return deals.activeFields().stream()
        .filter(field -> !field.system() && !OWN.contains(field.name()) && tells(field))
        .toList();
  }

  private static boolean tells(Field field) {
    return switch (field.kind()) {
      case TextKind _, ChoiceKind _, NumberKind _, RatingKind _, DateKind _, YesNoKind _ -> true;
      case RelationKind relation -> !relation.polymorphic();
      default -> false;
    };
  }

  public List<DealLife> all(Stages.All stages) {
    var type = schemas.current().type("deal").orElseThrow();
    var now = Moments.bound(clock.instant());
    var secret = secretFields(now);
    var fields = told(type).stream().filter(field -> !secret.contains(field.id())).toList();
    var texts = new SharedTexts();
    var stays = events.stays(texts);
    var changes = events.changes(type.id(), texts);
    var contacts = events.contacts();
    var columns = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      columns
          .append(", d.\"")
          .append(field.column(field.kind().columns().getFirst().suffix()))
          .append("\"::text as told_")
          .append(i);
    }
    return database
        .sql(
            """
            with teams as (
              select distinct on (m.to_id) m.to_id as person, t.id as team
                from {ws}.link_team_members m
                join {ws}.teams t on t.id = m.from_id and t.deleted_at is null
               order by m.to_id, t.name, t.id)
            select d.id, coalesce(d.pipeline, '') as pipeline, coalesce(d.stage, '') as stage,
                   d.owner_id, coalesce(t.team::text, '') as team,
                   extract(epoch from d.created_at) / 86400 as recorded,
                   d.opened_on - date '1970-01-01' as opened,
                   d.close_date - date '1970-01-01' as due, d.close_date::text as close_date,
                   d.amount::text as amount, d.commitment,
                   d.amount_base / nullif(d.amount, 0) as rate,
                   d.amount is not null and d.amount_base is null as rateless%s
              from {ws}.%s d
              left join teams t on t.person = d.owner_id
             where d.deleted_at is null and d.merged_into is null
               and not exists (select 1 from {ws}.closures x where x.record = d.id and %s)
             order by d.created_at, d.id\
            """
                .formatted(columns, type.table(), CONFIDENTIAL))
        .param("now", now)
        .withFetchSize(LifeEvents.AT_ONCE)
        .query((row, number) -> life(row, fields, stages, stays, changes, contacts, texts))
        .list();
  }

  private Set<Integer> secretFields(OffsetDateTime now) {
    return Set.copyOf(
        database
            .sql(
                "select x.field from {ws}.closures x where x.field is not null and " + CONFIDENTIAL)
            .param("now", now)
            .query((row, number) -> row.getInt(1))
            .list());
  }

  /** What has found its place in a life is taken from what happened. */
  private static DealLife life(
      ResultSet row,
      List<Field> fields,
      Stages.All stages,
      Map<UUID, List<Stay>> stays,
      Map<UUID, Map<String, List<Told.Was>>> changes,
      Map<UUID, double[]> contacts,
      SharedTexts texts)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var pipeline = texts.one(row.getString("pipeline"));
    var changed = taken(changes, id, Map.of());
    double recorded = row.getDouble("recorded");
    var path = taken(stays, id, List.of());
    var end =
        Ending.of(
            path,
            pipeline,
            texts.one(row.getString("stage")),
            stages,
            number(row, "due"),
            recorded);
    double opened = number(row, "opened");
    double first = path.isEmpty() ? recorded : Math.min(recorded, path.getFirst().from());
    double born = Math.min(first, Double.isNaN(opened) ? first : opened);
    var told = new HashMap<String, Told>();
    for (int i = 0; i < fields.size(); i++) {
      var name = fields.get(i).name();
      var life = told(row.getString("told_" + i), changed.get(name), texts);
      if (life != Told.NOTHING) {
        told.put(name, life);
      }
    }
    return new DealLife(
        id,
        pipeline,
        row.getObject("owner_id", UUID.class),
        texts.one(row.getString("team")),
        Math.min(born, end.outcome() == Outcome.OPEN ? born : end.closed() - 0.01),
        recorded,
        end.stays(),
        end.outcome(),
        end.closed(),
        row.getBoolean("rateless") ? Double.NaN : rate(row),
        told(row.getString("amount"), changed.get("amount"), texts),
        told(row.getString("close_date"), changed.get("close_date"), texts),
        told(row.getString("commitment"), changed.get("commitment"), texts),
        told,
        taken(contacts, id, new double[0]));
  }

  private static <T> T taken(Map<UUID, T> all, UUID id, T otherwise) {
    var found = all.remove(id);
    return found == null ? otherwise : found;
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  /** An amount of zero is worth zero in any currency. */
  private static double rate(ResultSet row) throws SQLException {
    double rate = row.getDouble("rate");
    return row.wasNull() ? 1 : rate;
  }

  private static Told told(
      @Nullable String now, @Nullable List<Told.Was> before, SharedTexts texts) {
    var today = now == null ? "" : now;
    return before == null ? texts.told(today) : new Told(texts.one(today), before);
  }
}
