package org.candorcrm.identity;

import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Database;

/**
 * What a source gave and claimed of somebody, with a word that can be looked for, in every table.
 */
public final class SaidOfSomebody {

  private SaidOfSomebody() {}

  public static void plant(Firm firm, UUID record, String word) {
    sql(
        firm,
        """
        insert into {ws}.source_records
          (source, record_type, external_id, record, raw, first_seen_at, seen_at)
        select 1, id, ?, ?, jsonb_build_object('Name', ?::text), now(), now()
          from {ws}.record_types where name = 'person'
        """,
        "row of " + word,
        record,
        word);
    sql(
        firm,
        """
        insert into {ws}.claims
          (record, field, source, record_type, value, canonical, stated_at, seen_at, how)
        select ?, f.id, 1, f.record_type, to_jsonb(?::text), ?, now(), now(), 'told'
          from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
         where t.name = 'person' and f.name = 'job_title'
        """,
        record,
        word,
        word);
    sql(
        firm,
        """
        insert into {ws}.disagreements (record, field, record_type, opened_at, weight, state)
        select record, field, record_type, now(), 1, 'open' from {ws}.claims where record = ?
        on conflict do nothing
        """,
        record);
  }

  private static void sql(Firm firm, String text, Object... params) {
    firm.office.candor.inWorkspace(
        () -> firm.office.candor.bean(Database.class).sql(text).params(params).update());
  }
}
