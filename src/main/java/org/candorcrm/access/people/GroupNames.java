package org.candorcrm.access.people;

import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What departments and teams are called: two of a kind never the same. */
final class GroupNames {

  private static final int LONGEST = 200;

  private GroupNames() {}

  static void check(String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw Problem.invalid("name_invalid").field("name").with("longest", LONGEST);
    }
  }

  /** As {@code :name}, {@code :folded} to compare and {@code :search} to find. */
  static StatementSpec bound(StatementSpec sql, String name) {
    return sql.param("name", name)
        .param("folded", Folding.fold(name))
        .param("search", SearchText.of(name));
  }

  static Problem taken(String name) {
    return Problem.of(Status.CONFLICT, "group_name_taken").field("name").with("name", name);
  }
}
