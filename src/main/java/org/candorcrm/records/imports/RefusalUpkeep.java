package org.candorcrm.records.imports;

import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Refused rows are kept to be corrected, not for ever: nobody finds people in them to erase. */
@Component
final class RefusalUpkeep {

  static final int DAYS = 30;

  private final Database database;

  RefusalUpkeep(Database database) {
    this.database = database;
  }

  /** The numbers of the import stay; the cells of its refused rows go. */
  void forgetOld() {
    for (var table : new String[] {"import_refusals", "import_late_relations"}) {
      database
          .sql(
              """
              delete from {ws}.%s r using {ws}.imports i
               where i.id = r.import_id and i.status <> 'running'
                 and coalesce(i.finished_at, i.created_at) < now() - make_interval(days => ?)
              """
                  .formatted(table))
          .param(DAYS)
          .update();
    }
  }
}
