package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a law wants kept is kept apart, is told, and goes when its day has passed. */
class RetentionTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static UUID customer(String last) {
    return firm.create(
        firm.ada,
        "people",
        Map.of(
            "name",
            Map.of("first", "Zoë", "last", last),
            "address",
            Map.of("street", "Mill Lane 1", "postcode", "12345", "city", "Ulm"),
            "emails",
            List.of(last + "@keep.example")));
  }

  private static void night() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(PrivacyUpkeep.class).night();
      return true;
    });
  }

  @Test
  void anOrderIsKeptWithWhoItNamesUntilItsDay() {
    var ada = firm.ada.browser();
    var law = Map.of("years", 2, "law", "Tax law", "field", "ordered_on");
    Firm.expect(200, ada.put("/api/retentions/order", law));
    var person = customer("Keepsake");
    var year = firm.office.clock().instant().toString().substring(0, 4);
    var order =
        firm.create(
            firm.ada,
            "orders",
            Map.of("number", "R 7", "person", person, "ordered_on", year + "-03-04"));
    firm.create(
        firm.ada, "orders", Map.of("number", "R 1", "person", person, "ordered_on", "2001-03-04"));
    var until = (Integer.parseInt(year) + 2) + "-12-31";

    var preview = firm.get(firm.ada, "/api/people/" + person + "/erasure");
    assertThat(preview.at("/retained/0/until").asString()).isEqualTo(until);
    assertThat(preview.at("/retained/0/count").asInt()).as("the old one need not be").isEqualTo(1);
    assertThat(preview.at("/retained/0/law").asString()).isEqualTo("Tax law");
    assertThat(firm.value(Long.class, "select count(*) from {ws}.retained")).isZero();

    var done = Firm.expect(200, ada.post("/api/people/" + person + "/erasure", Map.of()));
    assertThat(done.body()).isEqualTo(preview);
    assertThat(Everywhere.holding(firm.office.candor, "Keepsake")).containsExactly("retained.who");
    var kept = firm.get(firm.ada, "/api/retained").path("items");
    assertThat(kept).hasSize(1);
    assertThat(kept.at("/0/record").asString()).isEqualTo(order.toString());
    assertThat(kept.at("/0/who/name").asString()).isEqualTo("Zoë Keepsake");
    assertThat(kept.at("/0/who/street").asString()).isEqualTo("Mill Lane 1");

    Firm.expect(204, ada.delete("/api/retentions/order"));
    night();
    assertThat(Everywhere.holding(firm.office.candor, "Keepsake")).hasSize(1);
    firm.office.forward(Duration.ofDays(3 * 366));
    night();
    assertThat(Everywhere.holding(firm.office.candor, "Keepsake")).isEmpty();
  }

  @Test
  void onlyWhoAnswersForPrivacySetsAndSeesIt() {
    var manager = firm.office.hire("manager").browser();
    var law = Map.of("years", 8, "law", "Tax law");
    assertThat(manager.put("/api/retentions/order", law).code()).isEqualTo("privacy_not_allowed");
    assertThat(manager.get("/api/retentions").code()).isEqualTo("privacy_not_allowed");
    assertThat(manager.get("/api/retained").code()).isEqualTo("privacy_not_allowed");
    var ada = firm.ada.browser();
    assertThat(ada.put("/api/retentions/note", law).code()).isEqualTo("retention_type_invalid");
    assertThat(ada.put("/api/retentions/order", Map.of("years", 0, "law", "x")).code())
        .isEqualTo("retention_years_invalid");
    assertThat(
            ada.put("/api/retentions/order", Map.of("years", 1, "law", "x", "field", "number"))
                .code())
        .isEqualTo("retention_field_invalid");
  }
}
