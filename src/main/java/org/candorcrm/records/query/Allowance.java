package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much relations may bring into one answer: records and characters, over all levels together. A
 * record that hangs on several others counts each time, since it is written each time.
 */
final class Allowance {

  static final String TOO_LARGE = "expansion_too_large";

  /** Records in one page, and around one row of a file. */
  static final int RECORDS = 10_000;

  private static final long CHARACTERS = 20_000_000;
  private static final int RECORDS_OF_FILE = 1_000_000;
  private static final long CHARACTERS_OF_FILE = 1_000_000_000;
  private static final int SHORT_VALUE = 16;

  private final int most;
  private int records;
  private long characters;

  private Allowance(int records, long characters) {
    this.most = records;
    this.records = records;
    this.characters = characters;
  }

  static Allowance ofPage() {
    return new Allowance(RECORDS, CHARACTERS);
  }

  static Allowance ofFile() {
    return new Allowance(RECORDS_OF_FILE, CHARACTERS_OF_FILE);
  }

  int recordsLeft() {
    return records;
  }

  /**
   * One record more, without what hangs on it.
   *
   * @throws Problem {@code expansion_too_large}
   */
  void take(Pick.Related pick, @Nullable Row row) {
    records--;
    characters -= row == null ? SHORT_VALUE : size(row);
    if (records < 0 || characters < 0) {
      throw Problem.invalid(TOO_LARGE).field(pick.field().name()).with("most", most);
    }
  }

  /** All that relations hang on these rows, as it will be written. */
  void takeAll(List<Row> rows) {
    for (var row : rows) {
      var picks = row.selection().picks();
      for (int i = 0; i < picks.size(); i++) {
        if (picks.get(i) instanceof Pick.Related related) {
          hanging(related, row.values()[i]);
        }
      }
    }
  }

  private void hanging(Pick.Related pick, @Nullable Object value) {
    switch (value) {
      case Row row -> {
        take(pick, row);
        takeAll(List.of(row));
      }
      case List<?> many ->
          many.forEach(one -> {
            if (one instanceof Row) {
              hanging(pick, one);
            } else {
              take(pick, null);
            }
          });
      case null, default -> {}
    }
  }

  private static long size(Row row) {
    long size = 0;
    for (var value : row.values()) {
      size += size(value);
    }
    return size;
  }

  private static long size(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Row _ -> 0;
      case String text -> text.length();
      case List<?> many when many.stream().noneMatch(Row.class::isInstance) ->
          many.stream().mapToLong(Allowance::size).sum();
      case List<?> _ -> 0;
      case Number _, Boolean _, java.util.UUID _ -> SHORT_VALUE;
      default -> value.toString().length();
    };
  }
}
