package org.candorcrm.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.ShownOnce;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.access.people.PeopleChecks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keys are made and revoked by people at a screen; a key cannot make or end another. */
@RestController
@WithOwnRights
@RequestMapping("/api/keys")
final class ApiKeyController {

  private final ApiKeys keys;
  private final PeopleChecks checks;

  ApiKeyController(ApiKeys keys, PeopleChecks checks) {
    this.keys = keys;
    this.checks = checks;
  }

  @GetMapping
  Map<String, List<ApiKeys.Listed>> list(Viewer viewer) {
    return Map.of("items", keys.list(viewer));
  }

  @ShownOnce
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(Caller caller, @RequestBody JsonNode json) {
    caller.ownSession();
    var body = Body.of(json, "name", "role", "expires_at");
    var role = body.optionalText("role");
    if (role != null) {
      checks.roleExists(role);
    }
    var key =
        keys.create(caller.viewer(), body.text("name"), role, body.optionalMoment("expires_at"));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("key", key);
    answer.put("name", body.text("name"));
    answer.put("role", role);
    return answer;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable UUID id) {
    caller.ownSession();
    keys.revoke(caller.viewer(), id);
  }
}
