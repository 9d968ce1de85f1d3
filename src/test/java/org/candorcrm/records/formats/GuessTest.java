package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.candorcrm.records.values.DecimalStyle;
import org.junit.jupiter.api.Test;

class GuessTest {

  @Test
  void datesAreReadByEvidence() {
    assertThat(guess("3/4/2025", "13/4/2025").reading().datePattern()).isEqualTo("d/M/yyyy");
    assertThat(guess("3/4/2025", "4/13/2025").reading().datePattern()).isEqualTo("M/d/yyyy");
    assertThat(guess("3/4/2025", "13/4/2025").reading().ambiguous()).isFalse();
    assertThat(guess("3/4/2025", "5/6/2025").reading().ambiguous()).isTrue();
    assertThat(guess("3. Oktober 2016", "4. Mai 2017").reading().datePattern())
        .isEqualTo("d. MMM yyyy");
    assertThat(guess("2016-10-20", "2017-03-01").type()).isEqualTo(ColumnType.DATE);
    assertThat(guess("3/25/25", "4/13/2025").reading().datePattern()).isEqualTo("M/d/y");
    assertThat(guess("2016-10-20 10:00", "2017-03-01 11:15").type()).isEqualTo(ColumnType.MOMENT);
  }

  @Test
  void aClearColumnDecidesForOneThatIsNot() {
    var read = Given.csv("start,end\n3/4/2025,3/25/2025\n5/6/2025,7/30/2025\n");
    assertThat(read.guess().columns().getFirst().reading())
        .isEqualTo(new Reading(ColumnType.DATE, "M/d/yyyy", null, null, false));
  }

  @Test
  void numbersAndMoneyAreReadInTheirStyle() {
    assertThat(guess("1.234,50", "2,25").reading().decimals()).isEqualTo(DecimalStyle.COMMA);
    assertThat(guess("1,234.50", "2.25").reading().decimals()).isEqualTo(DecimalStyle.POINT);
    assertThat(guess("1,234", "5,678").reading().ambiguous()).isTrue();
    var money = guess("€ 1.234,50", "€ 2,25");
    assertThat(money.type()).isEqualTo(ColumnType.MONEY);
    assertThat(money.reading().currency()).isEqualTo("EUR");
    assertThat(money.reading().plain("€ 1.234,50", ZoneOffset.UTC)).isEqualTo("1234.50 EUR");
  }

  @Test
  void whatLooksLikeANumberButIsNoneStaysText() {
    assertThat(guess("01234", "10115").type()).isEqualTo(ColumnType.TEXT);
    assertThat(guess("4711", "12345678901234567890").type()).isEqualTo(ColumnType.TEXT);
  }

  @Test
  void contactsFlagsAndChoicesAreKnown() {
    assertThat(guess("ann@example.com", "ben@example.org").type()).isEqualTo(ColumnType.EMAIL);
    assertThat(guess("+49 30 1234567", "(905) 555-1234").type()).isEqualTo(ColumnType.PHONE);
    assertThat(guess("https://example.com", "www.example.org").type()).isEqualTo(ColumnType.LINK);
    assertThat(guess("ja", "nein", "ja").type()).isEqualTo(ColumnType.YES_NO);
    assertThat(guess("0", "1", "1").type()).isEqualTo(ColumnType.YES_NO);
    var values = new String[40];
    Arrays.setAll(values, i -> i % 3 == 0 ? "Won" : "Lost");
    assertThat(guess(values).type()).isEqualTo(ColumnType.CHOICE);
    assertThat(guess(values).choices()).containsExactly("Lost", "Won");
  }

  @Test
  void theGuessSaysHowMuchIsFilledAndShowsExamples() {
    var guess = Given.csv("a,b\n1,x\n2,\n3,x\n,y\n").guess();
    assertThat(guess.columns().get(1).filled()).isEqualTo(0.75);
    assertThat(guess.columns().get(1).distinct()).isEqualTo(2);
    assertThat(guess.columns().get(1).examples()).containsExactly("x", "y");
  }

  @Test
  void theGuessIsWrittenAsJson() {
    var json = Json.MAPPER.valueToTree(Given.csv("day\n2016-10-20\n").guess());
    assertThat(json.at("/format").asString()).isEqualTo("CSV");
    assertThat(json.at("/columns/0/reading/type").asString()).isEqualTo("DATE");
    assertThat(Json.MAPPER.treeToValue(json, Guess.class))
        .isEqualTo(Given.csv("day\n2016-10-20\n").guess());
  }

  private static ColumnGuess guess(String... values) {
    var text =
        Arrays.stream(values).map(value -> "k,\"" + value + "\"\n").collect(Collectors.joining());
    return Given.read("key,value\n" + text, "x.csv", Hints.NONE.withHeader(true))
        .guess()
        .columns()
        .get(1);
  }
}
