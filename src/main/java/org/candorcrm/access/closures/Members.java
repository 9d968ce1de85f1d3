package org.candorcrm.access.closures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Who sees what is closed at this moment.
 *
 * @param users all of them
 * @param guests those among them who were let in for a while
 */
record Members(Set<UUID> users, List<Guest> guests) {

  /** Beyond this a membership does not end: no closure lasts so long. */
  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  /** Somebody who was let in until a moment. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Guest(UUID user, Instant endsAt) {}

  Members {
    users = Set.copyOf(users);
    guests = List.copyOf(guests);
  }

  /** Reads the arrays {@code members} and {@code member_ends}. */
  static Members read(ResultSet row, Instant now) throws SQLException {
    var all = (UUID[]) row.getArray("members").getArray();
    var ends = (Timestamp[]) row.getArray("member_ends").getArray();
    var users = new LinkedHashSet<UUID>();
    var guests = new ArrayList<Guest>();
    for (int i = 0; i < all.length; i++) {
      var end = ends[i].toInstant();
      if (end.isAfter(now)) {
        users.add(all[i]);
      }
      if (end.isAfter(now) && end.isBefore(FOR_EVER)) {
        guests.add(new Guest(all[i], end));
      }
    }
    return new Members(users, guests);
  }
}
