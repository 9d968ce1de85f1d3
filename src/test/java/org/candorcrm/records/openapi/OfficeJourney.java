package org.candorcrm.records.openapi;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.candorcrm.access.Users;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** Calls what the contract offers for access: colleagues, roles, closures, one's own login. */
final class OfficeJourney {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final String OTHER = "amber kettle sings 77";

  private final ContractCalls calls;
  private final RunningCandor candor;
  private final Browser ada;

  OfficeJourney(ContractCalls calls, RunningCandor candor, Browser ada) {
    this.calls = calls;
    this.candor = candor;
    this.ada = ada;
  }

  /** Hires Grace; answers the ids of user, department and team. */
  Map<String, String> people() {
    var me = calls.as(ada, "getMe").send().text("id");
    calls.as(ada, "changeMe").sendExample();
    var sales = calls.as(ada, "createDepartment").sendExample().text("id");
    calls.as(ada, "changeDepartment").at("id", sales).version(1).sendExample();
    var other = calls.as(ada, "createDepartment").send(Map.of("name", "Gone")).text("id");
    calls.as(ada, "deleteDepartment").at("id", other).version(1).send();
    var grace = calls.as(ada, "createUser").sendExample();
    var changes = Map.of("department", sales, "manager", me, "role", "manager");
    calls.as(ada, "changeUser").at("id", grace.text("id")).version(1).send(changes);
    var team =
        calls
            .as(ada, "createTeam")
            .send(Map.of("name", "North", "lead", me, "members", List.of(grace.text("id"))));
    calls.as(ada, "changeTeam").at("id", team.text("id")).version(1).sendExample();
    var gone = calls.as(ada, "createTeam").send(Map.of("name", "Gone")).text("id");
    calls.as(ada, "deleteTeam").at("id", gone).version(1).send();
    calls.as(ada, "setUserPassword").at("id", grace.text("id")).send(Map.of("password", PASSWORD));
    return Map.of("user", grace.text("id"), "department", sales, "team", team.text("id"));
  }

  void roles() {
    calls.as(ada, "listRoles").send();
    calls.as(ada, "createRole").sendExample();
    calls.as(ada, "getRole").at("name", "analyst").send();
    calls.as(ada, "changeRole").at("name", "analyst").version(1).sendExample();
    calls.as(ada, "deleteRole").at("name", "analyst").version(2).send();
  }

  void closures(String company) {
    var grace = grace();
    var end = Instant.now().plus(Duration.ofDays(30)).toString();
    var closure =
        calls
            .as(ada, "proposeClosure")
            .send(
                Map.of(
                    "kind", "business",
                    "record_type", "company",
                    "record", company,
                    "reason", "Secret talks",
                    "ends_at", end))
            .text("id");
    calls.as(ada, "listClosures").send();
    calls.as(ada, "getClosure").at("id", closure).send();
    calls.as(grace, "agreeToClosure").at("id", closure).send();
    calls.as(grace, "explain").with("record", company).send();
    var guest = calls.as(grace, "getMe").send().text("id");
    var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    calls
        .as(ada, "admitToClosure")
        .at("id", closure)
        .at("user", guest)
        .send(Map.of("ends_at", tomorrow));
    calls.as(ada, "dismissFromClosure").at("id", closure).at("user", guest).send();
    accessRequests(grace, closure);
    calls.as(ada, "endClosure").at("id", closure).send();
    calls.as(ada, "explain").send();
  }

  private void accessRequests(Browser asker, String closure) {
    var body = Map.of("closure", closure, "words", "I meet them on Tuesday.");
    var asked = calls.as(asker, "askForAccess").send(body).text("id");
    calls.as(ada, "listAccessRequests").send();
    calls.as(ada, "getAccessRequest").at("id", asked).send();
    calls.as(ada, "answerAccessRequest").at("id", asked).sendExample();
    var again = calls.as(asker, "askForAccess").send(body).text("id");
    calls.as(asker, "withdrawAccessRequest").at("id", again).send();
  }

  void coaching(String person) {
    var grace = grace();
    var need =
        calls
            .as(ada, "openCoachingNeed")
            .send(Map.of("person", person, "purpose", "First meetings"))
            .text("id");
    calls.as(ada, "listCoachingNeeds").send();
    calls.as(grace, "getCoachingNeed").at("id", need).send();
    calls.as(grace, "acknowledgeCoachingNeed").at("id", need).send();
    calls
        .as(ada, "aggregateInteractions")
        .send(
            Map.of("group_by", List.of("owner"), "measures", List.of(Map.of("function", "count"))));
    calls.as(grace, "listLooks").send();
    calls.as(ada, "closeCoachingNeed").at("id", need).send();
  }

  void ownLogin(String user) throws Exception {
    var grace = grace();
    calls.as(grace, "listSignIns").send();
    var other = grace();
    calls.as(grace, "endSignIn").at("id", signInOf(other)).send();
    calls.as(grace, "endOtherSignIns").send();
    var secret = calls.as(grace, "beginSecondFactor").send(Map.of("password", PASSWORD));
    calls.as(grace, "confirmSecondFactor").send(Map.of("code", code(secret.text("secret"))));
    calls.as(grace, "removeSecondFactor").send(Map.of("password", PASSWORD));
    calls.as(ada, "removeUserSecondFactor").at("id", user).send();
    calls.as(grace(), "changeOwnPassword").send(Map.of("current", PASSWORD, "password", OTHER));
    var last = Browser.signedIn(candor, "grace@company.example", OTHER);
    calls.as(last, "signOut").send();
  }

  /** An administrator of another workspace asks Ada to join. */
  void invitations() {
    var other = candor.bean(Workspaces.class).create("other");
    CurrentWorkspace.run(
        other,
        () ->
            candor
                .bean(Users.class)
                .create("boss@other.example", "Boss", PASSWORD, "administrator"));
    var boss = Browser.signedIn(candor, "boss@other.example", PASSWORD);
    var asked = Map.of("email", "ada@company.example", "name", "Ada");
    var id = calls.as(boss, "createUser").send(asked).text("id");
    var text = calls.as(boss, "inviteUser").at("id", id).send().text("invitation");
    calls.as(ada, "acceptInvitation").send(Map.of("invitation", text));
    var fresh = Map.of("email", "new@other.example", "name", "New");
    var newcomer = calls.as(boss, "createUser").send(fresh).text("id");
    var link = calls.as(boss, "inviteUser").at("id", newcomer).send().text("invitation");
    calls
        .as(new Browser(candor), "join")
        .send(Map.of("invitation", link, "password", "green lamp sings 9"));
    calls.as(ada, "goToWorkspace").send(Map.of("workspace", "main"));
  }

  private String signInOf(Browser browser) {
    for (var one : browser.get("/api/sign-ins").body().path("items")) {
      if (one.path("current").asBoolean(false)) {
        return one.path("id").asString();
      }
    }
    throw new IllegalStateException("no session of its own");
  }

  void rest() {
    calls.as(new Browser(candor), "getHealth").send();
    calls.as(ada, "createKey").sendExample();
    var keys = calls.as(ada, "listKeys").send().body();
    calls.as(ada, "revokeKey").at("id", keys.at("/items/0/id").asString()).send();
    calls.as(ada, "listAuditEntries").with("limit", 500).send();
    calls.as(ada, "exportAudit").send();
    calls.as(ada, "listLooksAtPeople").send();
    calls.as(ada, "listStandings").send();
    var sources = calls.as(ada, "listSources").send().body();
    var own = sources.at("/items/1/id").asInt();
    calls.as(ada, "getSource").at("id", own).send();
    calls.as(ada, "changeSource").at("id", own).version(1).sendExample();
    calls.as(ada, "getStatus").send();
    calls.as(ada, "keepMailServer").sendExample();
    calls.as(ada, "getMailServer").send();
    calls.as(ada, "testMailServer").send();
    calls.as(ada, "listSentMail").send();
    calls.as(ada, "endMailServer").send();
    calls.as(ada, "getDemo").send();
  }

  private Browser grace() {
    var browser = new Browser(candor);
    var answer =
        calls
            .as(browser, "signIn")
            .send(Map.of("email", "grace@company.example", "password", PASSWORD));
    return browser
        .with("Cookie", "candor_session=" + answer.cookie("candor_session").orElseThrow())
        .with("X-CSRF-Token", answer.text("csrf_token"));
  }

  private static String code(String secret) throws Exception {
    var key = new SecretKeySpec(base32(secret), "HmacSHA1");
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(key, Instant.now());
  }

  private static byte[] base32(String text) {
    var bits = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits.append(Integer.toBinaryString(32 + value).substring(1));
    }
    var bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return bytes;
  }
}
