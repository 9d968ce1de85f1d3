package org.candorcrm.records.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date or a time. */
final class SheetStyles {

  /** What a number means. */
  enum Shown {
    NUMBER,
    DATE,
    MOMENT,
    TIME
  }

  private static final int MOST_STYLES = 100_000;

  private final List<Shown> styles = new ArrayList<>();

  private SheetStyles() {}

  static SheetStyles of(@Nullable InputStream part) throws IOException {
    var styles = new SheetStyles();
    if (part == null) {
      return styles;
    }
    Map<String, String> codes = new HashMap<>();
    boolean ofCells = false;
    try (var xml = new Xml(part)) {
      while (xml.next() && styles.styles.size() < MOST_STYLES) {
        if (xml.opens("numFmt")) {
          codes.put(
              String.valueOf(xml.attribute("numFmtId")),
              String.valueOf(xml.attribute("formatCode")));
        } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
          ofCells = xml.opens("cellXfs");
        } else if (ofCells && xml.opens("xf")) {
          var id = xml.attribute("numFmtId");
          var code = id == null ? null : codes.get(id);
          styles.styles.add(code == null ? builtIn(id) : shown(code));
        }
      }
    }
    return styles;
  }

  Shown shown(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : Shown.NUMBER;
  }

  /** Source: ECMA-376, part 1, 18.8.30 (numFmt). */
  private static Shown builtIn(@Nullable String id) {
    return switch (id == null ? "" : id) {
      case "14", "15", "16", "17" -> Shown.DATE;
      case "18", "19", "20", "21", "45", "46", "47" -> Shown.TIME;
      case "22" -> Shown.MOMENT;
      case "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
          Shown.DATE;
      default -> Shown.NUMBER;
    };
  }

  static Shown shown(String formatCode) {
    var letters = letters(formatCode);
    boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.equals("mmm");
    boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    if (date) {
      return time ? Shown.MOMENT : Shown.DATE;
    }
    return time ? Shown.TIME : Shown.NUMBER;
  }

  /** The first section's letters, without quoted texts, escapes, colours and locales. */
  private static String letters(String code) {
    var out = new StringBuilder();
    for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
      char c = code.charAt(i);
      if (c == '"') {
        i = end(code, i, '"');
      } else if (c == '[') {
        int end = end(code, i, ']');
        var inside = code.substring(i + 1, Math.max(end, i + 1)).toLowerCase(Locale.ROOT);
        out.append(inside.matches("h+|m+|s+") ? "h" : "");
        i = end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (Character.isLetter(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    var letters = out.toString();
    return letters.startsWith("general") ? "" : letters;
  }

  private static int end(String code, int from, char closing) {
    int end = code.indexOf(closing, from + 1);
    return end < 0 ? code.length() : end;
  }
}
