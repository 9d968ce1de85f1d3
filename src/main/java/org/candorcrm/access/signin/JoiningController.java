package org.candorcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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

/** For strangers who hold an invitation: they choose a password and may sign in. */
@RestController
@RequestMapping("/api/joinings")
final class JoiningController {

  private final Joining joining;

  JoiningController(Joining joining) {
    this.joining = joining;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> join(
      @RequestBody JsonNode json,
      @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site,
      HttpServletRequest request) {
    Strangers.check(site);
    var body = Body.of(json, "invitation", "password");
    var password = body.secret("password");
    var email =
        joining.join(
            body.text("invitation"), password == null ? "" : password, request.getRemoteAddr());
    return Map.of("email", email);
  }
}
