package org.candorcrm.activities.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A meeting waits twice: before it begins, and until somebody says what came of it. */
class MeetingsTodayTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void aMeetingThatIsOverAsksWhatCameOfItUntilSomebodySays() {
    var eva = firm.office.hire("representative");
    var before =
        Day.of(firm.office.clock().instant(), ZoneOffset.UTC).start().minus(Duration.ofHours(5));
    meeting(eva, "Visit", before, List.of());
    meeting(eva, "Long ago", before.minus(Duration.ofDays(4)), List.of());
    var items = today(eva).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/record/title").asString()).isEqualTo("Visit");
    assertThat(items.at("/0/reasons/0/text").asString()).isEqualTo("was lately; what came of it?");
    var visit = UUID.fromString(items.at("/0/record/id").asString());
    firm.change(eva, "interactions", visit, Map.of("outcome", "They want an offer"));
    assertThat(today(eva).path("items")).isEmpty();
  }

  private static void meeting(Colleague who, String subject, Instant at, List<UUID> colleagues) {
    firm.create(
        who,
        "interactions",
        Map.of(
            "subject",
            subject,
            "kind",
            "meeting",
            "happened_at",
            at.toString(),
            "colleagues",
            colleagues));
  }

  private static JsonNode today(Colleague who) {
    return firm.get(who, "/api/today");
  }
}
