package org.candorcrm.access.signin;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.ShownOnce;
import org.candorcrm.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people change of their own login; every change asks for the password again. */
@RestController
@RequestMapping("/api/me")
final class OwnLoginController {

  private final Logins logins;
  private final Throttle throttle;
  private final SecondFactor factor;
  private final Sessions sessions;
  private final Audit audit;

  OwnLoginController(
      Logins logins, Throttle throttle, SecondFactor factor, Sessions sessions, Audit audit) {
    this.logins = logins;
    this.throttle = throttle;
    this.factor = factor;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Ends every other sign-in: whoever knew the old password is out. */
  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setPassword(Caller caller, @RequestBody JsonNode json) {
    var body = Body.of(json, "current", "password");
    var login = proven(caller, body.secret("current"), "current");
    var password = body.secret("password");
    PasswordRules.check(password == null ? "" : password, login.email(), caller.viewer().name());
    logins.setPassword(login.id(), logins.hash(password == null ? "" : password));
    sessions.endOthers(login.id(), caller.ownSession().id());
    audit.record(caller.viewer(), "password_changed", null, Map.of());
  }

  @ShownOnce
  @PostMapping("/second-factor")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> beginSecondFactor(Caller caller, @RequestBody JsonNode json) {
    var login = proven(caller, Body.of(json, "password").secret("password"), "password");
    var enrolment = factor.begin(login);
    return Map.of("secret", enrolment.secret(), "uri", enrolment.uri());
  }

  @ShownOnce
  @PostMapping("/second-factor/confirmation")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, List<String>> confirmSecondFactor(Caller caller, @RequestBody JsonNode json) {
    var session = caller.ownSession();
    var login = logins.get(session.login());
    var codes = factor.confirm(login, Body.of(json, "code").text("code"));
    sessions.endOthers(login.id(), session.id());
    audit.record(caller.viewer(), "second_factor_added", null, Map.of());
    return Map.of("recovery_codes", codes);
  }

  @DeleteMapping("/second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSecondFactor(Caller caller, @RequestBody JsonNode json) {
    var login = proven(caller, Body.of(json, "password").secret("password"), "password");
    factor.remove(login.id());
    audit.record(caller.viewer(), "second_factor_removed", null, Map.of());
  }

  /** A stolen session alone must not be enough, and must not be a way to guess the password. */
  private Logins.Login proven(
      Caller caller, @org.jspecify.annotations.Nullable String password, String field) {
    var login = logins.get(caller.ownSession().login());
    var key = "own " + login.id();
    throttle.attempt(key, key);
    if (password == null
        || password.length() > PasswordRules.LONGEST
        || !logins.matches(password, login.passwordHash())) {
      throw Problem.forbidden("password_wrong").field(field);
    }
    throttle.succeeded(key, key);
    return login;
  }
}
