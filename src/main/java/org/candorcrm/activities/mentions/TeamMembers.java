package org.candorcrm.activities.mentions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Who is meant when a team is mentioned: its active members, at most {@value #MOST} of each. */
@Component
public class TeamMembers {

  static final int MOST = 100;

  private final Database database;

  TeamMembers(Database database) {
    this.database = database;
  }

  /** Members by team; teams without any are missing. */
  public Map<UUID, Set<UUID>> of(Collection<UUID> teams) {
    var members = new HashMap<UUID, Set<UUID>>();
    if (teams.isEmpty()) {
      return members;
    }
    database
        .sql(
            """
            select m.from_id, m.to_id
              from (select l.from_id, l.to_id,
                           row_number() over (partition by l.from_id order by l.to_id) as place
                      from {ws}.link_team_members l
                      join {ws}.teams t on t.id = l.from_id and t.deleted_at is null
                      join {ws}.users u on u.id = l.to_id and u.active
                     where l.from_id = any(?)) m
             where m.place <= ?
             order by m.from_id, m.to_id
            """)
        .params(teams.toArray(UUID[]::new), MOST)
        .query(row -> {
          members
              .computeIfAbsent(row.getObject(1, UUID.class), any -> new LinkedHashSet<>())
              .add(row.getObject(2, UUID.class));
        });
    return members;
  }
}
