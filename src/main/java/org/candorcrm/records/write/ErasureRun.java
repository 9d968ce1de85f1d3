package org.candorcrm.records.write;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** One erasure while it is done: who, when, and what it does to the change log. */
record ErasureRun(Database database, Viewer viewer, Instant at) {

  @Nullable String actor() {
    var user = WritePath.actor(viewer);
    return user == null ? null : user.toString();
  }

  OffsetDateTime now() {
    return Moments.bound(at);
  }

  /** What was written of these records, by whom and when, stays; the values go. */
  void forgetHistory(UUID[] ids) {
    database
        .sql("update {ws}.changes set changes = null where record = any(?) and changes is not null")
        .param(ids)
        .update();
  }

  /** Says of each record that something was erased, after its row is written. */
  void note(RecordType type, UUID[] ids) {
    database
        .sql(
            """
            insert into {ws}.changes (actor, source, record_type, record, version, kind)
            select ?::uuid, ?, ?, t.id, t.version, 'erase' from {ws}."%s" t where t.id = any(?)
             order by t.id
            """
                .formatted(type.table()))
        .param(actor())
        .param(viewer.source())
        .param(type.id())
        .param(ids)
        .update();
  }

  /** Takes names out of what the records were called. */
  void retitle(RecordType type, Naming title, UUID[] ids) {
    database
        .sql(
            """
            update {ws}.changes
               set changes = jsonb_set(changes, array[:field],
                     regexp_replace((changes -> :field)::text, :names, :mark, 'gi')::jsonb)
             where record = any(:ids) and (changes -> :field)::text ~* :names
            """)
        .param("field", type.titleField())
        .param("names", title.inJson())
        .param("mark", Naming.MARK)
        .param("ids", ids)
        .update();
  }
}
