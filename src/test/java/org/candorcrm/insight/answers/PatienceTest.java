package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted anew for somebody comes to an end, and few such requests run side by side. */
class PatienceTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static final int MOST_TRIES = 1_000;

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void noPatienceAtAll() {
    candor =
        RunningCandor.web(
            Map.of(
                "candor.counting-at-most", "0s",
                "candor.share-of-one-user", 2,
                "candor.patience-with-costly-requests", "1s"));
    ada = hired("ada@example.com");
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static Browser hired(String email) {
    candor.inWorkspace(
        () -> candor.bean(Users.class).create(email, null, PASSWORD, "administrator"));
    return Browser.signedIn(candor, email, PASSWORD);
  }

  @Test
  void anAnswerThatTakesTooLongIsStoppedAndSaysWhatToDo() {
    var stopped = ada.get("/api/answers?measure=new_deals");
    assertThat(stopped.code()).isEqualTo("took_too_long");
    assertThat(stopped.status()).isEqualTo(503);
    assertThat(ada.get("/api/adoption").code()).isEqualTo("took_too_long");
    assertThat(ada.get("/api/deals").status()).as("lists have their own time").isEqualTo(200);
  }

  @Test
  void aPromiseThatCannotBeCountedInTimeIsToldWithoutItsFigure() {
    var promise = Map.of("name", "More deals", "measure", "new_deals", "baseline_on", day());
    assertThat(ada.post("/api/expectations", promise).status()).isEqualTo(201);
    var told = ada.get("/api/promises").body().at("/items/0");
    assertThat(told.path("name").asString()).isEqualTo("More deals");
    assertThat(told.path("measured").isNull()).isTrue();
    assertThat(told.path("took_too_long").asBoolean()).isTrue();
  }

  @Test
  void whatIsOnlyWorthHavingSoonIsLeftOutWhereItComesLate() {
    assertThat(
            Patience.<String>briefly(() -> {
              throw Patience.over();
            }))
        .isNull();
    assertThat(Patience.briefly(() -> "soon")).isEqualTo("soon");
    assertThatThrownBy(() ->
            Patience.<String>briefly(() -> {
              throw Problem.invalid("period_unknown");
            }))
        .isInstanceOf(Problem.class);
  }

  private static String day() {
    return LocalDate.now().minusMonths(2).toString();
  }

  @Test
  void whatIsCostlyTakesHalfOfSomebodysShareAndNobodyElses() {
    var busy = hired("busy@example.com");
    candor.inWorkspace(() ->
        candor
            .bean(TransactionTemplate.class)
            .execute(status -> {
              candor
                  .bean(Database.class)
                  .sql("lock table {ws}.beliefs in access exclusive mode")
                  .update();
              Thread.startVirtualThread(() -> busy.get("/api/beliefs"));
              var refused = busy.get("/api/measures");
              for (int i = 0; i < MOST_TRIES && refused.status() == 200; i++) {
                refused = busy.get("/api/measures");
              }
              assertThat(refused.code()).isEqualTo("too_many_at_once");
              assertThat(refused.header("Retry-After")).contains("1");
              assertThat(busy.get("/api/me").status()).isEqualTo(200);
              assertThat(ada.get("/api/measures").status()).isEqualTo(200);
              return true;
            }));
  }
}
