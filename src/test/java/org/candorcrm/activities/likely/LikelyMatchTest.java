package org.candorcrm.activities.likely;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * While somebody adds a record, those that it may be the same as appear, as far as they see them.
 */
class LikelyMatchTest {

  private static Firm firm;
  private static UUID zoe;
  private static UUID stein;

  @BeforeAll
  static void open() {
    firm = new Firm();
    stein =
        firm.create(
            firm.ada,
            "companies",
            Map.of("name", "Stein Tools GmbH", "domains", List.of("stein-tools.example")));
    zoe =
        firm.create(
            firm.ada,
            "people",
            Map.of(
                "name", Map.of("first", "Zoë", "last", "Steinbrück"),
                "emails", List.of("zoe@stein-tools.example"),
                "phones", List.of("+49 30 123456"),
                "company", stein));
    firm.create(firm.ada, "people", Map.of("name", "Zora Maier"));
    firm.create(
        firm.ada, "leads", Map.of("name", "Lars Lead", "emails", List.of("lars@lead.example")));
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void sharedAddressesAndNumbersComeFirst() {
    var items =
        find(
            firm.ada,
            "person",
            Map.of("name", "Z. S.", "emails", List.of("ZOE@stein-tools.example")));
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/id").asString()).isEqualTo(zoe.toString());
    assertThat(codes(items.get(0))).containsExactly("same_email");
    assertThat(items.at("/0/reasons/0/text").asString()).isEqualTo("same e-mail address");
    var byPhone =
        find(firm.ada, "person", Map.of("phones", List.of(Map.of("value", "0049 30 123456"))));
    assertThat(codes(byPhone.get(0))).containsExactly("same_phone");
  }

  @Test
  void aNameIsFoundWithoutAccentsTurnedRoundAndWithASlip() {
    assertThat(codes(find(firm.ada, "person", Map.of("name", "zoe steinbruck")).get(0)))
        .containsExactly("same_name");
    var turned = Map.of("name", Map.of("first", "Steinbrück", "last", "Zoë"));
    assertThat(codes(find(firm.ada, "person", turned).get(0))).containsExactly("same_name");
    var slip = find(firm.ada, "person", Map.of("name", "Zoe Steinbrueck"));
    assertThat(slip).allMatch(item -> !codes(item).isEmpty());
    assertThat(codes(find(firm.ada, "person", Map.of("name", "Zoe Steinbrck")).get(0)))
        .containsExactly("close_name");
    assertThat(find(firm.ada, "person", Map.of("name", "Somebody Else"))).isEmpty();
  }

  @Test
  void reasonsAddUpAndTheBestComesFirst() {
    var twin = firm.create(firm.ada, "people", Map.of("name", "Zoë Steinbrück"));
    var items =
        find(
            firm.ada,
            "person",
            Map.of("name", "Zoë Steinbrück", "emails", "zoe@stein-tools.example"));
    assertThat(items.at("/0/id").asString()).isEqualTo(zoe.toString());
    assertThat(codes(items.get(0))).containsExactly("same_email", "same_name");
    assertThat(items.at("/0/score").asInt()).isEqualTo(100);
    assertThat(items.at("/1/id").asString()).isEqualTo(twin.toString());
    firm.delete(firm.ada, "people", twin);
  }

  @Test
  void aCompanyIsFoundByItsDomainAndByItsNameWithoutLegalForm() {
    assertThat(codes(find(firm.ada, "company", Map.of("name", "Stein Tools Ltd.")).get(0)))
        .containsExactly("same_name");
    var byDomain =
        find(
            firm.ada,
            "company",
            Map.of("domains", List.of("https://www.stein-tools.example/about")));
    assertThat(codes(byDomain.get(0))).containsExactly("same_domain");
    var byMail = find(firm.ada, "company", Map.of("emails", List.of("info@stein-tools.example")));
    assertThat(byMail.at("/0/id").asString()).isEqualTo(stein.toString());
  }

  @Test
  void aNewPersonMayBeALeadAndANewLeadAPerson() {
    var asPerson = find(firm.ada, "person", Map.of("emails", "lars@lead.example"));
    assertThat(asPerson.at("/0/type").asString()).isEqualTo("lead");
    var asLead = find(firm.ada, "lead", Map.of("emails", "zoe@stein-tools.example"));
    assertThat(asLead.at("/0/type").asString()).isEqualTo("person");
  }

  @Test
  void whatIsHalfTypedOrUnknownIsNoSign() {
    assertThat(find(firm.ada, "person", Map.of("emails", "zoe@", "phones", "12", "name", "Z")))
        .isEmpty();
    assertThat(find(firm.ada, "person", Map.of("x_shoe_size", 43))).isEmpty();
    var wrong =
        firm.ada.browser().post("/api/likely-matches", Map.of("type", "deal", "draft", Map.of()));
    assertThat(wrong.code()).isEqualTo("likely_type_invalid");
    var none = firm.ada.browser().post("/api/likely-matches", Map.of("type", "person"));
    assertThat(none.code()).isEqualTo("body_field_missing");
  }

  @Test
  void whatIsClosedIsNeverHintedAt() {
    var eve =
        firm.create(
            firm.ada, "people", Map.of("name", "Eve Secret", "emails", List.of("eve@x.example")));
    firm.close(firm.ada, firm.bob, "business", "person", eve);
    var carl = firm.office.hire("representative");
    firm.office.forward(Duration.ofSeconds(5));
    var draft = Map.of("name", "Eve Secret", "emails", "eve@x.example");
    assertThat(find(carl, "person", draft)).isEmpty();
    assertThat(find(firm.ada, "person", draft)).hasSize(1);
  }

  @Test
  void atMostFiveAreTold() {
    for (int i = 0; i < 7; i++) {
      firm.create(firm.ada, "people", Map.of("name", "Anna Many"));
    }
    assertThat(find(firm.ada, "person", Map.of("name", "Anna Many"))).hasSize(5);
  }

  private static JsonNode find(Colleague who, String type, Map<String, ?> draft) {
    var body = Map.of("type", type, "draft", draft);
    return Firm.expect(200, who.browser().post("/api/likely-matches", body)).body().path("items");
  }

  private static List<String> codes(JsonNode item) {
    return StreamSupport.stream(item.path("reasons").spliterator(), false)
        .map(reason -> reason.path("code").asString())
        .toList();
  }
}
