package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Office.Colleague;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is kept out is told whom to ask, asks, and is let in for a while. */
class AccessRequestTest {

  private static Office office;
  private static Colleague seller;
  private static Colleague agent;
  private static Colleague marketer;

  @BeforeAll
  static void open() {
    office = Office.withRecords();
    seller = office.hire("representative", office.department("Sales"));
    agent = office.hire("support", office.department("Support"));
    marketer = office.hire("marketer", office.department("Marketing"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aRequestIsAskedGrantedUsedAndEnds() {
    var deal = deal("Quiet takeover");
    var closure = closed("business", deal);
    var kept = marketer.browser().get("/api/closures?keeps_out=true&record_type=deal").body();
    assertThat(kept.at("/items/0/id").asString()).isEqualTo(closure);
    assertThat(kept.at("/items/0/title").isNull()).as("its name is not told").isTrue();
    assertThat(kept.at("/items/0/may/0").asString()).isEqualTo("ask");
    assertThat(seller.browser().get("/api/closures?keeps_out=true").body().path("items")).isEmpty();

    var asked = ask(marketer, closure, "I meet them on Tuesday.");
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
    assertThat(ask(marketer, closure, "").code()).isEqualTo("access_asked_already");
    assertThat(ask(seller, closure, "").code()).isEqualTo("access_not_closed");
    assertThat(inbox(seller)).contains("access_request", "Agreed with the customer.");
    var path = "/api/access-requests/" + asked.text("id");
    assertThat(agent.browser().get(path).body().path("answerable").asBoolean())
        .as("who agreed is not inside")
        .isFalse();
    var answer = Map.of("granted", true, "ends_at", office.inDays(3));
    assertThat(marketer.browser().post(path + "/answer", answer).code())
        .isEqualTo("access_request_not_yours");

    var granted = seller.browser().post(path + "/answer", answer);
    assertThat(granted.text("state")).as(granted.response().body()).isEqualTo("granted");
    assertThat(seller.browser().post(path + "/answer", answer).code())
        .isEqualTo("access_request_answered");
    assertThat(inbox(seller)).doesNotContain(asked.text("id"));
    assertThat(inbox(marketer)).contains("access_answer", "granted", "Quiet takeover");
    assertThat(marketer.browser().get("/api/deals/" + deal).status()).isEqualTo(200);
    office.forward(Duration.ofDays(4));
    for (var one : List.of(marketer, seller, agent)) {
      one.browser().signIn(Map.of("email", one.email(), "password", Office.PASSWORD));
    }
    assertThat(marketer.browser().get("/api/deals/" + deal).code()).isEqualTo("record_closed");
    end(closure);
  }

  @Test
  void aRequestIsDeclinedWithAWordAndMayBeAskedAgain() {
    var closure = closed("business", deal("Second takeover"));
    var asked = ask(marketer, closure, "");
    var path = "/api/access-requests/" + asked.text("id");
    var declined =
        seller.browser().post(path + "/answer", Map.of("granted", false, "reply", "Next week."));
    assertThat(declined.text("state")).isEqualTo("declined");
    assertThat(inbox(marketer)).contains("Next week.");
    var again = ask(marketer, closure, "");
    assertThat(again.status()).isEqualTo(201);
    var own = "/api/access-requests/" + again.text("id");
    assertThat(seller.browser().delete(own).code()).isEqualTo("access_request_not_yours");
    assertThat(marketer.browser().delete(own).status()).isEqualTo(204);
    assertThat(inbox(seller)).doesNotContain(again.text("id"));
    end(closure);
  }

  @Test
  void whoIsLetInWithoutAWordHasTheirAnswer() {
    var closure = closed("business", deal("Third takeover"));
    var asked = ask(marketer, closure, "").text("id");
    var member = "/api/closures/" + closure + "/members/" + marketer.id();
    assertThat(seller.browser().put(member, Map.of("ends_at", office.inDays(2))).status())
        .isEqualTo(200);
    assertThat(marketer.browser().get("/api/access-requests/" + asked).text("state"))
        .isEqualTo("granted");
    end(closure);
  }

  @Test
  void nobodyCanAskAboutWhatLeavesNoTrace() {
    var deal = deal("Illness of the owner");
    var business = closed("business", deal);
    var confidential = closed("confidential", deal);
    assertThat(ask(marketer, confidential, "").code()).isEqualTo("closure_unknown");
    assertThat(ask(marketer, business, "").code())
        .as("the other closure of it would tell of it")
        .isEqualTo("closure_unknown");
    assertThat(marketer.browser().get("/api/closures?limit=500").response().body())
        .doesNotContain(deal, business, confidential);
    assertThat(marketer.browser().get("/api/closures/" + business).status()).isEqualTo(404);
    assertThat(marketer.browser().get("/api/deals/" + deal).code()).isEqualTo("record_not_found");
    end(confidential);
    end(business);
  }

  @Test
  void closuresAreListedByStateAndEnd() {
    var later = closed("business", deal("Later"));
    var proposed = propose("business", deal("Proposed"), 5);
    var sooner = agreed(propose("business", deal("Sooner"), 10));
    var inForce = seller.browser().get("/api/closures?state=in_force&sort=ends_at&limit=1").body();
    assertThat(inForce.at("/items/0/id").asString()).isEqualTo(sooner);
    assertThat(inForce.at("/items/0/title").asString()).isEqualTo("Sooner");
    var next =
        seller
            .browser()
            .get(
                "/api/closures?state=in_force&sort=ends_at&cursor="
                    + inForce.path("next").asString())
            .response()
            .body();
    assertThat(next).contains(later).doesNotContain(sooner, proposed);
    assertThat(agent.browser().get("/api/closures?state=proposed").response().body())
        .contains(proposed, "\"agree\"");
    assertThat(seller.browser().get("/api/closures?state=odd").status()).isEqualTo(400);
    end(later);
    end(sooner);
    end(proposed);
  }

  private static String inbox(Colleague who) {
    return who.browser().get("/api/inbox").response().body();
  }

  private static org.candorcrm.testing.Browser.Answer ask(
      Colleague who, String closure, String words) {
    var body = new HashMap<String, Object>();
    body.put("closure", closure);
    body.put("words", words);
    return who.browser().post("/api/access-requests", body);
  }

  private static String deal(String name) {
    return seller.browser().post("/api/deals", Map.of("name", name)).text("id");
  }

  private static String closed(String kind, String deal) {
    return agreed(propose(kind, deal, 30));
  }

  private static String propose(String kind, String deal, int days) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("record_type", "deal");
    body.put("record", deal);
    body.put("reason", "Agreed with the customer.");
    body.put("asked", agent.id());
    body.put("ends_at", office.inDays(days));
    var closure = seller.browser().post("/api/closures", body);
    assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
    return closure.text("id");
  }

  private static String agreed(String closure) {
    var answer = agent.browser().post("/api/closures/" + closure + "/agreement", null);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return closure;
  }

  private static void end(String closure) {
    assertThat(seller.browser().post("/api/closures/" + closure + "/end", null).status())
        .isEqualTo(200);
  }
}
