package org.candorcrm.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.roles.Circle;
import org.candorcrm.access.roles.Role;
import org.candorcrm.access.roles.Rows;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Who is around a user; asked only for roles that stop at the team or the department. */
@Component
final class Circles {

  private final Database database;

  Circles(Database database) {
    this.database = database;
  }

  Circle around(UUID user, Role role) {
    return new Circle(
        user,
        role.reaches(Rows.TEAM) ? team(user) : Set.of(user),
        role.reaches(Rows.DEPARTMENT) ? department(user) : Set.of(user));
  }

  Circle around(UUID user) {
    return new Circle(user, team(user), department(user));
  }

  private Set<UUID> team(UUID user) {
    return withSelf(
        user,
        """
        select distinct other.to_id from {ws}.link_team_members mine
        join {ws}.link_team_members other on other.from_id = mine.from_id
        where mine.to_id = ?::uuid\
        """);
  }

  private Set<UUID> department(UUID user) {
    return withSelf(
        user,
        """
        select other.id from {ws}.users mine
        join {ws}.users other on other.department_id = mine.department_id
        where mine.id = ?::uuid\
        """);
  }

  private Set<UUID> withSelf(UUID user, String sql) {
    var all =
        new HashSet<>(
            database
                .sql(sql)
                .param(user.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    all.add(user);
    return all;
  }
}
