package org.candorcrm.records.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactsTest {

  @Test
  void oneNumberWrittenInTwoWaysIsOneAndThoseOfTwoCountriesAreTwo() {
    assertThat(Phones.same("+49 30 23125001", "030/23125001")).isTrue();
    assertThat(Phones.same("0049 (0)30 23125001", "+49 30 23125001")).isTrue();
    assertThat(Phones.same("+49 30 23125001", "+43 30 23125001")).isFalse();
    assertThat(Phones.same("030 23125001", "030 23125001 ext. 7")).isFalse();
  }

  @Test
  void phonesAreWrittenTheInternationalWay() {
    assertThat(Phones.normal("030 12345678", "DE")).isEqualTo("+493012345678");
    assertThat(Phones.normal("+1 (650) 253-0000", null)).isEqualTo("+16502530000");
    assertThat(Phones.normal("+1-418-656-9254 ext. 102", "DE")).isEqualTo("+14186569254;ext=102");
    assertThat(Phones.normal("030 12345678", null)).isNull();
    assertThat(Phones.normal("call me", "US")).isNull();
    assertThat(Phones.normal("1".repeat(10_000), "US")).isNull();
    assertThat(Phones.readable("+493012345678")).isEqualTo("+49 30 12345678");
  }

  @Test
  void mailAddressesAreTakenOutOfWhatSurroundsThem() {
    assertThat(Emails.normal(" Ann.Example@EXAMPLE.com ")).isEqualTo("Ann.Example@example.com");
    assertThat(Emails.normal("Ann Example <ann@example.com>")).isEqualTo("ann@example.com");
    assertThat(Emails.normal("mailto:ann@example.com")).isEqualTo("ann@example.com");
    assertThat(Emails.normal("grüße@müller.example")).isEqualTo("grüße@müller.example");
  }

  @Test
  void whatCannotBeDeliveredIsNoMailAddress() {
    for (var text :
        new String[] {
          "ann", "ann@", "@example.com", "ann@localhost", "a b@example.com", "ann@example..com",
          "ann@-x.example", ".ann@example.com", "ann@example.123", "a@b@", "ann@exa mple.com", ""
        }) {
      assertThat(Emails.normal(text)).as(text).isNull();
    }
    assertThat(Emails.normal("a".repeat(1_000_000) + "@example.com")).isNull();
  }

  @Test
  void linksGetAScheme() {
    assertThat(Links.normal("www.Example.COM/Path?q=1"))
        .isEqualTo("https://www.example.com/Path?q=1");
    assertThat(Links.normal("HTTP://example.com:8080")).isEqualTo("http://example.com:8080");
    assertThat(Links.normal("mailto:ann@example.com")).isEqualTo("mailto:ann@example.com");
    assertThat(Links.host("https://www.example.com:81/x")).isEqualTo("example.com");
  }

  @Test
  void linksThatAClickMustNotFollowAreRefused() {
    for (var text :
        new String[] {
          "javascript:alert(1)",
          "data:text/html,x",
          "file:///etc/passwd",
          "word",
          "a b.example",
          "https://",
          "https://exa\"mple.com",
          "vbscript://x.example"
        }) {
      assertThat(Links.normal(text)).as(text).isNull();
    }
  }

  @Test
  void namesAreSplitWithoutLosingAWord() {
    assertName("Ann Example", null, "Ann", "Example", null);
    assertName("Example, Ann Maria", null, "Ann Maria", "Example", null);
    assertName("Ludwig van Beethoven", null, "Ludwig", "van Beethoven", null);
    assertName("Dr. Ann Example", "Dr.", "Ann", "Example", null);
    assertName("John Smith Jr.", null, "John", "Smith", "Jr.");
    assertName("John Smith, PhD", null, "John", "Smith", "PhD");
    assertName("Madonna", null, null, "Madonna", null);
    assertName("山田太郎", null, null, "山田太郎", null);
    assertThat(PersonNames.split("  12 ")).isNull();
  }

  @Test
  void addressesAreSplitWhereThePartsAreClear() {
    assertThat(Addresses.split("Hauptstraße 1\n10115 Berlin\nDeutschland"))
        .isEqualTo(new Addresses.Parts("Hauptstraße 1", "Berlin", null, "10115", "Deutschland"));
    assertThat(Addresses.split("123 Main St, Austin, TX 78701, USA"))
        .isEqualTo(new Addresses.Parts("123 Main St", "Austin", "TX", "78701", "USA"));
    assertThat(Addresses.split("somewhere, CA"))
        .isEqualTo(new Addresses.Parts("somewhere, CA", null, null, null, null));
    assertThat(Addresses.split(" ,\n")).isNull();
    assertThat(Addresses.countryCode("Vereinigte Staaten")).isEqualTo("US");
  }

  private static void assertName(
      String text,
      @Nullable String prefix,
      @Nullable String first,
      @Nullable String last,
      @Nullable String suffix) {
    assertThat(PersonNames.split(text))
        .as(text)
        .isEqualTo(new PersonNames.Parts(prefix, first, last, suffix));
  }
}
