package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClosureTest {

  private static Office office;
  private static UUID sales;
  private static UUID support;

  @BeforeAll
  static void open() {
    office = new Office();
    sales = office.department("Sales");
    support = office.department("Support");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aClosureKeepsNobodyOutBeforeSomebodyOutsideAgrees() {
    var seller = office.hire("representative", sales);
    var sameDepartment = office.hire("representative", sales);
    var outsider = office.hire("support", support);
    var closure = close(seller, "business", office.record(seller), Map.of());
    assertThat(closure.text("state")).isEqualTo("proposed");
    assertThat(closedTo(outsider)).isFalse();

    var agreement = "/api/closures/" + closure.text("id") + "/agreement";
    assertThat(seller.browser().post(agreement, null).code()).isEqualTo("agreement_not_yours");
    assertThat(sameDepartment.browser().post(agreement, null).code())
        .isEqualTo("agreement_not_yours");
    var agreed = outsider.browser().post(agreement, null);
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
    assertThat(agreed.text("state")).isEqualTo("in_force");
    assertThat(closedTo(outsider)).isTrue();
    assertThat(closedTo(office.boss())).as("administrators too").isTrue();
    assertThat(outsider.browser().post(agreement, null).code())
        .isEqualTo("closure_not_in_that_state");
    end(seller, closure);
    assertThat(closedTo(outsider)).isFalse();
  }

  @Test
  void whoAgreesIsOutsideTheDepartmentOfTheCreatorToo() {
    var creator = office.hire("representative", sales);
    var colleague = office.hire("representative", sales);
    var owner = office.hire("representative", office.department("Front desk"));
    var outsider = office.hire("support", support);
    var record = office.record(creator);
    var closure = close(creator, "business", record, Map.of("owner", owner.id()));
    var agreement = "/api/closures/" + closure.text("id") + "/agreement";
    assertThat(colleague.browser().post(agreement, null).code()).isEqualTo("agreement_not_yours");
    agree(outsider, closure);
    end(owner, closure);
  }

  @Test
  void aClosureEndsByItself() {
    var seller = office.hire("representative", sales);
    var outsider = office.hire("support", support);
    var closure = close(seller, "business", office.record(seller), Map.of());
    agree(outsider, closure);
    assertThat(closedTo(outsider)).isTrue();
    office.forward(Duration.ofDays(31));
    assertThat(closedTo(outsider)).isFalse();
    outsider = office.hire("support", support);
    assertThat(outsider.browser().get("/api/closures/" + closure.text("id")).text("state"))
        .isEqualTo("ended");
  }

  @Test
  void aBusinessClosureShowsThatSomethingExistsAndWhomToAsk() {
    var seller = office.hire("representative", sales);
    var outsider = office.hire("support", support);
    var record = office.record(seller);
    var closure = close(seller, "business", record, Map.of());
    agree(outsider, closure);
    var notice = notice(outsider, record);
    assertThat(notice).isPresent();
    assertThat(notice.get().reason()).isEqualTo("Merger talks.");
    assertThat(notice.get().owner()).isEqualTo(seller.id());
    assertThat(keptFrom(outsider)).isEqualTo(1);
    assertThat(notice(seller, record)).as("the owner is inside").isEmpty();
    assertThat(keptFrom(seller)).isZero();
    end(seller, closure);
  }

  @Test
  void aConfidentialClosureLeavesNoTraceToThoseOutside() {
    var seller = office.hire("representative", sales);
    var member = office.hire("representative", sales);
    var asked = office.hire("support", support);
    var outsider = office.hire("administrator");
    var record = office.record(seller);
    assertThat(propose(seller, "confidential", record, Map.of()).code())
        .isEqualTo("closure_asked_missing");
    var closure =
        close(
            seller,
            "confidential",
            record,
            Map.of("asked", asked.id(), "members", List.of(member.id())));
    agree(asked, closure);

    var path = "/api/closures/" + closure.text("id");
    assertThat(closedTo(outsider)).isTrue();
    assertThat(outsider.browser().get(path).status()).isEqualTo(404);
    assertThat(outsider.browser().post(path + "/end", null).status()).isEqualTo(404);
    assertThat(outsider.browser().get("/api/closures").response().body())
        .doesNotContain(closure.text("id"));
    assertThat(outsider.browser().get("/api/audit?limit=500").response().body())
        .doesNotContain(closure.text("id"), record.toString());
    assertThat(notice(outsider, record)).isEmpty();
    assertThat(keptFrom(outsider)).isZero();
    assertThat(explain(outsider, outsider.id(), record).code())
        .isEqualTo("explanation_record_unknown");
    assertThat(propose(outsider, "business", record, Map.of()).code())
        .isEqualTo("closure_record_unknown");
    assertThat(member.browser().get(path).status()).isEqualTo(200);
    assertThat(asked.browser().get(path).status()).isEqualTo(200);
    end(seller, closure);
  }

  @Test
  void aFieldClosureHidesTheFieldFromEverybodyElse() {
    var member = office.hire("representative", sales);
    var outsider = office.hire("support", support);
    var body = body("business", Map.of("members", List.of(member.id())));
    body.put("field", "amount");
    assertThat(member.browser().post("/api/closures", body).code()).isEqualTo("capability_missing");
    var closure = office.boss().browser().post("/api/closures", body);
    assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
    agree(outsider, closure);
    int amount = office.field("deal", "amount");
    assertThat(office.viewer(outsider).on(office.type("deal")).mayRead(amount)).isFalse();
    assertThat(office.viewer(member).on(office.type("deal")).mayRead(amount)).isTrue();
    end(office.boss(), closure);
    assertThat(office.viewer(outsider).on(office.type("deal")).mayRead(amount)).isTrue();
  }

  @Test
  void aClosureNeedsAReasonAnEndWithinAYearAndPeopleWhoExist() {
    var seller = office.hire("representative", sales);
    var record = office.record(seller);
    assertThat(propose(seller, "business", record, Map.of("ends_at", office.inDays(400))).code())
        .isEqualTo("closure_end_invalid");
    assertThat(propose(seller, "business", record, Map.of("ends_at", office.inDays(-1))).code())
        .isEqualTo("closure_end_invalid");
    assertThat(propose(seller, "business", record, Map.of("reason", " ")).code())
        .isEqualTo("body_field_missing");
    assertThat(
            propose(seller, "business", record, Map.of("members", List.of(UUID.randomUUID())))
                .code())
        .isEqualTo("closure_people_unknown");
    assertThat(propose(seller, "business", UUID.randomUUID(), Map.of()).code())
        .isEqualTo("closure_record_unknown");
    assertThat(propose(office.hire("reader"), "business", record, Map.of()).code())
        .isEqualTo("closure_record_not_writable");
  }

  private static boolean closedTo(Office.Colleague colleague) {
    return office.viewer(colleague).on(office.type("deal")).read() instanceof RowRule.NotClosedTo;
  }

  private static java.util.Optional<Closures.Notice> notice(
      Office.Colleague colleague, UUID record) {
    return office.candor.inWorkspace(() ->
        office
            .candor
            .bean(Closures.class)
            .business(office.viewer(colleague), office.type("deal"), record));
  }

  private static long keptFrom(Office.Colleague colleague) {
    return office.candor.inWorkspace(() ->
        office
            .candor
            .bean(Closures.class)
            .countKeptFrom(office.viewer(colleague), office.type("deal")));
  }

  private static Browser.Answer explain(Office.Colleague asker, UUID user, UUID record) {
    return asker.browser().get("/api/explanations?type=deal&user=" + user + "&record=" + record);
  }

  private static Map<String, Object> body(String kind, Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("record_type", "deal");
    body.put("reason", "Merger talks.");
    body.put("ends_at", office.inDays(30));
    body.putAll(more);
    return body;
  }

  private static Browser.Answer propose(
      Office.Colleague owner, String kind, UUID record, Map<String, Object> more) {
    var body = body(kind, more);
    body.put("record", record);
    return owner.browser().post("/api/closures", body);
  }

  private static Browser.Answer close(
      Office.Colleague owner, String kind, UUID record, Map<String, Object> more) {
    var answer = propose(owner, kind, record, more);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer;
  }

  private static void agree(Office.Colleague who, Browser.Answer closure) {
    var answer = who.browser().post("/api/closures/" + closure.text("id") + "/agreement", null);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static void end(Office.Colleague who, Browser.Answer closure) {
    var answer = who.browser().post("/api/closures/" + closure.text("id") + "/end", null);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }
}
