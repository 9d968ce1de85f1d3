package org.candorcrm.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.testing.Browser.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Open by default; what is restricted is restricted by a visible act that somebody agreed to. */
class TurfWarsStoryTest {

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
  void everyDepartmentSeesTheSameCustomerUntilSomethingIsClosed() {
    var company = created("companies", Map.of("name", "Open Mills"));
    assertThat(agent.browser().get("/api/companies/" + company).status()).isEqualTo(200);
    assertThat(marketer.browser().get("/api/companies/" + company).status()).isEqualTo(200);
  }

  @Test
  void aBusinessClosureSaysThatItExistsAndWhomToAsk() {
    var deal = created("deals", Map.of("name", "Quiet takeover"));
    close("business", deal);
    var one = marketer.browser().get("/api/deals/" + deal);
    assertThat(one.status()).isEqualTo(403);
    assertThat(one.code()).isEqualTo("record_closed");
    var list = marketer.browser().get("/api/deals?search=quiet").body();
    assertThat(list.get("items")).isEmpty();
    assertThat(list.get("closed").asInt()).isEqualTo(1);
    assertThat(seller.browser().get("/api/deals").body().has("closed")).isFalse();
  }

  @Test
  void aConfidentialClosureLeavesNoTrace() {
    var task = created("tasks", Map.of("title", "Talk about the illness"));
    closeRecord("confidential", "task", task);
    assertThat(marketer.browser().get("/api/tasks/" + task).status()).isEqualTo(404);
    var list = marketer.browser().get("/api/tasks?count=exact").body();
    assertThat(list.get("items")).isEmpty();
    assertThat(list.get("count").asInt()).isZero();
    assertThat(list.has("closed")).isFalse();
    assertThat(marketer.browser().get("/api/search?q=illness").body().get("items")).isEmpty();
  }

  private static void close(String kind, String deal) {
    closeRecord(kind, "deal", deal);
  }

  private static void closeRecord(String kind, String type, String record) {
    var closure =
        seller
            .browser()
            .post(
                "/api/closures",
                Map.of(
                    "kind",
                    kind,
                    "record_type",
                    type,
                    "record",
                    record,
                    "reason",
                    "Agreed with the customer.",
                    "asked",
                    agent.id(),
                    "ends_at",
                    office.inDays(30)));
    assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
    Answer agreed =
        agent.browser().post("/api/closures/" + closure.text("id") + "/agreement", Map.of());
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
  }

  private static String created(String noun, Map<String, Object> values) {
    var answer = seller.browser().post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }
}
