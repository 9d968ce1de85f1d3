package org.candorcrm.records.imports;

import java.math.BigDecimal;
import java.util.Map;
import org.candorcrm.records.values.DecimalStyle;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one column of a file.
 *
 * @param column its name in the header
 * @param field where it goes: {@code amount}, {@code name.first}, {@code address.city}, {@code id},
 *     {@code external_id}, {@code since}
 * @param label for e-mails, phones and links: {@code work}, {@code mobile}
 * @param currency for amounts that do not say theirs
 * @param factor amounts and numbers are multiplied by it (a file in millions)
 * @param values cells to be replaced by others before they are read
 * @param missing what to do where a relation's key finds nothing
 * @param decimals how its numbers are written; null for what was guessed
 * @param dates letters of the pattern of its dates; null for what was guessed
 */
record ColumnMapping(
    String column,
    String field,
    @Nullable String label,
    @Nullable String currency,
    @Nullable BigDecimal factor,
    Map<String, String> values,
    Missing missing,
    @Nullable DecimalStyle decimals,
    @Nullable String dates) {

  enum Missing {
    /** The row is refused. */
    REFUSE,
    /** A record with this title is created. */
    CREATE,
    /** The relation stays empty. */
    EMPTY
  }

  ColumnMapping {
    values = Map.copyOf(values);
  }

  static ColumnMapping plain(String column, String field) {
    return new ColumnMapping(column, field, null, null, null, Map.of(), Missing.REFUSE, null, null);
  }
}
