package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;

/** What was found out of values that still stand: nobody has written or confirmed them since. */
final class LiveChecks {

  private final Database database;

  LiveChecks(Database database) {
    this.database = database;
  }

  /**
   * @param value of several in the field; null for the whole of it
   */
  record Check(
      UUID record, int field, @Nullable String value, String kind, Instant at, UUID actor) {

    boolean right() {
      return kind.equals("still_right");
    }
  }

  /**
   * The oldest first.
   *
   * @param one whether these were merged into one record: what was written in one of them counts
   *     for all
   */
  List<Check> of(Collection<UUID> records, boolean one, Instant moment) {
    return database
        .sql(
            """
            select o.record, o.field, o.value, o.kind, o.at, o.actor
              from {ws}.coverage_observations o
             where o.record = any(?::uuid[]) and o.at <= ?
               and not exists (select 1 from {ws}.confirmations c
                 where c.record = any(?::uuid[]) and (? or c.record = o.record)
                   and c.field = o.field and c.at > o.at and c.at <= ?)
               and not exists (select 1 from {ws}.changes c
                 join {ws}.record_fields r on r.id = o.field
                 where c.record = any(?::uuid[]) and (? or c.record = o.record)
                   and c.at > o.at and c.at <= ? and jsonb_exists(c.changes, r.name))
             order by o.at, o.id
            """)
        .params(
            IdArrays.bound(records),
            Moments.bound(moment),
            IdArrays.bound(records),
            one,
            Moments.bound(moment),
            IdArrays.bound(records),
            one,
            Moments.bound(moment))
        .query((row, number) ->
            new Check(
                row.getObject("record", UUID.class),
                row.getInt("field"),
                row.getString("value"),
                row.getString("kind"),
                Moments.read(row, "at"),
                row.getObject("actor", UUID.class)))
        .list();
  }

  /** By field, what proved wrong last: of several values each by itself, or all of them at once. */
  static Map<Integer, List<Check>> wrong(List<Check> checks) {
    var wrong = new HashMap<Integer, List<Check>>();
    for (var check : checks) {
      var field = wrong.computeIfAbsent(check.field, id -> new ArrayList<>());
      field.removeIf(before -> check.value == null || check.value.equals(before.value));
      if (!check.right()) {
        field.add(check);
      }
    }
    wrong.values().removeIf(List::isEmpty);
    return wrong;
  }
}
