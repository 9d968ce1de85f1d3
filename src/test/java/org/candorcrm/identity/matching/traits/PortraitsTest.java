package org.candorcrm.identity.matching.traits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.identity.matching.words.Word;
import org.junit.jupiter.api.Test;

class PortraitsTest {

  @Test
  void readsDatesAsPeopleWriteThem() {
    assertThat(Days.of("1990-03-05", false)).isEqualTo(19900305);
    assertThat(Days.of("19900305", false)).isEqualTo(19900305);
    assertThat(Days.of("5.3.1990", false)).isEqualTo(19900305);
    assertThat(Days.of("3/5/1990", true)).isEqualTo(19900305);
    assertThat(Days.of("3/25/90", false)).isEqualTo(19900325);
    assertThat(Days.of("24-May-11", false)).isEqualTo(20110524);
    assertThat(Days.of("Mar 1 1970", false)).isEqualTo(19700301);
    assertThat(Days.of("1990", false)).isEqualTo(19900000);
    assertThat(Days.of("1990-03-05T00:00:00Z", false)).isEqualTo(19900305);
    assertThat(Days.of("soon", false)).isZero();
  }

  @Test
  void keepsADayThatOneSlipMade() {
    assertThat(Days.of("1990-83-05", false)).isEqualTo(19908305);
  }

  @Test
  void findsOutWhetherTheMonthStandsFirst() {
    var born = new Field("born", Role.BIRTH_DATE);
    var profiles = Stream.of("3/5/1990", "3/25/1990").map(text -> of(born, text)).toList();
    var reading = new Portraits(List.of(born), MonthFirst.of(profiles));
    assertThat(reading.of(profiles.getFirst()).days()[0].text()).isEqualTo("19900305");
  }

  @Test
  void findsThePartsOfAName() {
    assertThat(name("Anna Maria Berg")).isEqualTo("anna / maria / berg");
    assertThat(name("Berg, Anna Maria")).isEqualTo("anna / maria / berg");
    assertThat(name("Dr. Anna Berg")).isEqualTo("anna /  / berg");
    assertThat(name("Ludwig van Holm")).isEqualTo("ludwig /  / holm");
    assertThat(name("王杰")).isEqualTo("杰 /  / 王");
    assertThat(name("王 傑")).isEqualTo("杰 /  / 王");
    assertThat(name("森下 拓也")).isEqualTo("拓也 /  / 森下");
    assertThat(name("Anna")).isEqualTo("anna /  / ");
  }

  @Test
  void tellsGenerations() {
    assertThat(form("Peter Berg Jr").generation()).isEqualTo(2);
    assertThat(form("Peter Berg Senior").generation()).isEqualTo(1);
    assertThat(form("Peter Berg").generation()).isZero();
  }

  @Test
  void writesAddressesOneWay() {
    var field = new Field("mail", Role.EMAIL);
    var reading = new Portraits(List.of(field), MonthFirst.nowhere());
    var plain = reading.of(of(field, "anna.berg@gmail.com")).mails()[0];
    var tagged = reading.of(of(field, "Anna <AnnaBerg+news@googlemail.com>")).mails()[0];
    assertThat(tagged.whole()).isSameAs(plain.whole());
    assertThat(reading.of(of(field, "a@one.example; b@two.example")).mails()).hasSize(2);
  }

  @Test
  void writesNumbersOneWay() {
    assertThat(Phones.digits("+49 (0)30 901820", null)).isEqualTo("30901820");
    assertThat(Phones.digits("030/901820", "DE")).isEqualTo("30901820");
    assertThat(Phones.digits("12", null)).isNull();
  }

  @Test
  void writesStreetsOneWay() {
    var field = new Field("street", Role.STREET);
    var reading = new Portraits(List.of(field), MonthFirst.nowhere());
    assertThat(reading.of(of(field, "Hauptstraße 5")).streets()[0].whole())
        .isSameAs(reading.of(of(field, "HAUPT STRASSE 5")).streets()[0].whole());
  }

  private static String name(String text) {
    var form = form(text);
    return words(form.given()) + " / " + words(form.further()) + " / " + words(form.surname());
  }

  private static NameForm form(String text) {
    var field = new Field("name", Role.FULL_NAME);
    return new Portraits(List.of(field), MonthFirst.nowhere()).of(of(field, text)).names()[0];
  }

  private static String words(Word[] words) {
    return String.join(" ", Arrays.stream(words).map(Word::text).toList());
  }

  private static Profile of(Field field, String text) {
    return new Profile(0, List.of(new Profile.Value(field, text)));
  }
}
