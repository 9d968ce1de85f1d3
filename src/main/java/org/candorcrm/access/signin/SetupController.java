package org.candorcrm.access.signin;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.gate.Body;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes the one-time token of the console. */
@RestController
@RequestMapping("/api/setup")
final class SetupController {

  private static final String FIRST_WORKSPACE = "main";

  private final Setup setup;

  SetupController(Setup setup) {
    this.setup = setup;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> run(
      @RequestBody JsonNode json,
      @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site) {
    Strangers.check(site);
    var body = Body.of(json, "token", "workspace", "name", "email", "password");
    var workspace = body.optionalText("workspace");
    var password = body.secret("password");
    var user =
        setup.run(
            body.text("token"),
            workspace == null ? FIRST_WORKSPACE : workspace,
            body.text("email"),
            body.text("name"),
            password == null ? "" : password);
    return Map.of("id", user);
  }
}
