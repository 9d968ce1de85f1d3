package org.candorcrm.identity.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.identity.matching.traits.MonthFirst;
import org.candorcrm.identity.matching.traits.Portraits;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void findsNamesHoweverTheyAreWritten() {
    assertThat(level(Role.FULL_NAME, "Anna Berg", "Berg, Anna", "surname")).isEqualTo("same");
    assertThat(level(Role.FULL_NAME, "Bob Berg", "Robert Berg", "given name"))
        .isEqualTo("short form or other language");
    assertThat(level(Role.FULL_NAME, "A. Berg", "Anna Berg", "given name"))
        .isEqualTo("same initial");
    assertThat(level(Role.FULL_NAME, "Anna Bergh", "Anna Berg", "surname"))
        .isEqualTo("one slip apart");
    assertThat(level(Role.FULL_NAME, "Сергей Лавров", "Sergei Lavrov", "surname"))
        .isEqualTo("same");
    assertThat(level(Role.FULL_NAME, "Berg Anna", "Anna Berg", "surname"))
        .isEqualTo("elsewhere in the name");
    assertThat(level(Role.FULL_NAME, "AnnaBerg", "Anna Berg", "surname")).isEqualTo("variant");
    assertThat(level(Role.FULL_NAME, "Anna Berg", "Peter Stone", "surname")).isEqualTo("different");
  }

  @Test
  void tellsJuniorFromSenior() {
    assertThat(level(Role.FULL_NAME, "Peter Berg Jr", "Peter Berg Sr", "generation"))
        .isEqualTo("different");
    assertThat(level(Role.FULL_NAME, "Peter Berg Jr", "Peter Berg", "generation"))
        .isEqualTo("unknown");
  }

  @Test
  void knowsSlipsInDates() {
    assertThat(level(Role.BIRTH_DATE, "1990-03-05", "1990-03-05", "birth date")).isEqualTo("same");
    assertThat(level(Role.BIRTH_DATE, "1990-03-05", "1990-05-03", "birth date"))
        .isEqualTo("day and month exchanged");
    assertThat(level(Role.BIRTH_DATE, "1990-03-05", "1909-03-05", "birth date"))
        .isEqualTo("one slip apart");
    assertThat(level(Role.BIRTH_DATE, "1990-03-05", "1990-03-15", "birth date"))
        .isEqualTo("one slip apart");
    assertThat(level(Role.BIRTH_DATE, "1990", "1990-03-15", "birth date")).isEqualTo("same year");
    assertThat(level(Role.BIRTH_DATE, "1990-03-05", "1961-11-28", "birth date"))
        .isEqualTo("different");
  }

  @Test
  void comparesAddressesAsBagsOfWords() {
    assertThat(level(Role.STREET, "12 Oak Lane", "12 Oak Ln", "street")).isEqualTo("same");
    assertThat(level(Role.STREET, "12 Oak Lane, Springfield", "Oak Ln 12", "street"))
        .isEqualTo("same words and number");
    assertThat(level(Role.STREET, "12 Oak Lane", "98 Mill Road", "street")).isEqualTo("different");
  }

  @Test
  void comparesCompaniesWithoutLegalForms() {
    assertThat(level(Role.ORGANISATION, "Nordlicht GmbH", "Nordlicht", "organisation"))
        .isEqualTo("same");
    assertThat(level(Role.ORGANISATION, "Nordlicht GmbH", "Nordlicht AG", "organisation"))
        .isEqualTo("same but for the legal form");
    assertThat(level(Role.ORGANISATION, "A.B.C. Company", "ABC Co.", "organisation"))
        .isEqualTo("same");
    assertThat(level(Role.ORGANISATION, "Nordlicht Solar", "Nordlicht Solra", "organisation"))
        .isEqualTo("nearly the same");
    assertThat(level(Role.ORGANISATION, "Nordlicht", "Südwind", "organisation"))
        .isEqualTo("different");
  }

  @Test
  void comparesWaysToReachSomebody() {
    assertThat(level(Role.PHONE, "030 901820", "+49 30 901820", "phone")).isEqualTo("same");
    assertThat(level(Role.PHONE, "702-919-1300", "919 1300", "phone"))
        .isEqualTo("same without area");
    assertThat(level(Role.EMAIL, "anna.berg@one.example", "anna.breg@one.example", "e-mail"))
        .isEqualTo("one slip apart");
    assertThat(level(Role.EMAIL, "sunflower@one.example", "sunflower@other.org", "e-mail"))
        .isEqualTo("same before the at sign");
  }

  @Test
  void comparesTownAndPostcodeAsOne() {
    var agreement = level(Role.POSTCODE, "SW1A 2BJ", "sw1a2bj", "place");
    assertThat(agreement).isEqualTo("same postcode");
    assertThat(level(Role.CITY, "London", "Londn", "place")).isEqualTo("town similar");
    assertThat(level(Role.POSTCODE, "SW1A 2BJ", "SW1A 9QQ", "place"))
        .isEqualTo("postcode of the same area, town not the same");
  }

  @Test
  void anotherFirstDigitInAnotherTownIsNoSlip() {
    var fields = List.of(new Field("postcode", Role.POSTCODE), new Field("city", Role.CITY));
    assertThat(level(fields, List.of("50-001", "Wrocław"), List.of("80-001", "Gdańsk"), "place"))
        .isEqualTo("town and postcode differ");
    assertThat(level(fields, List.of("50-001", "Wrocław"), List.of("50-011", "Wrocław"), "place"))
        .isEqualTo("postcode one slip apart");
  }

  @Test
  void anAddressMadeOfTheNameIsNoProofBesideANameThatNobodyCanRead() {
    var fields = List.of(new Field("name", Role.FULL_NAME), new Field("mail", Role.EMAIL));
    assertThat(
            level(
                fields,
                List.of("川端 浩", "hiroshi.kawabata@one.example"),
                List.of("川端 浩", "hiroshi.kawabata@other.example"),
                "e-mail"))
        .isEqualTo("unknown");
  }

  @Test
  void saysNothingWhereOneIsSilent() {
    assertThat(level(Role.EMAIL, "anna@one.example", "", "e-mail")).isEqualTo("unknown");
  }

  private static String level(Role role, String one, String other, String trait) {
    return level(List.of(new Field("field", role)), List.of(one), List.of(other), trait);
  }

  private static String level(
      List<Field> fields, List<String> one, List<String> other, String trait) {
    var reading = new Portraits(fields, MonthFirst.nowhere());
    var comparison = new Comparison(fields, reading);
    var agreement = comparison.fresh();
    comparison.compare(reading.of(of(fields, one)), reading.of(of(fields, other)), agreement);
    for (int t = 0; t < comparison.traits().size(); t++) {
      if (comparison.traits().get(t).name().equals(trait)) {
        int level = agreement.level(t);
        return level < 0 ? "unknown" : comparison.traits().get(t).levels().get(level).name();
      }
    }
    throw new AssertionError("There is no trait " + trait);
  }

  private static Profile of(List<Field> fields, List<String> texts) {
    return new Profile(
        0,
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Profile.Value(fields.get(i), texts.get(i)))
            .toList());
  }
}
