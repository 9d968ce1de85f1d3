package org.candorcrm.records.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.candorcrm.records.Subject;
import org.candorcrm.records.formats.Table;
import org.candorcrm.records.values.Phones;
import tools.jackson.databind.json.JsonMapper;

/** Finds somebody in the rows of a file, also in its header and in rows that cannot be read. */
final class NamingRows {

  /** Of a row that cannot be cut no more than so much is given; what is behind it is unknown. */
  private static final int CUT = 10_000;

  private static final Pattern NUMBER =
      Pattern.compile("\\+?[0-9][0-9 ()./\\u00a0-]{4,}[0-9](?:\\s?(?:ext\\.?|x|#)\\s?[0-9]{1,6})?");

  private final Pattern named;
  private final Pattern both;
  private final Set<String> numbers;

  NamingRows(Subject.Names names) {
    this.named = java(names.inJson());
    this.both = java(names.both());
    this.numbers = names.numbers();
  }

  boolean in(Table table) {
    if (in(written(table.header()))) {
      return true;
    }
    var broken = new AtomicBoolean();
    table.onRefused(row -> {
      boolean cut = row.cells().stream().anyMatch(cell -> cell != null && cell.length() > CUT);
      if (cut || in(written(row.cells()))) {
        broken.set(true);
      }
    });
    var raw = new RawRows(table.guess());
    for (var row : table) {
      if (broken.get() || in(raw.json(row))) {
        return true;
      }
    }
    return broken.get();
  }

  private static String written(List<?> cells) {
    return JsonMapper.shared().writeValueAsString(cells);
  }

  private boolean in(String text) {
    return named.matcher(text).find() || both.matcher(text).find() || numbered(text);
  }

  private boolean numbered(String text) {
    return !numbers.isEmpty()
        && NUMBER
            .matcher(text)
            .results()
            .anyMatch(found -> numbers.contains(Phones.national(found.group())));
  }

  /** The database writes classes of characters in its own way. */
  private static Pattern java(String pattern) {
    return Pattern.compile(
        pattern
            .replace("[[:alnum:]]", "\\p{Alnum}")
            .replace("[[:alpha:]]", "\\p{Alpha}")
            .replace("[[:space:]]", "\\p{Space}"),
        Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS
            | Pattern.DOTALL);
  }
}
