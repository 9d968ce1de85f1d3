package org.candorcrm.activities.inbox;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Database;
import tools.jackson.databind.JsonNode;

/** The inboxes of a firm, as its people read them. */
record Inboxes(Firm firm) {

  /** The inbox once the consumer has seen everything that was written before. */
  JsonNode settled(Colleague who) {
    firm.office.candor.inWorkspace(() -> {
      var database = firm.office.candor.bean(Database.class);
      long end = database.sql("select last_value from {ws}.change_seq").query(Long.class).single();
      for (int i = 0; i < 600; i++) {
        long seen =
            database
                .sql("select coalesce(max(seq), 0) from {ws}.feed_cursors where consumer = 'inbox'")
                .query(Long.class)
                .single();
        if (seen >= end) {
          return true;
        }
        LockSupport.parkNanos(50_000_000);
      }
      throw new IllegalStateException("the inbox does not follow the change feed");
    });
    return of(who);
  }

  JsonNode of(Colleague who) {
    return firm.get(who, "/api/inbox");
  }

  void move(Colleague who, String id, java.util.Map<String, ?> body) {
    Firm.expect(200, who.browser().send("PATCH", "/api/inbox/" + id, body));
  }

  static List<String> each(JsonNode inbox, String field) {
    return StreamSupport.stream(inbox.path("items").spliterator(), false)
        .map(item -> item.path(field).asString())
        .toList();
  }
}
