package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aStrangerGetsNothingBelowApi() {
    var stranger = new Browser(office.candor);
    for (var path : new String[] {"/api/me", "/api/people", "/api/nothing", "/api/sign-ins"}) {
      var answer = stranger.get(path);
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("not_signed_in");
    }
    assertThat(stranger.get("/api/health").status()).isEqualTo(200);
  }

  @Test
  void aUserSignsInWithACookieThatScriptsCannotRead() {
    var user = office.hire("representative");
    var answer =
        new Browser(office.candor)
            .signIn(Map.of("email", user.email().toUpperCase(), "password", Office.PASSWORD));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("candor_session=").contains("HttpOnly", "SameSite=Lax"));
    var me = user.browser().get("/api/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.text("id")).isEqualTo(user.id().toString());
    assertThat(me.text("workspace")).isEqualTo("main");
  }

  @Test
  void wrongPasswordAndUnknownEmailAreAnsweredAlike() {
    var user = office.hire("reader");
    var wrong = attempt(user.email(), "not the password at all");
    var unknown = attempt("nobody@office.example", "not the password at all");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.response().body()).isEqualTo(unknown.response().body());
  }

  @Test
  void anUnsafeRequestWithoutTheCsrfTokenIsRefused() {
    var user = office.hire("administrator");
    var without = user.browser().without("X-CSRF-Token");
    assertThat(without.post("/api/keys", Map.of("name", "x")).code()).isEqualTo("csrf_refused");
    var other = office.hire("administrator").browser().sent("X-CSRF-Token");
    assertThat(without.with("X-CSRF-Token", other).post("/api/keys", Map.of("name", "x")).code())
        .isEqualTo("csrf_refused");
    assertThat(without.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void aPageOfAnotherSiteCannotSignAnybodyIn() {
    var user = office.hire("reader");
    var answer =
        new Browser(office.candor)
            .with("Sec-Fetch-Site", "cross-site")
            .signIn(Map.of("email", user.email(), "password", Office.PASSWORD));
    assertThat(answer.code()).isEqualTo("csrf_refused");
  }

  @Test
  void aTokenThatWasPlantedBeforeTheSignInIsWorthNothingAfterIt() {
    var user = office.hire("reader");
    var planted = "candor_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    var victim = new Browser(office.candor).with("Cookie", planted);
    assertThat(victim.signIn(Map.of("email", user.email(), "password", Office.PASSWORD)).status())
        .isEqualTo(201);
    assertThat(victim.sent("Cookie")).isNotEqualTo(planted);
    var attacker = new Browser(office.candor).with("Cookie", planted);
    assertThat(attacker.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void signingInAgainEndsTheOldSession() {
    var user = office.hire("reader");
    var old = user.browser().sent("Cookie");
    user.browser().signIn(Map.of("email", user.email(), "password", Office.PASSWORD));
    assertThat(new Browser(office.candor).with("Cookie", old).get("/api/me").status())
        .isEqualTo(401);
  }

  @Test
  void signInsAreListedAndEnded() {
    var user = office.hire("reader");
    var phone = Browser.signedIn(office.candor, user.email(), Office.PASSWORD);
    var items = user.browser().get("/api/sign-ins").body().path("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(user.browser().delete("/api/sign-ins").status()).isEqualTo(204);
    assertThat(phone.get("/api/me").status()).isEqualTo(401);
    assertThat(user.browser().delete("/api/sign-ins/current").status()).isEqualTo(204);
    assertThat(user.browser().get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void nobodyEndsTheSignInOfSomebodyElse() {
    var one = office.hire("administrator");
    var other = office.hire("reader");
    var id = other.browser().get("/api/sign-ins").body().at("/items/0/id").asString();
    assertThat(one.browser().delete("/api/sign-ins/" + id).status()).isEqualTo(404);
    assertThat(other.browser().get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void guessingGetsSlowerAndSlowerForOneAccount() {
    var user = office.hire("reader");
    for (int i = 0; i < 5; i++) {
      assertThat(attempt(user.email(), "wrong guess " + i).status()).isEqualTo(401);
    }
    var throttled = attempt(user.email(), Office.PASSWORD);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.header("Retry-After")).isPresent();
    office.clock().forward(Duration.ofSeconds(5));
    assertThat(attempt(user.email(), "wrong again").status()).isEqualTo(401);
    assertThat(attempt(user.email(), Office.PASSWORD).status()).isEqualTo(429);
    office.clock().forward(Duration.ofSeconds(30));
    assertThat(attempt(user.email(), Office.PASSWORD).status()).isEqualTo(201);
    assertThat(attempt(user.email(), "wrong once more").status()).isEqualTo(401);
  }

  @Test
  void anUnknownAccountIsThrottledLikeAKnownOne() {
    for (int i = 0; i < 5; i++) {
      attempt("ghost@office.example", "wrong guess " + i);
    }
    assertThat(attempt("ghost@office.example", "wrong").status()).isEqualTo(429);
  }

  @Test
  void aSessionEndsWhenNobodyUsesIt() {
    var user = office.hire("reader");
    office.clock().forward(Duration.ofDays(4));
    office.candor.bean(Freshness.class).changed();
    assertThat(user.browser().get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void malformedSignInsAreTheSendersMistake() {
    var browser = new Browser(office.candor);
    for (var body : new String[] {"[]", "{}", "null", "{\"email\":5}", "{\"email\":\"a\"}", "x"}) {
      assertThat(browser.post("/api/sign-ins", body).status()).as(body).isEqualTo(400);
    }
    assertThat(attempt("a@b.example", "x".repeat(1_500)).status()).isEqualTo(401);
  }

  @Test
  void everyAnswerCarriesTheHeadersThatProtectBrowsers() {
    var answer = new Browser(office.candor).get("/api/health");
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'", "default-src 'self'");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Referrer-Policy")).contains("same-origin");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
  }

  private static Browser.Answer attempt(String email, String password) {
    return new Browser(office.candor)
        .post("/api/sign-ins", Map.of("email", email, "password", password));
  }
}
