package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoachingTest {

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
  void aCoachingNeedGrantsNothingBeforeThePersonHasSeenIt() {
    var manager = office.hire("manager");
    var person = office.hire("representative");
    office.change(person, Map.of("manager", manager.id()));
    var need = open(manager, person);
    assertThat(need.status()).as(need.response().body()).isEqualTo(201);
    assertThat(office.viewer(manager).coached()).isEmpty();

    var path = "/api/coaching-needs/" + need.text("id");
    assertThat(manager.browser().post(path + "/acknowledgement", null).code())
        .isEqualTo("coaching_need_not_about_you");
    assertThat(person.browser().get("/api/coaching-needs").body().path("items").size()).isOne();
    assertThat(person.browser().post(path + "/acknowledgement", null).status()).isEqualTo(200);
    assertThat(office.viewer(manager).coached()).containsExactly(person.id());

    assertThat(manager.browser().post(path + "/closing", null).status()).isEqualTo(200);
    assertThat(office.viewer(manager).coached()).isEmpty();
  }

  @Test
  void aCoachingNeedIsPrivateToTwoPeople() {
    var manager = office.hire("manager");
    var person = office.hire("representative");
    office.change(person, Map.of("manager", manager.id()));
    var need = open(manager, person);
    var boss = office.boss().browser();
    assertThat(boss.get("/api/coaching-needs/" + need.text("id")).status()).isEqualTo(404);
    assertThat(boss.get("/api/audit?limit=500").response().body()).doesNotContain(need.text("id"));
  }

  @Test
  void onlyWhoLeadsSomebodyOpensOne() {
    var colleague = office.hire("manager");
    var person = office.hire("representative");
    assertThat(open(colleague, person).code()).isEqualTo("coaching_not_yours");
    assertThat(open(person, person).code()).isEqualTo("coaching_not_yours");
  }

  @Test
  void aPersonSeesWhoLookedAtTheirFigures() {
    var curious = office.hire("manager");
    var person = office.hire("representative");
    var reads = office.candor.bean(PersonReads.class);
    office.candor.inWorkspace(() -> {
      var viewer = office.viewer(curious);
      reads.log(viewer, List.of(person.id(), curious.id()), "deals by owner");
      reads.log(viewer, List.of(person.id(), curious.id()), "deals by owner");
      reads.log(office.viewer(person), List.of(person.id()), "deals by owner");
      return null;
    });
    var items = person.browser().get("/api/me/looked-at").body().path("items");
    assertThat(items.size()).isOne();
    assertThat(items.get(0).path("viewer").asString()).isEqualTo(curious.id().toString());
    assertThat(items.get(0).path("what").asString()).isEqualTo("deals by owner");
    assertThat(items.get(0).path("times").asInt()).as("once a minute").isOne();
    assertThat(curious.browser().get("/api/me/looked-at").body().path("items").size()).isZero();
  }

  private static Browser.Answer open(Office.Colleague holder, Office.Colleague person) {
    return holder
        .browser()
        .post(
            "/api/coaching-needs",
            Map.of("person", person.id(), "purpose", "Learning to qualify earlier"));
  }
}
