package org.candorcrm.access.people;

import java.net.URI;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.people.Teams.Team;
import org.candorcrm.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Writing teams; reading them is reading records. */
@RestController
@RequestMapping("/api/teams")
final class TeamController {

  private final Teams teams;

  TeamController(Teams teams) {
    this.teams = teams;
  }

  @PostMapping
  ResponseEntity<Team> create(Viewer viewer, @RequestBody JsonNode json) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    var body = Body.of(json, "name", "department", "lead", "members");
    var team =
        teams.create(
            viewer,
            new Team(
                Ids.next(),
                0,
                body.text("name"),
                body.optionalId("department"),
                body.optionalId("lead"),
                body.ids("members")));
    return ResponseEntity.created(URI.create("/api/teams/" + team.id()))
        .eTag("\"" + team.version() + "\"")
        .body(team);
  }

  @PatchMapping("/{id}")
  ResponseEntity<Team> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int expected = Versions.expected(ifMatch);
    var body = Body.of(json, "name", "department", "lead", "members");
    var before = teams.get(id);
    Versions.check(expected, before.version(), before);
    var after =
        teams.change(
            viewer,
            new Team(
                id,
                before.version(),
                body.has("name") ? body.text("name") : before.name(),
                body.has("department") ? body.optionalId("department") : before.department(),
                body.has("lead") ? body.optionalId("lead") : before.lead(),
                body.has("members") ? body.ids("members") : before.members()));
    return Versions.tagged(after.version(), after);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int expected = Versions.expected(ifMatch);
    var team = teams.get(id);
    Versions.check(expected, team.version(), team);
    teams.delete(viewer, team);
  }
}
