package org.candorcrm.statistics.learning.cells;

import java.util.Locale;
import java.util.Set;

/** The many spellings of "nothing is known here". */
public final class Blank {

  private static final Set<String> SPELLINGS =
      Set.of(
          "",
          "na",
          "n/a",
          "#n/a",
          "n.a.",
          "n. a.",
          "nan",
          "null",
          "none",
          "nil",
          "\\n",
          "-",
          "--",
          "---",
          "?",
          "??",
          ".",
          "..",
          "missing",
          "unknown",
          "undefined",
          "not available",
          "not specified",
          "not known",
          "k.a.",
          "k. a.",
          "keine angabe",
          "unbekannt",
          "leer",
          "(blank)",
          "(null)",
          "(none)",
          "<na>",
          "<null>",
          "nat",
          "none given",
          "no data",
          "select",
          "please select",
          "bitte auswählen",
          "tbd",
          "n/d",
          "#null!",
          "#value!",
          "#ref!");

  private Blank() {}

  /** Whether a cell says nothing. */
  public static boolean is(String cell) {
    return cell.isEmpty() || cell.length() < 17 && SPELLINGS.contains(plain(cell));
  }

  /** A cell as it is compared: without outer blanks, in small letters. */
  public static String plain(String cell) {
    return cell.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }
}
