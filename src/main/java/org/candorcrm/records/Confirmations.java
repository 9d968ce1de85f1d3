package org.candorcrm.records;

import java.util.Collection;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.springframework.stereotype.Component;

/**
 * That somebody said of values which age that they are still right. Nothing is written to the
 * record, so its version stays; its stamps tell who said so, and when.
 */
@Component
public class Confirmations {

  private final Database database;

  Confirmations(Database database) {
    this.database = database;
  }

  /**
   * Keeps that the viewer confirmed these fields of a record, now and from the viewer's source.
   * Asks for no rights: whoever calls has made sure that the viewer may write the fields.
   */
  public void add(Viewer viewer, UUID record, Collection<Field> fields) {
    database
        .sql(
            """
            insert into {ws}.confirmations (record, field, at, actor, source)
            select ?, field, ?, ?, ? from unnest(?::int[]) as f(field)
            on conflict do nothing
            """)
        .params(
            record,
            Moments.bound(viewer.now()),
            viewer.user(),
            viewer.source(),
            fields.stream().map(Field::id).toArray(Integer[]::new))
        .update();
  }
}
