package org.candorcrm.identity.radar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Which fields, and which groups of them, each knower gave to how many records. */
@Component
final class Holding {

  private final Database database;

  Holding(Database database) {
    this.database = database;
  }

  /** One thing that is counted: a field by its id, or a group of fields by its word. */
  private record Part(String name, String known) {}

  void count(UUID run, RecordType type, Set<Integer> secret) {
    var fields = Measured.fields(type).stream().filter(one -> !secret.contains(one.id())).toList();
    if (fields.isEmpty()) {
      return;
    }
    made(run, type, parts(fields));
    added(run, type, fields);
    figures(run, type);
  }

  private static List<Part> parts(List<Field> fields) {
    var parts = new ArrayList<Part>();
    var groups = new LinkedHashMap<FieldGroup, List<String>>();
    for (var field : fields) {
      var known = Measured.known(field);
      parts.add(new Part(Integer.toString(field.id()), known));
      groups.computeIfAbsent(FieldGroup.of(field), group -> new ArrayList<>()).add(known);
    }
    groups.forEach((group, known) -> parts.add(new Part(group.word(), String.join(" or ", known))));
    return parts;
  }

  /** Who made a record gave it what it holds, as far as nobody is known to have. */
  private void made(UUID run, RecordType type, List<Part> parts) {
    var counts = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      counts.add("count(*) filter (where %s) as p%d".formatted(parts.get(i).known, i));
      values.add("('%s', m.p%d)".formatted(parts.get(i).name, i));
    }
    database
        .sql(
            """
            insert into {ws}.radar_parts (run, knower, reference, record_type, part, filled)
            select :run, m.knower, m.reference, :type, p.part, p.filled
              from (select k.knower, k.reference, %s
                      from radar_known k join {ws}.%s t on t.id = k.record
                     where k.record_type = :type and k.made
                     group by k.knower, k.reference) m
             cross join lateral (values %s) p (part, filled)
             where p.filled > 0\
            """
                .formatted(String.join(", ", counts), type.table(), String.join(", ", values)))
        .param("run", run)
        .param("type", type.id())
        .update();
  }

  /** What others than its maker wrote on a record, or said of it. */
  private void added(UUID run, RecordType type, List<Field> fields) {
    database
        .sql(
            """
            with fields as (
              select id, name, grouped from unnest(:ids::int[], :names::text[], :groups::text[])
                as f (id, name, grouped)
            ), said as (
              select c.source, c.record, f.id, f.grouped
                from {ws}.changes c
               cross join lateral jsonb_object_keys(c.changes) as k (name)
                join fields f on f.name = k.name
               where c.record_type = :type and c.kind = 'update' and c.changes is not null
              union
              select c.source, c.record, f.id, f.grouped from {ws}.claims c
                join fields f on f.id = c.field
               where c.record_type = :type and c.value is not null
            ), told as (
              select s.record, s.id, s.grouped, n.knower, n.reference
                from said s
                join radar_voices v on v.source = s.source
               cross join lateral (values ('source', v.voice), ('department', v.department))
                 as n (knower, reference)
            ), counted as (
              select t.knower, t.reference, p.part, count(distinct t.record) as filled
                from told t
                join radar_known k on k.record_type = :type and k.record = t.record
                  and k.knower = t.knower and k.reference = t.reference and not k.made
               cross join lateral (values (t.id::text), (t.grouped)) as p (part)
               group by t.knower, t.reference, p.part
            )
            insert into {ws}.radar_parts as p (run, knower, reference, record_type, part, filled)
            select :run, knower, reference, :type, part, filled from counted
            on conflict (run, knower, reference, record_type, part)
              do update set filled = p.filled + excluded.filled\
            """)
        .param("run", run)
        .param("type", type.id())
        .param("ids", fields.stream().map(Field::id).toArray(Integer[]::new))
        .param("names", fields.stream().map(Field::name).toArray(String[]::new))
        .param(
            "groups", fields.stream().map(one -> FieldGroup.of(one).word()).toArray(String[]::new))
        .update();
  }

  private void figures(UUID run, RecordType type) {
    database
        .sql(
            """
            with held as (
              select knower, reference, part, count(*) over (partition by knower, part) as voices
                from {ws}.radar_parts
               where run = :run and record_type = :type and part ~ '^[0-9]+$'
            )
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, h.knower, h.reference, :type, f.figure, f.value
              from (select knower, reference, count(*) as fields,
                           count(*) filter (where voices = 1) as alone
                      from held group by knower, reference) h
             cross join lateral (values ('fields', h.fields), ('fields_alone', h.alone))
               f (figure, value)\
            """)
        .param("run", run)
        .param("type", type.id())
        .update();
  }
}
