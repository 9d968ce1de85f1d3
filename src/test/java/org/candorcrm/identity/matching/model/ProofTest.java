package org.candorcrm.identity.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.identity.matching.Verdict;
import org.junit.jupiter.api.Test;

/** What is never linked without asking, however likely, and what is. */
class ProofTest {

  private static final List<Field> PERSON =
      List.of(
          new Field("given", Role.GIVEN_NAME),
          new Field("surname", Role.SURNAME),
          new Field("employer", Role.ORGANISATION),
          new Field("email", Role.EMAIL),
          new Field("phone", Role.PHONE),
          new Field("born", Role.BIRTH_DATE),
          new Field("city", Role.CITY),
          new Field("passport", Role.NATIONAL_ID));

  private static final List<Field> COMPANY =
      List.of(
          new Field("name", Role.ORGANISATION),
          new Field("domain", Role.EMAIL),
          new Field("phone", Role.PHONE),
          new Field("street", Role.STREET),
          new Field("city", Role.CITY));

  @Test
  void aNameAndAnAddressOfOnesOwnAreEnough() {
    sure(
        "Vida|Okonjo|Nordbau|vida@home.example|030 901820",
        "Vida|Okonjo||vida@home.example|040 5556677");
  }

  @Test
  void anIdWithADateOfBirthOutweighsAnotherSurname() {
    sure("Vida|Okonjo||||1970-05-02||X12345678", "Vida|Lindqvist||||1970-05-02||X12345678");
  }

  @Test
  void aNameWithADateOfBirthAndAPlaceIsEnough() {
    sure("Vida|Okonjo||||1970-05-02|Zwettl", "Vida|Okonjo||||1970-05-02|Zwettl");
    asked("Vida|Okonjo||||1970-05-02|Zwettl", "Vida|Okonjo||||1970-05-02|Haslach");
  }

  @Test
  void aNameWithAnEmployerIsNot() {
    asked("Vida|Okonjo|Nordbau", "Vida|Okonjo|Nordbau");
  }

  @Test
  void whoShareEverythingButTheNameMayBeAFamily() {
    asked(
        "Vida|Okonjo|Okonjo Bakery|bakery@home.example|030 901820",
        "Peter|Okonjo|Okonjo Bakery|bakery@home.example|030 901820");
    asked(
        "Vida|Okonjo|Okonjo Bakery|bakery@home.example|030 901820",
        "|Okonjo|Okonjo Bakery|bakery@home.example|030 901820");
  }

  @Test
  void namesakesWithAddressesAndNumbersOfTheirOwnAreAskedAbout() {
    asked(
        "Vida|Okonjo|Grönrup Smedjan|vida.okonjo@gronrup.example|030 901820",
        "Vida|Okonjo|Grönstrup Smedjan|vida.okonjo@gronstrup.example|040 5556677");
    asked(
        "Vida|Okonjo|Nordbau|vida.okonjo@nordbau.example|030 901820",
        "Vida|Okonjo|Nordbau|vida.okonjo2@nordbau.example|030 901820");
  }

  @Test
  void companiesWithNamesAlikeNeedSomethingThatIdentifies() {
    assertThat(
            outcome(
                COMPANY,
                "Brzezina Stolarnia|@brzezina.example|22 5550101|Polna 1|Gdynia",
                "Brzezyna Stolarnia|@brzezina.example|22 5550202|Polna 1|Gdynia"))
        .isEqualTo(Outcome.LINKED);
    assertThat(
            outcome(
                COMPANY,
                "Brzezina Stolarnia|@brzezina.example|22 5550101|Polna 1|Gdynia",
                "Brzezyna Stolarnia|@brzezyna.example|22 5550202|Polna 44|Sopot"))
        .isNotEqualTo(Outcome.LINKED);
  }

  @Test
  void theDomainOfTheirEmployerIsNothingMoreThatTwoColleaguesShare() {
    assertThat(
            mail("Vida|Okonjo||vida.okonjo@nordbau.example", "Vida|Lind||v.lind@nordbau.example"))
        .isPositive();
    assertThat(
            mail(
                "Vida|Okonjo|Nordbau|vida.okonjo@nordbau.example",
                "Vida|Lind|Nordbau GmbH|v.lind@nordbau.example"))
        .isNegative();
  }

  @Test
  void aRareCountryFollowsFromTheRest() {
    var fields = List.of(new Field("name", Role.ORGANISATION), new Field("land", Role.COUNTRY));
    var profiles = new ArrayList<Profile>();
    for (int n = 0; n < 400; n++) {
      profiles.add(profile(fields, "Firm " + n + "|" + (n < 2 ? "IS" : "DE")));
    }
    assertThat(bits(fields, profiles, "country")).isBetween(1.0, 2.0);
  }

  @Test
  void aFrequentNameIsNoProofBecauseItStandsInTheOtherField() {
    var people = new ArrayList<Profile>();
    people.add(profile(PERSON, "Okonjo|Vida"));
    people.add(profile(PERSON, "Vida|Okonjo"));
    for (int n = 0; n < 200; n++) {
      people.add(profile(PERSON, "Vida|Name" + n));
      people.add(profile(PERSON, "Name" + n + "|Okonjo"));
    }
    var moved = bits(PERSON, people, "surname") + bits(PERSON, people, "given name");
    people.set(0, people.get(1));
    var same = bits(PERSON, people, "surname") + bits(PERSON, people, "given name");
    assertThat(moved).isLessThan(same);
  }

  private static double mail(String one, String other) {
    return bits(PERSON, List.of(profile(PERSON, one), profile(PERSON, other)), "e-mail");
  }

  private static double bits(List<Field> fields, List<Profile> profiles, String trait) {
    return Matching.of(Population.of(fields, profiles)).explain(0, 1).reasons().stream()
        .filter(reason -> reason.trait().equals(trait))
        .mapToDouble(Verdict.Reason::bits)
        .sum();
  }

  private static void sure(String one, String other) {
    assertThat(outcome(PERSON, one, other)).isEqualTo(Outcome.LINKED);
  }

  private static void asked(String one, String other) {
    assertThat(outcome(PERSON, one, other)).isNotEqualTo(Outcome.LINKED);
  }

  private static Outcome outcome(List<Field> fields, String one, String other) {
    var profiles = List.of(profile(fields, one), profile(fields, other));
    return Matching.of(Population.of(fields, profiles)).explain(0, 1).outcome();
  }

  private static Profile profile(List<Field> fields, String line) {
    var values = new ArrayList<Profile.Value>();
    var cells = line.split("\\|");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        values.add(new Profile.Value(fields.get(i), cells[i]));
      }
    }
    return new Profile(0, values);
  }
}
