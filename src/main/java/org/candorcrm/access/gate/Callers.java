package org.candorcrm.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.signin.Keys;
import org.candorcrm.access.signin.Session;
import org.candorcrm.access.signin.Sessions;
import org.candorcrm.access.signin.Tokens;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a request to its caller: an API key first, else the session cookie, else nobody. */
@Component
final class Callers {

  private static final String WORKSPACE = "X-Candor-Workspace";
  private static final String CSRF = "X-CSRF-Token";
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WITHOUT_CSRF =
      Set.of("/api/sign-ins", "/api/setup", "/api/joinings");

  private final Sessions sessions;
  private final Keys keys;
  private final Viewers viewers;

  Callers(Sessions sessions, Keys keys, Viewers viewers) {
    this.sessions = sessions;
    this.keys = keys;
    this.viewers = viewers;
  }

  /**
   * @throws Problem {@code key_refused}, {@code csrf_refused}, {@code workspace_refused}
   */
  Optional<Caller> of(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return Optional.of(byKey(authorization, request));
    }
    var token = SessionCookie.of(request);
    return token == null ? Optional.empty() : bySession(token, request);
  }

  private Caller byKey(String authorization, HttpServletRequest request) {
    var key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : "";
    var address = request.getRemoteAddr();
    var agent = request.getHeader("User-Agent");
    var use = use(key, address, agent);
    var wanted = request.getHeader(WORKSPACE);
    if (wanted != null && !wanted.equals(use.workspace().name())) {
      throw Problem.forbidden("workspace_refused");
    }
    return new Caller(viewer(use), use.workspace(), null, () -> viewer(use(key, address, agent)));
  }

  private Keys.Use use(String key, String address, @Nullable String agent) {
    return keys.find(key, address, agent)
        .orElseThrow(() -> Problem.of(Status.UNAUTHENTICATED, "key_refused"));
  }

  private Viewer viewer(Keys.Use use) {
    return CurrentWorkspace.call(
        use.workspace(), () -> viewers.of(use.user(), use.role(), use.source()));
  }

  private Optional<Caller> bySession(String token, HttpServletRequest request) {
    var session = sessions.find(token).orElse(null);
    if (session == null) {
      return Optional.empty();
    }
    if (!SAFE.contains(request.getMethod()) && !takesStrangers(request)) {
      checkCsrf(token, request.getHeader(CSRF));
    }
    var place = place(session, request.getHeader(WORKSPACE));
    return Optional.of(
        new Caller(
            viewer(place),
            place.workspace(),
            session,
            () -> viewer(stillThere(token, place.workspace().name()))));
  }

  private Session.Membership stillThere(String token, String workspace) {
    return sessions
        .find(token)
        .flatMap(session -> session.in(workspace))
        .orElseThrow(() -> Problem.of(Status.UNAUTHENTICATED, "not_signed_in"));
  }

  private Viewer viewer(Session.Membership place) {
    return CurrentWorkspace.call(place.workspace(), () -> viewers.of(place.user()));
  }

  private static boolean takesStrangers(HttpServletRequest request) {
    return request.getMethod().equals("POST") && WITHOUT_CSRF.contains(request.getRequestURI());
  }

  private static void checkCsrf(String token, @Nullable String given) {
    if (given == null || !Tokens.same(Tokens.csrf(token), given)) {
      throw Problem.forbidden("csrf_refused");
    }
  }

  private static Session.Membership place(Session session, @Nullable String wanted) {
    return wanted == null
        ? session.standard()
        : session.in(wanted).orElseThrow(() -> Problem.forbidden("workspace_refused"));
  }
}
