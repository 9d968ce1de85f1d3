package org.candorcrm.access.signin;

import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Joining a further workspace, at a screen, by the person. */
@RestController
@RequestMapping("/api/me/invitations")
final class InvitationController {

  private final Invitations invitations;
  private final Audit audit;

  InvitationController(Invitations invitations, Audit audit) {
    this.invitations = invitations;
    this.audit = audit;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> accept(Caller caller, @RequestBody JsonNode json) {
    var login = caller.ownSession().login();
    var joined =
        invitations
            .accept(login, Body.of(json, "invitation").text("invitation"))
            .orElseThrow(() -> Problem.invalid("invitation_unknown").field("invitation"));
    var name = caller.viewer().name();
    CurrentWorkspace.run(joined, () -> audit.recordBy(name, "workspace_joined", null, Map.of()));
    return Map.of("workspace", joined.name());
  }
}
