package org.candorcrm.identity.coverage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a few values each week, by lot, that their owners are asked about: is this still right? */
@Component
class Sampling {

  /** A question that takes more than a minute a week is not answered. */
  static final int EACH = 3;

  private static final int WEEKS_OPEN = 4;

  /** Records looked at for each owner. */
  private static final int CANDIDATES = 200;

  private final Database database;
  private final Schemas schemas;
  private final Clock clock;

  Sampling(Database database, Schemas schemas, Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.clock = clock;
  }

  private record Drawn(int type, UUID record, int field, UUID owner) {}

  /** Safe to repeat: a week is drawn once. */
  @Transactional
  public int draw() {
    var now = Moments.now(clock);
    var week =
        now.atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    database
        .sql("delete from {ws}.coverage_samples where answered_at is null and week < ?")
        .param(week.minusWeeks(WEEKS_OPEN))
        .update();
    if (drawn(week)) {
      return 0;
    }
    var drawn = new ArrayList<Drawn>();
    for (var plural : Looking.COVERED) {
      schemas.current().type(plural).ifPresent(type -> drawn.addAll(of(type)));
    }
    return insert(week, drawn);
  }

  private boolean drawn(LocalDate week) {
    return database
        .sql("select exists (select 1 from {ws}.coverage_samples where week = ?)")
        .param(week)
        .query(Boolean.class)
        .single();
  }

  private int insert(LocalDate week, List<Drawn> drawn) {
    return database
        .sql(
            """
            insert into {ws}.coverage_samples (id, week, record_type, record, field, owner, asked_at)
            select id, :week, record_type, record, field, owner, :now
              from (select id, record_type, record, field, owner,
                           row_number() over (partition by owner order by random()) as place
                      from unnest(:ids::uuid[], :types::int[], :records::uuid[], :fields::int[],
                             :owners::uuid[]) as d(id, record_type, record, field, owner)) d
             where place <= :each
            on conflict do nothing
            """)
        .param("week", week)
        .param("now", Moments.bound(Moments.now(clock)))
        .param("ids", drawn.stream().map(one -> Ids.next()).toArray(UUID[]::new))
        .param("types", drawn.stream().map(Drawn::type).toArray(Integer[]::new))
        .param("records", drawn.stream().map(Drawn::record).toArray(UUID[]::new))
        .param("fields", drawn.stream().map(Drawn::field).toArray(Integer[]::new))
        .param("owners", drawn.stream().map(Drawn::owner).toArray(UUID[]::new))
        .param("each", EACH)
        .update();
  }

  private List<Drawn> of(RecordType type) {
    var fields =
        type.activeFields().stream()
            .filter(field ->
                field.traits().ages()
                    && !field.kind().columns().isEmpty()
                    && !Things.PERSONAL.contains(field.name()))
            .toList();
    if (fields.isEmpty()) {
      return List.of();
    }
    var table = CurrentWorkspace.get().schema() + ".\"" + type.table() + '"';
    return database
        .sql(
            """
            select d.id, d.field, d.owner_id
              from {ws}.users u
             cross join lateral (
               select r.id, r.owner_id, f.field
                 from (select t.id, t.owner_id, %s from %s t
                        where t.owner_id = u.id and t.deleted_at is null and t.merged_into is null
                        order by random() limit %d) r
                cross join lateral (values %s) as f(field, held)
                where f.held
                order by random() limit %d) d
             where u.active
            """
                .formatted(columns(fields), table, CANDIDATES, values(fields), EACH))
        .query((row, number) ->
            new Drawn(
                type.id(),
                row.getObject("id", UUID.class),
                row.getInt("field"),
                row.getObject("owner_id", UUID.class)))
        .list();
  }

  private static String columns(List<Field> fields) {
    return fields.stream().map(field -> "t." + column(field)).collect(Collectors.joining(", "));
  }

  private static String column(Field field) {
    return '"' + field.column(field.kind().columns().getFirst().suffix()) + '"';
  }

  private static String values(List<Field> fields) {
    var rows = new ArrayList<String>();
    for (var field : fields) {
      rows.add("(%d, r.%s is not null)".formatted(field.id(), column(field)));
    }
    return String.join(", ", rows);
  }
}
