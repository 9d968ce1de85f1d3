package org.candorcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.SessionCookie;
import org.candorcrm.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signing in is creating a sign-in; signing out is ending it. */
@RestController
@RequestMapping("/api/sign-ins")
final class SignInController {

  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Audit audit;

  SignInController(SigningIn signingIn, Sessions sessions, Audit audit) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** JSON only: a form of another site cannot send it. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> open(
      @RequestBody JsonNode json,
      @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site,
      @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
      HttpServletRequest request,
      HttpServletResponse response) {
    Strangers.check(site);
    var body = Body.of(json, "email", "password", "code", "workspace", "invitation");
    var password = body.secret("password");
    if (password == null || password.isEmpty()) {
      throw Problem.invalid("body_field_missing").field("password");
    }
    var attempt =
        new SigningIn.Attempt(
            body.text("email"),
            password,
            body.optionalText("code"),
            body.optionalText("workspace"),
            body.optionalText("invitation"),
            request.getRemoteAddr(),
            agent);
    String token;
    try {
      token = signingIn.open(attempt);
    } catch (Problem refused) {
      var wait = refused.details().get("retry_after");
      if (wait != null) {
        response.setHeader("Retry-After", wait.toString());
      }
      throw refused;
    }
    endOld(request);
    SessionCookie.set(request, response, token, sessions.longest());
    return opened(sessions.find(token).orElseThrow(), Tokens.csrf(token));
  }

  /** Whatever this browser carried before is worth nothing any more. */
  private void endOld(HttpServletRequest request) {
    var old = SessionCookie.of(request);
    if (old != null) {
      sessions.find(old).ifPresent(session -> sessions.end(session.login(), session.id()));
    }
  }

  private static Map<String, Object> opened(Session session, String csrf) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", session.id());
    answer.put("csrf_token", csrf);
    answer.put("workspace", session.standard().workspace().name());
    answer.put(
        "workspaces", session.memberships().stream().map(m -> m.workspace().name()).toList());
    return answer;
  }

  @GetMapping
  Map<String, List<Map<String, Object>>> list(Caller caller) {
    var own = caller.ownSession();
    return Map.of("items", sessions.of(own.login()).stream().map(s -> shown(s, own.id())).toList());
  }

  private static Map<String, Object> shown(Sessions.Listed session, UUID own) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", session.id());
    item.put("current", session.id().equals(own));
    item.put("created_at", session.createdAt());
    item.put("last_seen_at", session.lastSeenAt());
    item.put("ends_at", session.endsAt());
    item.put("address", session.address());
    item.put("agent", session.agent());
    return item;
  }

  /** Goes to another of one's workspaces. */
  @PutMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void go(Caller caller, @RequestBody JsonNode json) {
    var own = caller.ownSession();
    var wanted = Body.of(json, "workspace").text("workspace");
    var place = own.in(wanted).orElseThrow(() -> Problem.forbidden("workspace_refused"));
    sessions.choose(own, place.workspace().id());
  }

  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endCurrent(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var own = caller.ownSession();
    sessions.end(own.login(), own.id());
    audit.record(caller.viewer(), "signed_out", null, Map.of());
    SessionCookie.clear(request, response);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller, @PathVariable UUID id) {
    if (!sessions.end(caller.ownSession().login(), id)) {
      throw Problem.notFound("sign_in_unknown");
    }
    audit.record(caller.viewer(), "sign_in_ended", null, Map.of("sign_in", id));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(Caller caller) {
    var own = caller.ownSession();
    sessions.endOthers(own.login(), own.id());
    audit.record(caller.viewer(), "other_sign_ins_ended", null, Map.of());
  }
}
