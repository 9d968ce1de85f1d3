package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.candorcrm.access.gate.Idempotency;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A POST with an Idempotency-Key is done once, whatever its address. */
class RepeatedPostsTest {

  private static Office office;
  private static Browser boss;

  @BeforeAll
  static void open() {
    office = Office.withRecords();
    boss = office.boss().browser();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void whatIsSentTwiceIsDoneOnceAndAnsweredTheSame() {
    var end = office.inDays(30);
    var company = boss.post("/api/companies", Map.of("name", "Mill")).text("id");
    var colleague = office.hire("representative");
    office.change(colleague, Map.of("manager", office.boss().id()));
    twice("/api/departments", Map.of("name", "Twice"), 201, "departments");
    twice("/api/teams", Map.of("name", "Twice"), 201, "teams");
    twice("/api/users", Map.of("email", "twice@office.example", "name", "Twice"), 201, "users");
    twice("/api/roles", Map.of("name", "twice", "label", "Twice"), 201, "roles");
    twice(
        "/api/closures",
        Map.of(
            "kind", "business",
            "record_type", "company",
            "record", company,
            "reason", "Talks",
            "ends_at", end),
        201,
        "closures");
    twice(
        "/api/coaching-needs",
        Map.of("person", colleague.id(), "purpose", "First meetings"),
        201,
        "coaching_needs");
    twice("/api/model/types", Map.of("name", "twice", "label", "Twice"), 201, "record_types");
    twice(
        "/api/model/types/x_twice/fields",
        Map.of("name", "mood", "kind", "text"),
        201,
        "record_fields");
    twice("/api/x_twices", Map.of("name", "One"), 201, "x_twices");
    twice(
        "/api/companies/batch",
        Map.of("operations", List.of(Map.of("op", "create", "values", Map.of("name", "B")))),
        200,
        "companies");
    var gone = boss.post("/api/companies", Map.of("name", "Forgotten")).text("id");
    twice("/api/companies/" + gone + "/erasure", null, 200, "erasures");
  }

  /** The first repetition is answered as before, and the table has one row more, not two. */
  private static void twice(String path, @Nullable Object body, int status, String table) {
    long before = count(table);
    boss.with("Idempotency-Key", UUID.randomUUID().toString());
    try {
      var first = boss.post(path, body);
      assertThat(first.status()).as(path + first.response().body()).isEqualTo(status);
      assertThat(first.header("Idempotent-Replayed")).isEmpty();
      long after = count(table);
      assertThat(after).as(path).isGreaterThan(before);
      var second = boss.post(path, body);
      assertThat(second.status()).as(path).isEqualTo(status);
      assertThat(second.header("Idempotent-Replayed")).as(path).contains("true");
      assertThat(second.response().body()).as(path).isEqualTo(first.response().body());
      assertThat(second.header("Location")).isEqualTo(first.header("Location"));
      assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
      assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
      assertThat(count(table)).as(path).isEqualTo(after);
    } finally {
      boss.without("Idempotency-Key");
    }
  }

  @Test
  void aFileThatIsSentTwiceIsOneImport() {
    var file = "Name\n" + "North Mill and its many neighbours\n".repeat(60_000);
    boss.with("Idempotency-Key", "file").with("Content-Type", "application/octet-stream");
    try {
      var path = "/api/imports?name=companies.csv&type=companies";
      var first = boss.post(path, file);
      assertThat(first.status()).as(first.response().body()).isEqualTo(201);
      assertThat(boss.post(path, file).text("id")).isEqualTo(first.text("id"));
      assertThat(boss.post(path, file + "More\n").code()).isEqualTo("idempotency_key_reused");
      assertThat(boss.post(path + "&mode=create", file).code()).isEqualTo("idempotency_key_reused");
      assertThat(count("imports")).isEqualTo(1);
    } finally {
      boss.without("Idempotency-Key").without("Content-Type");
    }
  }

  @Test
  void aRefusedRequestLeavesItsKeyFreeAndNothingElse() {
    boss.with("Idempotency-Key", "refused");
    try {
      assertThat(boss.post("/api/departments", Map.of()).status()).isEqualTo(400);
      var made = boss.post("/api/departments", Map.of("name", "Second try"));
      assertThat(made.status()).isEqualTo(201);
      assertThat(boss.post("/api/teams", Map.of("name", "Second try")).code())
          .isEqualTo("idempotency_key_reused");
    } finally {
      boss.without("Idempotency-Key");
    }
    boss.with("Idempotency-Key", " ");
    assertThat(boss.post("/api/departments", Map.of("name", "X")).code())
        .isEqualTo("idempotency_key_invalid");
    boss.without("Idempotency-Key");
  }

  @Test
  void aSecretIsToldOnceAndKeptNowhere() {
    var user = office.hire("reader");
    user.browser().with("Idempotency-Key", "key");
    var first = user.browser().post("/api/keys", Map.of("name", "Script"));
    assertThat(first.status()).isEqualTo(201);
    var again = user.browser().post("/api/keys", Map.of("name", "Script"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("secret_shown_already");
    assertThat(user.browser().get("/api/keys").body().path("items").size()).isEqualTo(1);

    user.browser().with("Idempotency-Key", "factor");
    var begun = user.browser().post("/api/me/second-factor", Map.of("password", Office.PASSWORD));
    assertThat(begun.status()).isEqualTo(201);
    assertThat(
            user.browser()
                .post("/api/me/second-factor", Map.of("password", Office.PASSWORD))
                .code())
        .isEqualTo("secret_shown_already");

    var kept =
        text(
            """
            select string_agg(coalesce(answer, '') || encode(request, 'escape'), ' ')
              from {ws}.idempotency_keys
            """);
    assertThat(kept)
        .doesNotContain(first.text("key"), begun.text("secret"), Office.PASSWORD, "candor_");
  }

  @Test
  void guessingAPasswordIsCountedThoughTheRequestIsTakenBack() {
    var user = office.hire("reader").browser();
    int status = 0;
    for (int i = 0; i < 12 && status != 429; i++) {
      user.with("Idempotency-Key", "guess " + i);
      status = user.post("/api/me/second-factor", Map.of("password", "guess guess " + i)).status();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void keysBelongToWhoSentThem() {
    var one = office.hire("representative").browser().with("Idempotency-Key", "mine");
    var other = office.hire("representative").browser().with("Idempotency-Key", "mine");
    var first = one.post("/api/companies", Map.of("name", "Shared key"));
    var second = other.post("/api/companies", Map.of("name", "Shared key"));
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isNotEqualTo(first.text("id"));

    one.without("Idempotency-Key");
    var key = one.post("/api/keys", Map.of("name", "Narrow", "role", "reader")).text("key");
    var program = Browser.withKey(office.candor, key).with("Idempotency-Key", "mine");
    assertThat(program.post("/api/companies", Map.of("name", "Shared key")).status())
        .as("the key may not create, and does not get the answer of its owner")
        .isEqualTo(403);
  }

  @Test
  void aSignInIsNeverRepeated() {
    var user = office.hire("reader");
    var browser = new Browser(office.candor).with("Idempotency-Key", "in");
    var body = Map.of("email", user.email(), "password", Office.PASSWORD);
    var first = browser.post("/api/sign-ins", body);
    var second = browser.post("/api/sign-ins", body);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void simultaneousRepetitionsAreDoneOnce() throws Exception {
    var seller = office.hire("representative").browser().with("Idempotency-Key", "together");
    Callable<String> request =
        () -> seller.post("/api/companies", Map.of("name", "Together")).response().body();
    var bodies = new HashSet<String>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : pool.invokeAll(java.util.Collections.nCopies(8, request))) {
        bodies.add(answer.get());
      }
    }
    assertThat(bodies).hasSize(1);
    assertThat(text("select count(*)::text from {ws}.companies where name = 'Together'"))
        .isEqualTo("1");
  }

  @Test
  void afterADayAKeyIsForgotten() {
    boss.with("Idempotency-Key", "old");
    boss.post("/api/companies", Map.of("name", "Old"));
    office.candor.inWorkspace(() -> {
      office
          .candor
          .bean(Database.class)
          .sql("update {ws}.idempotency_keys set created_at = now() - interval '25 hours'")
          .update();
      return office.candor.bean(Idempotency.class).forget();
    });
    assertThat(boss.post("/api/companies", Map.of("name", "New")).status()).isEqualTo(201);
    boss.without("Idempotency-Key");
  }

  private static long count(String table) {
    return Long.parseLong(text("select count(*)::text from {ws}." + table));
  }

  private static String text(String sql) {
    return office.candor.inWorkspace(() ->
        office
            .candor
            .bean(Database.class)
            .sql(sql)
            .query((row, number) -> String.valueOf(row.getString(1)))
            .single());
  }
}
