package org.candorcrm.access.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Whether colleagues have come to this workspace. Nothing of when they were here last, and nothing
 * of other workspaces.
 */
@RestController
@RequestMapping("/api/standings")
final class StandingController {

  private final Database database;

  StandingController(Database database) {
    this.database = database;
  }

  /** Where a user stands: invited until they first sign in here, away when deactivated. */
  enum State {
    invited,
    active,
    away
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record UserStanding(UUID user, State state, boolean secondFactor) {}

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "500") int limit) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int most = Page.limit(limit);
    return Page.of(read(cursor, most + 1), most, one -> one.user().toString());
  }

  private List<UserStanding> read(@Nullable UUID after, int limit) {
    return database
        .sql(
            """
            select u.id, u.active, m.joined_at is not null joined,
              m.joined_at is not null and l.totp_confirmed_at is not null codes
            from {ws}.users u
              left join control.memberships m
                on m.workspace_id = :workspace::uuid and m.user_id = u.id
              left join control.logins l on l.id = m.login_id
            where :after::uuid is null or u.id > :after::uuid
            order by u.id limit :limit\
            """)
        .param("workspace", CurrentWorkspace.get().id().toString())
        .param("after", after == null ? null : after.toString())
        .param("limit", limit)
        .query((row, number) ->
            new UserStanding(
                row.getObject("id", UUID.class),
                state(row.getBoolean("active"), row.getBoolean("joined")),
                row.getBoolean("codes")))
        .list();
  }

  private static State state(boolean active, boolean joined) {
    if (!active) {
      return State.away;
    }
    return joined ? State.active : State.invited;
  }
}
