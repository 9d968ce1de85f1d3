package org.candorcrm.access.people;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.ShownOnce;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.signin.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Writing users; reading them is reading records. */
@RestController
@RequestMapping("/api/users")
final class UserController {

  private final UserTable table;
  private final PeopleChecks checks;
  private final CreatingUsers creating;
  private final ChangingUsers changing;
  private final Audit audit;
  private final Invitations invitations;

  UserController(
      UserTable table,
      PeopleChecks checks,
      CreatingUsers creating,
      ChangingUsers changing,
      Audit audit,
      Invitations invitations) {
    this.table = table;
    this.checks = checks;
    this.creating = creating;
    this.changing = changing;
    this.audit = audit;
    this.invitations = invitations;
  }

  @PostMapping
  ResponseEntity<User> create(Caller caller, @RequestBody JsonNode json) {
    var viewer = caller.viewer();
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    var body =
        Body.of(
            json,
            "email",
            "name",
            "password",
            "role",
            "department",
            "manager",
            "active",
            "time_zone",
            "locale");
    var role = body.has("role") ? body.text("role") : "representative";
    checks.mayGrant(viewer, role);
    var profile =
        new Profile(
            body.text("email"),
            body.text("name"),
            role,
            body.optionalId("department"),
            body.optionalId("manager"),
            body.flag("active", true),
            body.optionalText("time_zone"),
            body.optionalText("locale"));
    var password = body.secret("password");
    if (password != null) {
      caller.ownSession();
    }
    var id = creating.create(profile, password, viewer.user());
    audit.record(viewer, "user_created", profile.email(), Map.of("role", role));
    var user = table.get(id);
    return ResponseEntity.created(URI.create("/api/users/" + id))
        .eTag("\"" + user.version() + "\"")
        .body(user);
  }

  @PatchMapping("/{id}")
  ResponseEntity<User> change(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    var viewer = caller.viewer();
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int expected = Versions.expected(ifMatch);
    var before = table.get(id);
    Versions.check(expected, before.version(), before);
    var wanted = merged(before, json);
    if (!before.email().equals(wanted.email()) || !before.role().equals(wanted.role())) {
      caller.ownSession();
    }
    var after = changing.change(viewer, before, wanted);
    return Versions.tagged(after.version(), after);
  }

  private static Profile merged(User before, JsonNode json) {
    var body =
        Body.of(
            json,
            "email",
            "name",
            "role",
            "department",
            "manager",
            "active",
            "time_zone",
            "locale");
    return new Profile(
        body.has("email") ? body.text("email") : before.email(),
        body.has("name") ? body.text("name") : before.name(),
        body.has("role") ? body.text("role") : before.role(),
        body.has("department") ? body.optionalId("department") : before.department(),
        body.has("manager") ? body.optionalId("manager") : before.manager(),
        body.flag("active", before.active()),
        body.has("time_zone") ? body.optionalText("time_zone") : before.timeZone(),
        body.has("locale") ? body.optionalText("locale") : before.locale());
  }

  /** A text that lets somebody who signs in to other workspaces join this one too. */
  @ShownOnce
  @PostMapping("/{id}/invitation")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> invite(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    PeopleChecks.may(caller.viewer(), Capability.ADMINISTER_USERS);
    var user = table.get(id);
    checks.mayGrant(caller.viewer(), user.role());
    var text = invitations.renew(id);
    audit.record(caller.viewer(), "user_invited", user.email(), Map.of());
    return Map.of("invitation", text);
  }

  @PutMapping("/{id}/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setPassword(Caller caller, @PathVariable UUID id, @RequestBody JsonNode json) {
    caller.ownSession();
    var viewer = caller.viewer();
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    var password = Body.of(json, "password").secret("password");
    changing.setPassword(viewer, id, password == null ? "" : password);
  }

  @DeleteMapping("/{id}/second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSecondFactor(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    var viewer = caller.viewer();
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    changing.removeSecondFactor(viewer, id);
  }
}
