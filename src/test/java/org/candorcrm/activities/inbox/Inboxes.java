package org.candorcrm.activities.inbox;

import java.util.List;
import java.util.stream.StreamSupport;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Following;
import tools.jackson.databind.JsonNode;

/** The inboxes of a firm, as its people read them. */
record Inboxes(Firm firm) {

  /** The inbox once the consumer has seen everything that was written before. */
  JsonNode settled(Colleague who) {
    Following.until(firm.office.candor, "inbox");
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
