package org.candorcrm.records.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log says what was asked, and names nobody. */
class AuditedFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "emails == \"ada@x\" && amount > 10 | emails == \"…\" && amount > 10",
        "name == 'A' && name == \"B\" | name == \"…\" && name == \"…\"",
        "name == \"a\\\" b\" && x | name == \"…\" && x",
        "name == r\"\\\" && city == \"Ulm\" | name == \"…\" && city == \"…\"",
        "text == \"\"\"one \"two\" three\"\"\" | text == \"…\"",
        "amount > 10 | amount > 10"
      })
  void textsAreLeftOut(String filter, String kept) {
    assertThat(AuditedFilter.of(filter)).isEqualTo(kept);
  }
}
