package org.candorcrm.access.signin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From e-mail, password and code to a session, telling strangers nothing. */
@Component
final class SigningIn {

  private final Database database;
  private final Workspaces workspaces;
  private final Logins logins;
  private final Throttle throttle;
  private final SecondFactor factor;
  private final Sessions sessions;
  private final Invitations invitations;
  private final Audit audit;

  SigningIn(
      Database database,
      Workspaces workspaces,
      Logins logins,
      Throttle throttle,
      SecondFactor factor,
      Sessions sessions,
      Invitations invitations,
      Audit audit) {
    this.database = database;
    this.workspaces = workspaces;
    this.logins = logins;
    this.throttle = throttle;
    this.factor = factor;
    this.sessions = sessions;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** What somebody types at the sign-in, and from where. */
  record Attempt(
      String email,
      String password,
      @Nullable String code,
      @Nullable String workspace,
      @Nullable String invitation,
      String address,
      String agent) {}

  /**
   * Answers the token of a new session.
   *
   * @throws Problem {@code sign_in_refused}, {@code code_required}, {@code sign_in_throttled},
   *     {@code sign_in_busy}
   */
  String open(Attempt attempt) {
    throttle.attempt(attempt.email, attempt.address);
    var login = logins.find(attempt.email).orElse(null);
    boolean right =
        attempt.password.length() <= PasswordRules.LONGEST
            && logins.matches(attempt.password, login == null ? null : login.passwordHash());
    var places = login == null ? List.<Place>of() : places(login.id(), attempt.invitation);
    if (login == null || !right || places.isEmpty()) {
      failed(
          login == null ? List.of() : places(login.id(), null),
          login == null ? "unknown login" : "wrong password");
      throw refused();
    }
    checkCode(login, attempt);
    if (attempt.invitation != null) {
      invitations.accept(login.id(), attempt.invitation);
    }
    var place = chosen(places, attempt.workspace);
    throttle.succeeded(attempt.email, attempt.address);
    var token = sessions.open(login.id(), place.workspace.id(), attempt.address, attempt.agent);
    record(place, "signed_in", Map.of("agent", attempt.agent));
    return token;
  }

  private void checkCode(Logins.Login login, Attempt attempt) {
    if (!login.confirmed()) {
      return;
    }
    if (attempt.code == null || attempt.code.isBlank()) {
      throttle.undecided(attempt.email, attempt.address);
      throw Problem.of(Problem.Status.UNAUTHENTICATED, "code_required").field("code");
    }
    if (!factor.accepts(login, attempt.code)) {
      failed(places(login.id(), null), "wrong code");
      throw refused();
    }
  }

  private static Place chosen(List<Place> places, @Nullable String workspace) {
    return places.stream()
        .filter(place -> workspace == null || place.workspace.name().equals(workspace))
        .findFirst()
        .orElseThrow(SigningIn::refused);
  }

  private static Problem refused() {
    return Problem.of(Problem.Status.UNAUTHENTICATED, "sign_in_refused");
  }

  /** An unknown e-mail is not written down: people type passwords there. */
  private void failed(List<Place> places, String why) {
    if (!places.isEmpty()) {
      places.forEach(place -> record(place, "sign_in_refused", Map.of("why", why)));
      return;
    }
    var all = workspaces.all();
    if (all.size() == 1) {
      CurrentWorkspace.run(
          all.getFirst(),
          () -> audit.recordBy("somebody", "sign_in_refused", null, Map.of("why", why)));
    }
  }

  private void record(Place place, String action, Map<String, String> details) {
    CurrentWorkspace.run(
        place.workspace, () -> audit.recordBy(place.email, action, place.email, details));
  }

  private record Place(Workspace workspace, UUID user, String email) {}

  /** Where the login belongs, and where this invitation would bring it. */
  private List<Place> places(UUID login, @Nullable String invitation) {
    return database
        .sql(
            """
            select w.id, w.name, w.schema_name, m.user_id, l.email from control.memberships m
            join control.workspaces w on w.id = m.workspace_id
            join control.logins l on l.id = m.login_id
            where m.login_id = ?::uuid and m.active
              and (m.accepted_at is not null
                or (m.invitation_hash = ?::bytea and m.invitation_until > now()))
            order by m.created_at, w.name\
            """)
        .param(login.toString())
        .param(invitation == null ? null : Tokens.hash(invitation))
        .query((row, number) ->
            new Place(
                new Workspace(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("schema_name")),
                row.getObject("user_id", UUID.class),
                row.getString("email")))
        .list();
  }
}
