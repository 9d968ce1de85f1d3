package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that mean the same are compared as the same, and others are not. */
class CanonicalTest {

  private static ClaimsDesk desk;

  @BeforeAll
  static void open() {
    desk = new ClaimsDesk(RunningCandor.console());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static boolean agree(String type, String field, String one, String other) {
    RecordType of = desk.type(type);
    Field found = of.field(field).orElseThrow();
    return Agreement.agree(found, canonical(of, found, one), canonical(of, found, other));
  }

  private static String canonical(RecordType type, Field field, String json) {
    return String.valueOf(Canonical.of(type, field, field.kind().parse(ClaimsDesk.json(json))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          person  | phones     | ['+49 30 123456']        | ['0049 (30) 123456']       | true
          person  | phones     | ['+49 30 123456']        | ['030/12 34 56']           | true
          person  | phones     | ['+49 (0)30 123456']     | ['030 123456']             | true
          person  | phones     | ['+49 30 123456']        | ['+49 30 123457']          | false
          person  | phones     | ['030 123456', '0170 5551234'] | ['+49 170 5551234']  | true
          person  | phones     | ['030 123456', '0170 5551234'] | ['030 123456', '0171 1'] | false
          person  | emails     | ['Ann@Example.org']      | ['ann@example.org']        | true
          person  | emails     | ['an.n@googlemail.com']  | ['ann@gmail.com']          | true
          person  | emails     | ['ann@example.org']      | ['anne@example.org']       | false
          person  | name       | {'first': 'Ann', 'last': 'Müller'} | {'first': 'ANN', 'last': 'Muller'} | true
          person  | name       | {'first': 'A.', 'last': 'Lee'} | {'first': 'Ann', 'middle': 'B', 'last': 'Lee'} | true
          person  | name       | {'first': 'Ann', 'last': 'Lee'} | {'first': 'Anna', 'last': 'Lee'} | false
          person  | birthday   | '1990-02-01'             | '1990-02-01'               | true
          person  | birthday   | '1990-02-01'             | '1990-01-02'               | false
          company | name       | 'Acme GmbH & Co. KG'     | 'ACME'                     | true
          company | name       | 'Acme Ltd.'              | 'Acme Inc.'                | true
          company | name       | 'Stahlbau Acme e. K.'    | 'Stahlbau Acme'            | true
          company | name       | '青木製作所 株式会社'      | '青木製作所'                | true
          company | name       | 'Acme Nord'              | 'Acme Süd'                 | false
          company | address    | {'street': 'Hauptstraße 5', 'city': 'Köln'} | {'street': 'Hauptstr. 5', 'postcode': '50667', 'city': 'KOLN'} | true
          company | address    | {'city': 'Köln', 'country': 'Deutschland'} | {'city': 'Köln', 'country': 'DE'} | true
          company | address    | {'street': 'Hauptstr. 5'} | {'street': 'Hauptstr. 7'} | false
          company | employees  | 40                       | 40.0                       | true
          company | links      | ['https://www.acme.example/'] | ['http://acme.example'] | true
          company | domains    | ['acme.example', 'b.example'] | ['ACME.example']      | true
          company | annual_revenue | {'amount': '10', 'currency': 'EUR'} | {'amount': '10.00', 'currency': 'EUR'} | true
          company | annual_revenue | {'amount': '10', 'currency': 'EUR'} | {'amount': '10', 'currency': 'USD'} | false
          company | industry   | ' Retail  trade '        | 'retail trade'             | true
          company | status     | 'customer'               | 'former'                   | false
          """)
  void valuesAgree(String type, String field, String one, String other, boolean expected) {
    assertThat(agree(type, field, one, other)).isEqualTo(expected);
    assertThat(agree(type, field, other, one)).as("the other way round").isEqualTo(expected);
  }

  @Test
  void howANumberIsPunctuatedNeverMatters() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var digits = "30" + (1_000_000 + random.nextInt(8_999_999));
      var other = spread(digits, random);
      assertThat(PhonesKind.national("+49 " + other)).isEqualTo(PhonesKind.national("0" + digits));
      assertThat(PhonesKind.national("0049" + digits))
          .isEqualTo(PhonesKind.national("+49" + digits));
    }
  }

  private static String spread(String digits, Random random) {
    var text = new StringBuilder();
    for (char digit : digits.toCharArray()) {
      text.append(digit);
      int kind = random.nextInt(6);
      text.append(kind == 0 ? " " : kind == 1 ? "-" : kind == 2 ? "." : "");
    }
    return text.toString();
  }
}
