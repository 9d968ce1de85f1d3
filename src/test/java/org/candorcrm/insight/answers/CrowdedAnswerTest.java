package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.Test;

/**
 * What colleagues do is told of groups of five and more: whether a group is one is asked of the
 * whole period, as its days would tell another figure.
 */
class CrowdedAnswerTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(20);

  @Test
  void aGroupThatIsTooSmallOnMostDaysIsToldOfAllOfThem() {
    try (var firm = new Firm()) {
      var sales = five(firm, "North");
      var support = five(firm, "South");
      for (int i = 0; i < 5; i++) {
        call(firm, sales.get(i), 1);
        call(firm, sales.get(i), 3 + i);
        call(firm, support.get(i), 10 + i);
      }
      var period = FIRST + ".." + FIRST.plusDays(19);
      var asked = "/api/answers?type=interactions&function=count&day=happened_at";
      var answer = firm.get(firm.ada, asked + "&breakdown=owner.department&period=" + period);
      assertThat(answer.path("withheld").asString()).isEqualTo("person_measure");
      var told = new ArrayList<String>();
      for (var part : answer.path("segments")) {
        told.add(part.path("label").asString().substring(0, 5) + part.at("/now/n").asInt());
        assertThat(part.path("before").isNull()).as("nobody acted before").isTrue();
      }
      assertThat(told).containsExactly("North10", "South5");
      assertThat(answer.path("lines")).as("a month may hide what the year does not").isEmpty();
    }
  }

  @Test
  void whatASingleColleagueDidIsNoFigureNotEvenNought() {
    try (var firm = new Firm()) {
      call(firm, firm.bob, 2);
      var asked = "/api/answers?type=interactions&function=count&day=happened_at";
      var filter = "&filter=owner%20%3D%3D%20%22" + firm.bob.id() + "%22";
      var period = "&period=" + FIRST + ".." + FIRST.plusDays(19);
      var answer = firm.get(firm.ada, asked + period + filter);
      assertThat(answer.at("/now/value").isNull()).isTrue();
      assertThat(answer.path("points")).isEmpty();
      assertThat(answer.path("before").isNull()).isTrue();
      assertThat(answer.path("sentence").asString()).contains("kept back");
      assertThat(firm.get(firm.bob, asked + period + filter).at("/now/value").asInt()).isEqualTo(1);
    }
  }

  private static List<Colleague> five(Firm firm, String department) {
    UUID id = firm.office.department(department);
    var colleagues = new ArrayList<Colleague>();
    for (int i = 0; i < 5; i++) {
      colleagues.add(firm.office.hire("representative", id));
    }
    return colleagues;
  }

  private static void call(Firm firm, Colleague by, int day) {
    var values = new HashMap<String, Object>(Map.of("subject", "Call", "kind", "call"));
    values.put("owner", by.id());
    values.put("happened_at", FIRST.plusDays(day) + "T10:00:00Z");
    firm.create(by, "interactions", values);
  }
}
