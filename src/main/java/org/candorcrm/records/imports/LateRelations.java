package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Relations to records of the same file, settled when all of its rows are in. */
@Component
final class LateRelations {

  /** What a row of the file wants: its record's field leads to the record with this key. */
  record Late(long row, String field, UUID record, String key) {

    /** The record is in; what is missing is told with the row's number, the field and the key. */
    RefusedRow refused(Problem problem) {
      return new RefusedRow(row, 0, problem, List.of(key), null);
    }
  }

  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final Writes writes;

  LateRelations(Database database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  void keep(UUID id, List<Late> late) {
    if (late.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into {ws}.import_late_relations (import_id, row_number, field, record, key)
            select ?, l.row_number, l.field, l.record, l.key
              from unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[])
                   as l(row_number, field, record, key)
            """)
        .params(
            id,
            late.stream().map(Late::row).toArray(Long[]::new),
            late.stream().map(Late::field).toArray(String[]::new),
            late.stream().map(Late::record).toArray(UUID[]::new),
            late.stream().map(Late::key).toArray(String[]::new))
        .update();
  }

  /**
   * Settles the next relations; what leads nowhere stays empty and is answered.
   *
   * @param mayBeEmpty fields that are left empty where nothing has that key
   * @return what was looked at: a problem for each that could not be settled; empty at the end
   */
  Map<Late, List<Problem>> settle(
      Viewer viewer, UUID id, RecordType type, NaturalKeys keys, Set<String> mayBeEmpty) {
    var late = next(id);
    var found = keys.find(type, late.stream().map(Late::key).distinct().toList());
    var drafts = new ArrayList<Draft>();
    var drafted = new ArrayList<Late>();
    var answer = new LinkedHashMap<Late, List<Problem>>();
    for (var one : late) {
      switch (found.getOrDefault(one.key(), Found.NONE)) {
        case Found.One target -> {
          var reference = new Reference(type.name(), target.id());
          drafts.add(Draft.update(type, one.record(), null, Map.of(one.field(), reference)));
          drafted.add(one);
        }
        case Found.Several _ -> answer.put(one, List.of(unsettled("import_key_ambiguous", one)));
        case Found.None _ -> {
          boolean told = !mayBeEmpty.contains(one.field());
          answer.put(one, told ? List.of(unsettled("import_key_unknown", one)) : List.of());
        }
      }
    }
    var written = writes.write(viewer, drafts, WriteTerms.eachByItself(id));
    for (int i = 0; i < drafted.size(); i++) {
      answer.put(drafted.get(i), written.get(i).problems());
    }
    remove(id, late);
    return answer;
  }

  private static Problem unsettled(String code, Late late) {
    return Problem.invalid(code).field(late.field()).with("key", late.key());
  }

  /** At most one relation for each record, since a record is written once at a time. */
  private List<Late> next(UUID id) {
    return database
        .sql(
            """
            select distinct on (row_number) row_number, field, record, key
              from {ws}.import_late_relations where import_id = ?
             order by row_number, field limit ?
            """)
        .params(id, AT_ONCE)
        .query((row, n) ->
            new Late(
                row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4)))
        .list();
  }

  private void remove(UUID id, List<Late> done) {
    database
        .sql(
            """
            delete from {ws}.import_late_relations l
             using unnest(?::bigint[], ?::text[]) as d(row_number, field)
             where l.import_id = ? and l.row_number = d.row_number and l.field = d.field
            """)
        .params(
            done.stream().map(Late::row).toArray(Long[]::new),
            done.stream().map(Late::field).toArray(String[]::new),
            id)
        .update();
  }
}
