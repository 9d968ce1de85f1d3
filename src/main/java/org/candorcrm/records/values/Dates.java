package org.candorcrm.records.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates as people and machines write them. */
public final class Dates {

  /** The patterns that are looked for in files, the safest first. */
  public static final List<DatePattern> KNOWN = known();

  private Dates() {}

  /**
   * The date that the text spells in any known pattern, or null where it spells none, or where two
   * patterns read different dates (3/4/2025).
   */
  public static @Nullable LocalDate parseAny(String text) {
    var iso = DatePattern.ISO.parse(text);
    if (iso != null) {
      return iso;
    }
    LocalDate found = null;
    for (var pattern : KNOWN) {
      var date = pattern.parse(text);
      if (date == null) {
        continue;
      }
      if (found != null && !found.equals(date)) {
        return null;
      }
      found = date;
    }
    return found;
  }

  private static List<DatePattern> known() {
    var patterns = new ArrayList<DatePattern>();
    for (var letters :
        List.of("yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy")) {
      patterns.add(new DatePattern(letters));
    }
    for (var letters :
        List.of("d-M-yyyy", "M-d-yyyy", "d.M.yy", "d/M/yy", "M/d/yy", "d-M-yy", "M-d-yy")) {
      patterns.add(new DatePattern(letters));
    }
    for (var letters :
        List.of("d MMM yyyy", "d. MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "MMM d, yyyy")) {
      patterns.add(new DatePattern(letters));
    }
    patterns.add(new DatePattern("MMM d yyyy"));
    patterns.add(new DatePattern("yyyyMMdd"));
    for (var letters : List.of("d.M.y", "d/M/y", "M/d/y", "d-M-y", "M-d-y")) {
      patterns.add(new DatePattern(letters));
    }
    return List.copyOf(patterns);
  }
}
