package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.duplicates.Twins.expect;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why it is not likelier that two records are the same, and what was answered on such pairs. */
class DoubtTest {

  private Twins twins;

  @BeforeEach
  void open() {
    twins = new Twins();
  }

  @AfterEach
  void close() {
    twins.close();
  }

  @Test
  void whatTwoOfOneFamilyShareMakesThemNotOne() {
    var compared =
        compared(
            twins.ada, person("Anna Zwirner", "301234567"), person("Otto Zwirner", "301234567"));
    assertThat(compared.at("/doubt/code").asString()).isEqualTo("relatives");
    assertThat(compared.at("/doubt/text").asString())
        .contains("two of one family or company")
        .contains("Phone number", "Surname")
        .doesNotContain("Given name");
  }

  @Test
  void namesakesAreStrangersAsLongAsNothingElseIsTheSame() {
    var compared =
        compared(
            twins.ada, person("Anna Zwirner", "301234567"), person("Anna Zwirner", "899876543"));
    assertThat(compared.at("/doubt/code").asString()).isEqualTo("strangers");
  }

  @Test
  void nothingIsDoubtedWhereTheyAreSurelyTheSame() {
    var one = twins.person("Ida", "Falk", "ida@falk.example", "+49 30 5550001");
    var other = twins.person("Ida", "Falk", "ida@falk.example", "+49 30 5550001");
    var compared = compared(twins.ada, one, other);
    assertThat(compared.path("sure").asBoolean()).isTrue();
    assertThat(compared.path("doubt").isNull()).isTrue();
  }

  @Test
  void whatIAnsweredOnPairsThatAgreeInTheSameWayIsCounted() {
    var anna = person("Anna Zwirner", "301234567");
    var otto = person("Otto Zwirner", "301234567");
    var lena = person("Lena Kaltenbach", "899876543");
    var paul = person("Paul Kaltenbach", "899876543");
    assertThat(compared(twins.ada, lena, paul).at("/alike/answered").asInt()).isZero();
    var said = Map.of("answer", "different");
    var answer = expect(201, twins.answer(twins.ada, anna, otto, said)).text("id");
    var alike = compared(twins.ada, lena, paul).path("alike");
    assertThat(alike.path("answered").asInt()).isEqualTo(1);
    assertThat(alike.path("same").asInt()).isZero();
    assertThat(compared(twins.bob, lena, paul).at("/alike/answered").asInt())
        .as("what others answered may be on records that one does not see")
        .isZero();
    expect(200, twins.browser().post("/api/duplicate-answers/" + answer + "/undo", null));
    assertThat(compared(twins.ada, lena, paul).at("/alike/answered").asInt()).isZero();
  }

  private UUID person(String name, String phone) {
    return twins.create("people", Map.of("name", name, "phones", "+49" + phone));
  }

  private static JsonNode compared(Colleague who, UUID one, UUID other) {
    return expect(200, who.browser().get("/api/duplicates/people/" + one + "/" + other)).body();
  }
}
