package org.candorcrm.records.aging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Agreements;
import org.candorcrm.records.Agreements.Said;
import org.candorcrm.records.Confirmations;
import org.candorcrm.records.aging.Stamp.How;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stamps of the values that age, for many records in one query; and confirmations, by which a value
 * that did not change becomes fresh again.
 */
@Component
public class Aging {

  public static final int MOST_RECORDS = 100;

  private final Database database;
  private final Schemas schemas;
  private final Confirmations confirmations;
  private final List<Agreements> agreements;

  Aging(
      Database database,
      Schemas schemas,
      Confirmations confirmations,
      List<Agreements> agreements) {
    this.database = database;
    this.schemas = schemas;
    this.confirmations = confirmations;
    this.agreements = List.copyOf(agreements);
  }

  /**
   * The stamps of every field with a half-life, by record and field; of empty fields, too. Records
   * that the viewer may not see are left out.
   *
   * @throws Problem {@code type_unknown}, {@code type_closed}, {@code too_many_ids}
   */
  public Map<UUID, Map<String, Stamp>> of(Viewer viewer, String noun, Collection<UUID> ids) {
    if (ids.size() > MOST_RECORDS) {
      throw Problem.invalid("too_many_ids").field("ids").with("most", MOST_RECORDS);
    }
    return of(viewer, type(viewer, noun), ids);
  }

  private Map<UUID, Map<String, Stamp>> of(Viewer viewer, RecordType type, Collection<UUID> ids) {
    var aging = new LinkedHashMap<String, Field>();
    type.activeFields().stream()
        .filter(field -> field.traits().ages() && viewer.on(type.id()).mayRead(field.id()))
        .forEach(field -> aging.put(field.name(), field));
    var found = new LinkedHashMap<UUID, Map<String, Stamp>>();
    if (aging.isEmpty() || ids.isEmpty()) {
      return found;
    }
    var scope = ViewerScope.of(viewer);
    var asked =
        Sql.of(
                "with asked as (select t.id, t.created_at, t.created_by, %s as done from %s t"
                        .formatted(done(type), scope.table(type))
                    + " where t.id = any(?::uuid[]) and ",
                (Object) IdArrays.bound(Set.copyOf(ids)))
            .then(scope.rows(type, "t"))
            .then(
                Sql.of(
                    STAMPS,
                    aging.keySet().toArray(String[]::new),
                    aging.values().stream().map(Field::id).toArray(Integer[]::new)));
    database
        .sql(asked.text())
        .params(asked.values())
        .query(row -> {
          var field = aging.get(row.getString("field"));
          if (field != null) {
            found
                .computeIfAbsent(row.getObject("id", UUID.class), id -> new LinkedHashMap<>())
                .put(field.name(), stamp(row, field, viewer.now()));
          }
        });
    agreements.forEach(one ->
        agree(one.of(type, List.copyOf(aging.values()), found.keySet()), aging, found, viewer));
    return found;
  }

  /** Who says the same later stands for the value, too. */
  private static void agree(
      Map<UUID, Map<Integer, List<Said>>> agreeing,
      Map<String, Field> aging,
      Map<UUID, Map<String, Stamp>> found,
      Viewer viewer) {
    found.forEach((record, stamps) -> {
      var said = agreeing.getOrDefault(record, Map.of());
      stamps.replaceAll((name, stamp) -> {
        var field = Objects.requireNonNull(aging.get(name));
        return said.getOrDefault(field.id(), List.of()).stream()
            .filter(one -> !same(one, stamp) && one.at().isAfter(stamp.at()))
            .findFirst()
            .map(one -> later(one, stamp, field, viewer.now()))
            .orElse(stamp);
      });
    });
  }

  private static Stamp later(Said said, Stamp stamp, Field field, Instant now) {
    boolean old = stamp.stale() && old(field, said.at(), now);
    return new Stamp(
        said.at(), How.CONFIRMED, null, null, said.sourceKind(), said.sourceName(), old);
  }

  private static boolean same(Said said, Stamp stamp) {
    return said.sourceKind().equals(stamp.sourceKind())
        && said.sourceName().equals(stamp.sourceName());
  }

  /** What is over grows no older: the stage of a deal that was won is no guess. */
  private static String done(RecordType type) {
    return type.name().equals("deal")
        ? Database.qualified(
            "exists (select 1 from {ws}.stages s where s.key = t.stage and s.outcome <> 'open')")
        : "false";
  }

  private static final String STAMPS =
      """
      ),
      field as (
        select name, id from unnest(?::text[], ?::int[]) as f(name, id)),
      wrote as (
        select distinct on (c.record, k.key) c.record, k.key as field,
               coalesce(c.since, c.at) as at, 'WRITTEN' as how, c.actor, c.source
          from asked a
          join {ws}.changes c on c.record = a.id and c.changes is not null
         cross join lateral jsonb_object_keys(c.changes) as k(key)
          join field f on f.name = k.key
         order by c.record, k.key, c.seq desc),
      made as (
        select distinct on (c.record) c.record, coalesce(c.since, c.at) as at, c.actor, c.source
          from asked a
          join {ws}.changes c on c.record = a.id and c.kind = 'create'
         order by c.record, c.seq),
      confirmed as (
        select distinct on (c.record, c.field) c.record, f.name as field, c.at,
               'CONFIRMED' as how, c.actor, c.source
          from asked a
          join {ws}.confirmations c on c.record = a.id
          join field f on f.id = c.field
         order by c.record, c.field, c.at desc),
      latest as (
        select record, field, at, how, actor, source from confirmed
        union all
        select record, field, at, how, actor, source from wrote
        union all
        select a.id, f.name, coalesce(m.at, a.created_at), 'CREATED',
               coalesce(m.actor, a.created_by), m.source
          from asked a cross join field f left join made m on m.record = a.id)
      select distinct on (l.record, l.field) l.record as id, l.field, l.at, l.how, l.actor,
             u.name as actor_name, s.kind as source_kind, s.name as source_name, a.done
        from latest l
        join asked a on a.id = l.record
        left join {ws}.users u on u.id = l.actor
        left join {ws}.sources s on s.id = l.source
       order by l.record, l.field, l.at desc, l.how = 'CREATED', l.how = 'WRITTEN'
      """;

  private static Stamp stamp(ResultSet row, Field field, Instant now) throws SQLException {
    var at = Moments.read(row, "at");
    return new Stamp(
        at,
        How.valueOf(row.getString("how")),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("source_kind"),
        row.getString("source_name"),
        old(field, at, now) && !row.getBoolean("done"));
  }

  private static boolean old(Field field, Instant at, Instant now) {
    var halfLife = field.traits().halfLifeDays();
    return halfLife != null && Duration.between(at, now).compareTo(Duration.ofDays(halfLife)) > 0;
  }

  /**
   * Says that the values of these fields are still right. Nothing is written to the record, so its
   * version stays; the stamp says who said so, and when.
   *
   * @throws Problem {@code record_not_found}, {@code record_not_yours}, {@code field_unknown},
   *     {@code field_not_writable}, {@code field_does_not_age}
   */
  @Transactional
  public Map<String, Stamp> confirm(Viewer viewer, String noun, UUID record, Set<String> names) {
    var type = type(viewer, noun);
    var fields = names.stream().map(name -> confirmable(viewer, type, name)).toList();
    refuseOthers(viewer, type, record);
    confirmations.add(viewer, record, fields);
    return of(viewer, type, List.of(record)).getOrDefault(record, Map.of());
  }

  private static Field confirmable(Viewer viewer, RecordType type, String name) {
    var rights = viewer.on(type.id());
    var field =
        type.field(name)
            .filter(found -> rights.mayRead(found.id()))
            .orElseThrow(
                () -> Problem.invalid("field_unknown").field(name).with("type", type.name()));
    if (!rights.mayWrite(field.id())) {
      throw Problem.forbidden("field_not_writable").field(name);
    }
    if (!field.traits().ages()) {
      throw Problem.invalid("field_does_not_age").field(name);
    }
    return field;
  }

  /** Who may not write a record does not vouch for it. */
  private void refuseOthers(Viewer viewer, RecordType type, UUID record) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of("select ")
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"))
            .then(Sql.of(" from %s t where t.id = ? and ".formatted(scope.table(type)), record))
            .then(scope.rows(type, "t"));
    boolean writable =
        database
            .sql(sql.text())
            .params(sql.values())
            .query((row, number) -> row.getBoolean(1))
            .optional()
            .orElseThrow(() -> Problem.notFound("record_not_found").with("type", type.name()));
    if (!writable) {
      throw Problem.forbidden("record_not_yours").with("type", type.name()).with("id", record);
    }
  }

  private RecordType type(Viewer viewer, String noun) {
    var type =
        schemas
            .current()
            .type(noun)
            .filter(found -> found.plural().equals(noun))
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", noun));
    if (viewer.on(type.id()).read() instanceof RowRule.Nothing) {
      throw Problem.forbidden("type_closed").with("type", noun);
    }
    return type;
  }
}
